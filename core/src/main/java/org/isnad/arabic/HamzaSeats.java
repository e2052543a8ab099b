package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;

/**
 * Words whose hamza before a waw is seated one way here and another there: «مسؤول» and «مسئول», «شؤون» and «شئون», «رؤوس» and «رءوس» (the Cairo
 * academy's rule and the older one). Pure functions.
 */
public final class HamzaSeats {
    private static final String SEATS = "ؤئء";

    private HamzaSeats() {}

    /**
     * The other spellings of a word, in normal form.
     *
     * @param word as written, not in normal form, which no longer tells hamza from waw and ya
     */
    public static List<String> others(String word) {
        List<String> others = new ArrayList<>();
        String own = Letters.fold(word);
        for (int i = 1; i + 1 < word.length(); i++) {
            if (word.charAt(i + 1) == 'و' && SEATS.indexOf(word.charAt(i)) >= 0) {
                for (char seat : SEATS.toCharArray()) {
                    String other = Letters.fold(word.substring(0, i) + seat + word.substring(i + 1));
                    if (!other.equals(own) && !others.contains(other)) {
                        others.add(other);
                    }
                }
            }
        }
        return others;
    }
}
