package org.isnad.chains;

import java.util.HashMap;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/**
 * Brings words together that translations of one original take for each other: those of {@code retelling-words.tsv}, and those whose
 * consonants are the same, «ضغط» and «ضغوط», «تفاوض» and «مفاوضات». Immutable.
 */
final class Senses {
    /** Fewer consonants are those of too many words. */
    private static final int LEAST = 3;

    private static final String WEAK = "اوي";

    private final Map<String, String> senses = new HashMap<>();

    Senses(Lexicon lexicon, ContentReader contents) {
        for (Lexicon.Row row : lexicon.table("retelling-words.tsv")) {
            for (String word : row.values(1)) {
                senses.put(contents.stem(Letters.fold(word)), row.cell(0));
            }
        }
    }

    /** What a light stem has in common with others of its sense; the stem itself where that is not known. */
    String of(String stem) {
        String sense = senses.get(stem);
        if (sense != null) {
            return '~' + sense;
        }
        String consonants = consonants(stem);
        return consonants.length() < LEAST ? stem : '#' + consonants;
    }

    /** The stem without what forms of a verb put before and between its consonants. */
    private static String consonants(String stem) {
        if (stem.isEmpty() || !Character.isLetter(stem.charAt(0))) {
            return "";
        }
        String bare = bare(stem);
        StringBuilder out = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean vowel = c == 'ا'
                    || i == 2 && bare.length() == LEAST + 1 && WEAK.indexOf(c) >= 0
                    || c == 'ه' && i == bare.length() - 1;
            if (!vowel) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String bare(String stem) {
        for (String prefix : new String[] {"است", "مت", "يت", "م", "ت", "ي", "ن"}) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() > LEAST) {
                return stem.substring(prefix.length());
            }
        }
        return stem;
    }
}
