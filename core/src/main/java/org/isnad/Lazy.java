package org.isnad;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something dear to make, made when first asked for. Safe for many threads, of which one makes it and the others wait. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T made;

    Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
