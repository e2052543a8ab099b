package org.isnad.facts.statements.cues;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/** Verbal nouns that say what was announced or denied: أعلن مقتل، أكد أهمية. */
public final class SpokenNouns {
    private static final List<String> PRONOUNS = Affixes.of("third-person");

    private final Set<String> all = new HashSet<>();
    private final Set<String> numerals = new HashSet<>();
    private final Set<String> wishes = new HashSet<>();
    private final Set<String> claims = new HashSet<>();

    public SpokenNouns(Lexicon lexicon) {
        lexicon.table("spoken-nouns.tsv").forEach(row -> {
            if (row.cell(1).equals("numeral")) {
                numerals.add(Letters.fold(row.cell(0)));
                return;
            }
            all.add(Letters.fold(row.cell(0)));
            if (row.cell(1).equals("wish")) {
                wishes.add(Letters.fold(row.cell(0)));
            } else if (row.cell(1).equals("claim")) {
                claims.add(Letters.fold(row.cell(0)));
            }
        });
    }

    /** Whether a normal form is such a noun, alone or with a pronoun joined to it. */
    public boolean contains(String form) {
        return in(all, form) || form.startsWith("است") && form.length() > 5 && form.charAt(form.length() - 2) == 'ا';
    }

    /** Whether it says what somebody wants or holds: أمل، استعداد. */
    public boolean isWish(String form) {
        return in(wishes, form);
    }

    /** Whether it says what ought to be or holds: ضرورة، أهمية. */
    public boolean isClaim(String form) {
        return in(claims, form);
    }

    /** Whether a normal form has the shape of a verbal noun that few other nouns share: ارتكاب، انسحاب، تسليم. */
    public static boolean hasVerbalShape(String form) {
        int length = form.length();
        boolean eighth = length == 6 && form.charAt(0) == 'ا' && form.charAt(4) == 'ا';
        boolean second = length == 5 && form.charAt(0) == 'ت' && form.charAt(3) == 'ي';
        return second || eighth && (form.charAt(1) == 'ن' || form.charAt(2) == 'ت');
    }

    /** Whether a word is a numeral written out. */
    public boolean isNumeral(String form) {
        return numerals.contains(form);
    }

    private static boolean in(Set<String> nouns, String form) {
        return nouns.contains(form)
                || PRONOUNS.stream().anyMatch(p -> form.endsWith(p) && owned(nouns, form, p.length()));
    }

    private static boolean owned(Set<String> nouns, String form, int pronoun) {
        if (form.length() - pronoun < 2) {
            return false;
        }
        String stem = form.substring(0, form.length() - pronoun);
        return nouns.contains(stem) || stem.endsWith("ت") && nouns.contains(stem.substring(0, stem.length() - 1) + "ه");
    }
}
