package org.isnad.facts.statements.cues;

/**
 * What is known of a word wherever it stands.
 *
 * @param form its normal form
 * @param withoutAnd the form without a leading و or ف, where enough is left to be a word
 * @param classes its {@link WordClass}es as bits
 * @param mayBeCue whether any form of a verb of saying is written like it
 */
public record TokenWord(String form, String withoutAnd, long classes, boolean mayBeCue) {
    static boolean startsWithAnd(String form) {
        return form.length() > 2 && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    }

    boolean startsWithAnd() {
        return withoutAnd.length() < form.length();
    }
}
