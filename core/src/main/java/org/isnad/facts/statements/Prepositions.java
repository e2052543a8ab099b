package org.isnad.facts.statements;

import java.util.Set;

/** The free prepositions, by normal form. */
final class Prepositions {
    private static final Set<String> ALL =
            Set.of("في", "من", "عن", "علي", "الي", "بعد", "قبل", "منذ", "خلال", "حول", "مع", "بين", "عند", "تحت", "فوق", "لدي");

    private Prepositions() {}

    static boolean is(String form) {
        return ALL.contains(form) || form.startsWith("و") && ALL.contains(form.substring(1));
    }
}
