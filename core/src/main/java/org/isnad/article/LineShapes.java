package org.isnad.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Lines that their form gives away: captions with an agency, hashtags, posts, cards, sign-offs. Safe for many threads. */
final class LineShapes {
    private static final int LONGEST_CAPTION = 200;
    private static final int LONGEST_SOURCE = 4;
    private static final int LONGEST_ATTRIBUTION = 7;
    private static final int LONGEST_READING = 9;
    /** Units of a paragraph in which rules for comments show. */
    private static final int RULES = 400;

    /** Words that tell of a picture at least. */
    private static final int FEWEST_TOLD = 3;
    /** Units of a line of names at most. */
    private static final int LONGEST_NAMED = 60;

    private static final String TRAIL = "»›>/\\";
    private static final String BEFORE_SOURCE = "-–—/|(©•،,:";
    /** The mark that lengthens letters stands for a dash after a space. */
    private static final String LONG_DASH = " ـ ";

    private final Cues cues;
    private final TagLinks tagLinks;
    private final Set<String> photoSources = new HashSet<>();
    private final Set<String> signOffs = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    /** Openings that say whom a report is taken from, with the number of words before the name. */
    private final Map<String, Integer> attributions = new HashMap<>();
    /** Their first words. */
    private final Set<String> attributing = new HashSet<>();
    /** The words of rules for comments, numbered from 1. */
    private final MaskTable commenting;

    private final Map<String, String> reading = new HashMap<>();

    LineShapes(Lexicon lexicon, Cues cues) {
        this.cues = cues;
        tagLinks = new TagLinks(lexicon);
        lexicon.table("reading-time.tsv")
                .forEach(row -> row.values(0).forEach(word -> reading.put(key(word), row.cell(1))));
        lexicon.table("lead-attributions.tsv")
                .forEach(row -> row.values(0).forEach(words -> attributions.put(key(words), before(row.cell(1)))));
        attributions.keySet().forEach(words -> attributing.add(LineWords.first(words)));
        Map<String, Integer> numbered = new HashMap<>();
        lexicon.table("comment-words.tsv")
                .forEach(row -> row.values(0).forEach(word -> numbered.putIfAbsent(key(word), numbered.size() + 1)));
        commenting = new MaskTable(numbered);
        lexicon.table("photo-sources.tsv").forEach(row -> row.values(0).forEach(name -> photoSources.add(key(name))));
        lexicon.table("given-names.tsv").forEach(row -> row.values(0).forEach(name -> given.add(key(name))));
        lexicon.table("sign-offs.tsv").forEach(row -> row.values(0).forEach(name -> signOffs.add(key(name))));
    }

    /** Whether a piece is made of links to the pages of tags. */
    boolean areTags(Piece piece) {
        return tagLinks.areTags(piece);
    }

    /** The minutes of reading that a short line tells, or null when it tells none. */
    @Nullable
    Integer readingMinutes(String line) {
        LineWords words = LineWords.of(line, LONGEST_READING);
        return words.count() < LONGEST_READING ? minutes(words) : null;
    }

    /** The minutes of reading that a line tells beside date and author, or null when it tells none. */
    @Nullable
    Integer readingMinutesBeside(String line) {
        return minutes(LineWords.of(line, 3 * LONGEST_READING));
    }

    private @Nullable Integer minutes(LineWords words) {
        Integer number = null;
        Integer minutes = null;
        boolean read = false;
        for (String word : words.words()) {
            String what = reading.getOrDefault(word, "");
            if (what.endsWith("minute") || what.equals("two-minutes")) {
                minutes =
                        what.equals("two-minutes") ? Integer.valueOf(2) : number == null ? Integer.valueOf(1) : number;
            }
            read |= what.equals("read");
            number = number(word);
        }
        return read ? minutes : null;
    }

