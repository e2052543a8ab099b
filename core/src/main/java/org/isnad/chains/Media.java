package org.isnad.chains;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.Link;
import org.isnad.arabic.Letters;
import org.isnad.arabic.WordMemo;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The names of media: which mean one medium, by {@code media.tsv} («أ ف ب» is «فرانس برس») and without the words that tell no medium
 * from another («وكالة المرساة للأنباء» is «المرساة»), and which are agencies. Immutable.
 */
final class Media {
    private static final String QUOTES = "«\"“”";
    /** A name keeps its article when hardly more than that is left. */
    private static final int LONG_ENOUGH = 4;
    /** Names remembered, as a power of two. */
    private static final int REMEMBERED = 12;

    private final Set<String> common;
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> heads;
    private final Set<String> furtherHeads;
    private final WordMemo<String> known = new WordMemo<>(REMEMBERED, this::keyOf);

    Media(Lexicon lexicon) {
        ChainWords words = new ChainWords(lexicon);
        this.common = Set.copyOf(words.of("medium"));
        this.heads = Set.copyOf(words.of("agency"));
        this.furtherHeads = Set.copyOf(words.of("medium-head"));
        for (Lexicon.Row row : lexicon.table("media.tsv")) {
            String key = kept(row.cell(0));
            keys.putIfAbsent(key, key);
            row.values(1).forEach(name -> keys.putIfAbsent(kept(name), key));
            if (row.cell(2).equals("agency")) {
                agencies.add(key);
            }
        }
    }

    boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Equal for all names of one medium. */
    String key(String name) {
        return known.of(name);
    }

    private String keyOf(String name) {
        String kept = kept(name);
        return keys.getOrDefault(kept, kept);
    }

    boolean isAgency(@Nullable String name) {
        return name != null && agencies.contains(key(name));
    }

    /** An agency's when the table or the word that heads the name says so, else an outlet's. */
    Link.Kind kind(@Nullable String name) {
        return isAgency(name) || name != null && isHeaded(Letters.fold(name).strip())
                ? Link.Kind.AGENCY
                : Link.Kind.OUTLET;
    }

    private boolean isHeaded(String folded) {
        int end = folded.indexOf(' ');
        return end > 0 && heads.contains(folded.substring(0, end));
    }

    /** Whether a name is a medium's: known, headed by a word for one, or in quotation marks: «الصحفيين» is none. */
    boolean isMedium(String name) {
        String folded = Letters.fold(name).strip();
        boolean quoted = !folded.isEmpty() && QUOTES.indexOf(folded.charAt(0)) >= 0;
        int end = folded.indexOf(' ');
        String head = end < 0 ? folded : folded.substring(0, end);
        boolean headed = end > 0 && (common.contains(head) || furtherHeads.contains(head));
        return !isNobody(name) && (quoted || headed || keys.containsKey(kept(name)));
    }

    /** Whether a name has no word that tells one medium from another, such as «وكالات» and «متابعات». */
    boolean isNobody(String name) {
        return kept(name).isEmpty();
    }

    /** Whether a name only points back to a medium named elsewhere: «الوكالة»، «الصحيفة». */
    boolean isReference(String name) {
        String folded = Letters.fold(name).strip();
        return folded.startsWith("ال") && common.contains(folded.substring(2));
    }

    private String kept(String name) {
        String folded = Letters.fold(name).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        int begin = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                keep(folded.substring(begin, i), kept);
                begin = i + 1;
            }
        }
        return kept.toString();
    }

    private void keep(String word, StringBuilder kept) {
        if (!word.isEmpty() && !common.contains(word)) {
            boolean article = word.startsWith("ال") && word.length() > LONG_ENOUGH;
            kept.append(kept.isEmpty() ? "" : " ").append(article ? word.substring(2) : word);
        }
    }
}
