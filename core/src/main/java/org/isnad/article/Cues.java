package org.isnad.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2: reads what a line announces, by the phrases of {@code page-cues.tsv}. Letters are folded as in
 * {@link org.isnad.arabic.NormalText}; bullets, emoji and punctuation around the phrase do not count. Safe for many threads.
 */
final class Cues {
    private static final int LONGEST_PHRASE = 8;
    private static final int SHORT_LINE = 16;
    /** A label after a source's name ends before so many units. */
    private static final int LATE_COLON = 100;
    /** Words of the name in a byline that ends with a full stop at most. */
    private static final int LONGEST_SIGNED = 4;

    private enum Match {
        WHOLE,
        NAME,
        LABEL,
        START,
        LONG
    }

    private record Entry(
            Cue.Kind kind, Match match, @Nullable Entry next) {}

    private final Map<String, Entry> phrases = new HashMap<>();
    /** All phrases and what they begin with. */
    private final Set<String> openings = new HashSet<>();

    Cues(Lexicon lexicon) {
        this(lexicon.table("page-cues.tsv"));
    }

    /** @param rows the rows of {@code page-cues.tsv} */
    Cues(List<Lexicon.Row> rows) {
        for (Lexicon.Row row : rows) {
            Cue.Kind kind = Cue.Kind.valueOf(constant(row.cell(1)));
            Match match = Match.valueOf(constant(row.cell(2)));
            for (String phrase : row.values(0)) {
                String key =
                        String.join(" ", LineWords.of(phrase, LONGEST_PHRASE).words());
                for (int i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
                    openings.add(key.substring(0, i));
                }
                openings.add(key);
                phrases.put(key, new Entry(kind, match, phrases.get(key)));
            }
        }
    }

    private static String constant(String wire) {
        return wire.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What the line announces by its longest known opening phrase, or null. */
    @Nullable
    Cue read(String line) {
        String first = LineWords.first(line);
        if (!openings.contains(first)) {
            if (isCount(first)) {
                return counted(line);
            }
            boolean label = line.indexOf(':', 0, Math.min(line.length(), LATE_COLON + 1)) >= 0;
            return label ? lateCredit(line, LineWords.of(line, SHORT_LINE / 2 + 1)) : null;
        }
        LineWords words = LineWords.of(line, SHORT_LINE + 1);
        StringBuilder key = new StringBuilder();
        Cue found = null;
        for (int i = 0; i < Math.min(LONGEST_PHRASE, words.count()); i++) {
            key.append(i == 0 ? "" : " ").append(words.word(i));
            String phrase = key.toString();
            for (Entry entry = phrases.get(phrase); entry != null; entry = entry.next) {
                if ((fits(entry.match, line, words, i) || isBarred(entry, line, words.end(i)))
                        && !(entry.kind == Cue.Kind.BYLINE && isText(entry.match, line, words, i))) {
                    found = new Cue(entry.kind, rest(line, words.end(i)));
                    break;
                }
            }
            if (!openings.contains(phrase)) {
                break;
            }
        }
        return found == null ? lateCredit(line, words) : found;
    }

    private static boolean isCount(String word) {
        return !word.isEmpty() && word.length() < 6 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A number before what is counted opens the comments: "3 Comments", «14 تعليقا». */
    private @Nullable Cue counted(String line) {
        LineWords words = LineWords.of(line, 4);
        boolean few = words.count() > 1 && words.count() <= 3 && !isCount(words.word(1));
        Cue cue = few ? read(line.substring(words.end(0))) : null;
        return cue != null && cue.kind() == Cue.Kind.COMMENTS ? cue : null;
    }

    /** Some pages print a source's name, or its logo's text, before the label: «العربية المصدر: العربية». */
    private @Nullable Cue lateCredit(String line, LineWords words) {
        int colon = line.indexOf(':');
        for (int i = 1; i < Math.min(4, words.count()) && words.count() <= SHORT_LINE / 2; i++) {
            boolean beforeColon =
                    words.end(i) <= colon && line.substring(words.end(i), colon).isBlank();
            for (Entry entry = phrases.get(words.word(i)); beforeColon && entry != null; entry = entry.next) {
                if (entry.kind == Cue.Kind.CREDIT) {
                    return new Cue(entry.kind, rest(line, words.end(i)));
                }
            }
        }
        return null;
    }

    private static boolean fits(Match match, String line, LineWords words, int last) {
        boolean whole = last + 1 == words.count();
        return switch (match) {
            case WHOLE -> whole;
            case LABEL -> whole || isLabel(line, words.end(last));
            case START -> words.count() <= SHORT_LINE;
            case NAME -> !whole && words.count() <= last + 6;
            case LONG -> true;
        };
    }

    /**
     * Whether what follows the words of a byline is no name: a lower-case Latin letter begins none ("By noon the square"), and
     * a closed sentence of more words than a name has is one of the text («كتب المدير استقالته في اليوم التالي.»).
     */
    private static boolean isText(Match match, String line, LineWords words, int last) {
        boolean open = match == Match.START || match == Match.NAME;
        return isCommonWord(line, words.end(last))
                || open
                        && words.count() - last - 1 > LONGEST_SIGNED
                        && !isLabel(line, words.end(last))
                        && line.chars().noneMatch(Character::isDigit)
                        && Prose.endsSentence(line);
    }

    private static boolean isCommonWord(String line, int end) {
        String rest = rest(line, end);
        return !rest.isEmpty() && (Character.isLowerCase(rest.charAt(0)) || Character.isDigit(rest.charAt(0)));
    }

    /** A source may stand after a bar: «المصدر | المنحنى». */
    private static boolean isBarred(Entry entry, String line, int end) {
        return entry.kind == Cue.Kind.CREDIT && entry.match == Match.LABEL && line.startsWith(" | ", end);
    }

    private static boolean isLabel(String line, int end) {
        int at = end;
        while (at < line.length() && (line.charAt(at) == ' ' || Letters.isMark(line.charAt(at)))) {
            at++;
        }
        return at < line.length() && ":：".indexOf(line.charAt(at)) >= 0;
    }

    private static String rest(String line, int end) {
        int at = end;
        while (at < line.length() && " :：|/-–—،,.؟?!()".indexOf(line.charAt(at)) >= 0
                || at < line.length() && Letters.isMark(line.charAt(at))) {
            at++;
        }
        return line.substring(at).strip();
    }
}