    private static @Nullable Integer number(String word) {
        if (word.isEmpty() || word.length() >= 4) {
            return null;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return null;
            }
        }
        return Integer.valueOf(word);
    }

    /** Whether a line opens with whom a report is taken from: «نقلاً عن …». */
    boolean opensAttribution(String line) {
        LineWords words = LineWords.of(line, 8);
        String opening = words.count() < 3 ? "" : words.word(0) + ' ' + words.word(1);
        return words.count() >= 3 && attributions.containsKey(opening);
    }

    /** The name in a short line that only says whom a report is taken from: «نقلاً عن صحيفة المنحنى»; empty when it is none. */
    String attributed(String line) {
        boolean quotes = line.endsWith("»") && line.indexOf('«') == line.lastIndexOf('«');
        if (!attributing.contains(LineWords.first(line)) || !quotes && Prose.endsSentence(line)) {
            return "";
        }
        LineWords words = LineWords.of(line, LONGEST_ATTRIBUTION + 1);
        boolean fits = words.count() >= 3 && words.count() <= LONGEST_ATTRIBUTION;
        Integer before = fits ? attributions.get(words.word(0) + ' ' + words.word(1)) : null;
        return before == null || before == 0
                ? ""
                : unquoted(line.substring(words.end(before - 1)).strip());
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("«") && name.endsWith("»");
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private static Integer before(String cell) {
        return cell.equals("-") ? 0 : Integer.valueOf(cell);
    }

    /** Whether a paragraph speaks of commenting on the page, by three different words of that matter. */
    boolean isCommentRules(String text) {
        if (text.length() < 60) {
            return false;
        }
        char[] units = Letters.folded(text, 0, Math.min(text.length(), RULES));
        long met = 0;
        int begin = 0;
        for (int i = 0; i <= units.length; i++) {
            if (i == units.length || Prose.weight(units[i]) == 0) {
                int number = i == begin ? 0 : commenting.get(units, begin, i);
                met |= number == 0 ? 0 : 1L << number;
                begin = i + 1;
            }
        }
        return Long.bitCount(met) >= 3;
    }

    /** Whether a headline opens with the mark of urgent news. */
    boolean opensBreaking(@Nullable String title) {
        return title != null && (isBreaking(title.replace('|', ':')) || isBreaking(hashtag(title)));
    }

    /** Whether a text opens with the label of a publication or a change. */
    boolean opensDate(String text) {
        return cues.read(text) instanceof Cue cue
                && (cue.kind() == Cue.Kind.PUBLISHED || cue.kind() == Cue.Kind.MODIFIED);
    }

    /** What stands behind the label of a credit, «المصدر: …»; empty where there is none. */
    String labelledCredit(String line) {
        return cues.read(line) instanceof Cue cue && cue.kind() == Cue.Kind.CREDIT ? cue.rest() : "";
    }

    /** Whether a line opens with the words of a byline and a name follows. */
    boolean isByline(String line) {
        return !withoutByline(line).equals(line);
    }

    /** A line without the words of a byline that open it: «بقلم: سلمى الدرزاني». */
    String withoutByline(String line) {
        return cues.read(line) instanceof Cue cue
                        && cue.kind() == Cue.Kind.BYLINE
                        && !cue.rest().isEmpty()
                ? cue.rest()
                : line;
    }

    private boolean isBreaking(String line) {
        return cues.read(line) instanceof Cue cue && cue.kind() == Cue.Kind.BREAKING;
    }

    /** The hashtag that opens a line, after emoji, as a label; empty when there is none. */
    private static String hashtag(String line) {
        int hash = line.indexOf('#');
        int end = line.indexOf(' ', Math.max(hash, 0));
        return hash < 0 || !isRule(line.substring(0, hash))
                ? ""
                : line.substring(hash + 1, end < 0 ? line.length() : end) + ':';
    }

    private static String key(String text) {
        return String.join(" ", LineWords.of(text, 8).words());
    }

    /** Whether the line has no letter and no digit, such as a rule of dashes. */
    static boolean isRule(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Prose.weight(line.charAt(i)) > 0
                    || Character.isHighSurrogate(line.charAt(i)) && Character.isLetterOrDigit(line.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every word of the line is a hashtag. */
    static boolean isHashtags(String line) {
        boolean any = false;
        if (line.indexOf('#') < 0 && line.indexOf('＃') < 0) {
            return false;
        }
        for (String word : line.split(" ")) {
            if (word.length() > 1 && (word.charAt(0) == '#' || word.charAt(0) == '＃')) {
                any = true;
            } else if (!isRule(word)) {
                return false;
            }
        }
        return any;
    }

    /** Whether the line ends with the name of a photo source after a dash, slash or bracket, and is no sentence. */
    boolean isCaption(String line) {
        if (line.length() > LONGEST_CAPTION) {
            return false;
        }
        int stop = line.lastIndexOf(". ");
        if (stop > 0
                && photoSources.contains(key(line.substring(stop + 2)))
                && !PostLines.hasFullStop(line, stop)
                && LineWords.of(line.substring(0, stop), LONGEST_SOURCE).count() >= LONGEST_SOURCE) {
            return true;
        }
        int dash = line.lastIndexOf(LONG_DASH);
        if (dash > 0 && isPhotoSource(line.substring(dash + LONG_DASH.length()))) {
            return true;
        }
        int end = line.endsWith(")") ? line.length() - 1 : line.length();
        int at = end < line.length() ? line.lastIndexOf('(') : end - 1;
        while (at > 0 && BEFORE_SOURCE.indexOf(line.charAt(at)) < 0) {
            at--;
        }
        if (at <= 0
                || PostLines.hasFullStop(line, at)
                || Prose.endsSentence(line.substring(0, at).strip())) {
            return false;
        }
        return isPhotoSource(line.substring(at + 1, end));
    }

    /**
     * Whether a line of a text page, between headline and body or in it, tells of a picture and whose it is, known or not:
     * «الوفود في القاعة / المنحنى», «الميناء عند الفجر - 5 أبريل 2026 - المنحنى».
     */
    static boolean isPictureLine(String line) {
        int slash = line.lastIndexOf(" / ");
        if (slash > 0 && line.indexOf('/') > slash) {
            return isSource(line.substring(slash + 3)) && tells(line.substring(0, slash));
        }
        int last = line.lastIndexOf(" - ");
        int first = line.indexOf(" - ");
        return first > 0
                && last > first
                && hasDigit(line.substring(first, last))
                && isSource(line.substring(last + 3))
                && tells(line.substring(0, first));
    }

    private static boolean isSource(String text) {
        int words = LineWords.of(text, LONGEST_SOURCE).count();
        return words > 0 && words < LONGEST_SOURCE && !hasDigit(text) && !Prose.endsSentence(text);
    }

    private static boolean tells(String text) {
        return LineWords.of(text, LONGEST_SOURCE).count() >= FEWEST_TOLD
                && !hasDigit(text)
                && !Prose.endsSentence(text);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether a line leads from the front page down to this one: «الرئيسية » سياسة » …», "Home / News / …". */
    static boolean isTrail(String line) {
        int signs = 0;
        for (int i = 1; i < line.length() - 1 && signs < 2; i++) {
            boolean sign = TRAIL.indexOf(line.charAt(i)) >= 0 && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
            signs += sign ? 1 : 0;
        }
        return signs > 1;
    }

    /** Whether a short line names a person by a known given name, alone or on either side of a dash or bar beside a place. */
    boolean namesPerson(String line) {
        if (line.length() > LONGEST_NAMED || hasDigit(line)) {
            return false;
        }
        int begin = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || "-–—|/".indexOf(line.charAt(i)) >= 0) {
                LineWords words = LineWords.of(line.substring(begin, i), LONGEST_SOURCE + 1);
                if (words.count() >= 2 && words.count() <= LONGEST_SOURCE && given.contains(words.word(0))) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }

    /** A caption without the source of the photo at its end. */
    String withoutSource(String numbered) {
        String caption = numbered.substring(endOfCount(numbered));
        int open = caption.lastIndexOf('(');
        if (open > 0
                && caption.endsWith(")")
                && LineWords.of(caption.substring(open), LONGEST_SOURCE + 1).count() <= LONGEST_SOURCE) {
            return caption.substring(0, open).strip();
        }
        int dash = caption.lastIndexOf(LONG_DASH);
        if (dash > 0 && isPhotoSource(caption.substring(dash + LONG_DASH.length()))) {
            return caption.substring(0, dash).strip();
        }
        for (int at = caption.length() - 1; at > 0; at--) {
            if (caption.startsWith(" / ", at - 1) && isPictureLine(caption)) {
                return caption.substring(0, at - 1).strip();
            }
            if ("/|©".indexOf(caption.charAt(at)) >= 0
                    || "-–—".indexOf(caption.charAt(at)) >= 0 && caption.charAt(at - 1) == ' ') {
                return isPhotoSource(caption.substring(at + 1))
                        ? caption.substring(0, at).strip()
                        : caption;
            }
        }
        return caption;
    }

    /** The end of the count before a gallery's caption: «1/8 صورة من …». */
    private static int endOfCount(String caption) {
        int at = 0;
        int slashes = 0;
        while (at < caption.length()
                && (Character.isDigit(caption.charAt(at)) || " /".indexOf(caption.charAt(at)) >= 0)) {
            slashes += caption.charAt(at) == '/' ? 1 : 0;
            at++;
        }
        return slashes == 1 && at > 2 ? at : 0;
    }

    private boolean isPhotoSource(String text) {
        LineWords words = LineWords.of(text, LONGEST_SOURCE + 1);
        if (words.count() == 0 || words.count() > LONGEST_SOURCE) {
            return false;
        }
        return photoSources.contains(String.join(" ", words.words())) || photoSources.contains(words.word(0));
    }

    /**
     * The name in a line that is nothing but a bracketed name, as agencies sign, with or without the initials of who wrote it: «--(بترا)»,
     * «< المنحنى >», «س.د/ر.ك (المنحنى)»; empty when it is not.
     */
    static String bracketed(String line) {
        int begin = 0;
        while (begin < line.length() && "-–—.* ".indexOf(line.charAt(begin)) >= 0) {
            begin++;
        }
        int open = line.indexOf('(', begin);
        begin = open > begin && areInitials(line.substring(begin, open)) ? open : begin;
        int end = line.length();
        while (end > begin && ".* ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean brackets = end - begin > 2
                && (line.charAt(begin) == '(' && line.charAt(end - 1) == ')'
                        || line.charAt(begin) == '<' && line.charAt(end - 1) == '>'
                        || line.charAt(begin) == '/' && line.charAt(end - 1) == '/');
        String name = brackets ? line.substring(begin + 1, end - 1).strip() : "";
        return name.indexOf('(') < 0
                        && name.indexOf('/') < 0
                        && LineWords.of(name, LONGEST_SOURCE + 1).count() <= LONGEST_SOURCE
                ? name
                : "";
    }

    /** Whether single letters stand with dots and strokes between them: «س.د/ر.ك». */
    private static boolean areInitials(String text) {
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            if (!letter && "./- ".indexOf(text.charAt(i)) < 0
                    || letter && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                return false;
            }
            letters |= letter;
        }
        return letters;
    }

    /** Whether the line ends a dispatch: «انتهى/ر.ص». */
    boolean isSignOff(String line) {
        LineWords words = LineWords.of(line, line.length() > LONGEST_CAPTION ? 0 : 6);
        return words.count() > 0 && words.count() <= 5 && signOffs.contains(words.word(0));
    }
}
