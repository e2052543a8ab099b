package org.isnad.dates.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Month;
import org.isnad.dates.reckon.Meaning.Num;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Unit;
import org.jspecify.annotations.Nullable;

/** The meanings of a rule's parts, joining words left out. */
record ActionArgs(List<Meaning> meanings) {
    private static final Set<String> UNITS =
            Arrays.stream(Unit.values()).map(Unit::name).collect(Collectors.toUnmodifiableSet());

    int size() {
        return meanings.size();
    }

    Meaning get(int i) {
        return meanings.get(i);
    }

    int number(int i) {
        return switch (get(i)) {
            case Num n -> (int) n.value();
            case Month m -> m.number();
            default -> 0;
        };
    }

    String name(int i) {
        return get(i) instanceof Meaning.Name n ? n.value() : "";
    }

    Unit unit(int i) {
        return Unit.valueOf(name(i));
    }

    /** Whether a part names a unit of time: «الربع» does, «النصف» does not. */
    boolean isUnit(int i) {
        return UNITS.contains(name(i));
    }

    long sum() {
        return meanings.stream()
                .mapToLong(m -> m instanceof Num n ? n.value() : 0)
                .sum();
    }

    int tense() {
        Tense tense = first(Tense.class);
        return tense == null ? 0 : tense.steps();
    }

    <M extends Meaning> @Nullable M first(Class<M> type) {
        for (Meaning meaning : meanings) {
            if (type.isInstance(meaning)) {
                return type.cast(meaning);
            }
        }
        return null;
    }
}
