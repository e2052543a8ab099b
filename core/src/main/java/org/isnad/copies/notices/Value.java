package org.isnad.copies.notices;

import java.util.List;
import java.util.Set;

/** What a notice tells was wrong or is right. Immutable. */
public sealed interface Value {
    /** A number, which is told of what the words beside it name. */
    record Number(String value) implements Value {}

    /** Words such as a name, in normal form. */
    record Name(List<String> forms) implements Value {
        public Name {
            forms = List.copyOf(forms);
        }
    }

    /**
     * A wrong value and the right one.
     *
     * @param context stems of words beside them: what a number counts
     */
    record Pair(Value wrong, Value right, String wrongWords, String rightWords, Set<String> context) {
        public Pair {
            context = Set.copyOf(context);
        }
    }
}
