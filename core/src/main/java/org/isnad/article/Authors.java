package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Tells persons from what else stands where an author should: the site itself, a desk, a wire, a place, an address. Thread safe. */
final class Authors {
    private static final int LONGEST_NAME = 6;
    private static final String ENDS = "|•·،,;؛/–—:(»›>";

    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern PLACED = Pattern.compile("\\s[–—-]\\s");
    /** What parts names, besides the words of {@code name-joiners.tsv}. */
    private static final String BETWEEN = ",،;؛|•·/–—";

    private static final List<String> JOINING = Affixes.of("joining");

    private final LineShapes shapes;
    private final Set<String> none = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    /** What those who write are. */
    private final Set<String> jobs = new HashSet<>();

    private final Set<String> joiners = new HashSet<>(Set.of("-"));

    Authors(Lexicon lexicon, LineShapes shapes) {
        this.shapes = shapes;
        lexicon.table("not-authors.tsv").forEach(row -> row.values(0).forEach(w -> none.add(TitleFinder.key(w))));
        lexicon.table("places.tsv").forEach(row -> row.values(0).forEach(w -> places.add(TitleFinder.key(w))));
        lexicon.table("given-names.tsv").forEach(row -> row.values(0).forEach(w -> given.add(TitleFinder.key(w))));
        lexicon.table("writer-jobs.tsv").forEach(row -> row.values(0).forEach(w -> jobs.add(TitleFinder.key(w))));
        lexicon.table("name-joiners.tsv").forEach(row -> joiners.addAll(row.values(0)));
    }

    /** The names in one statement of authors, such as «كتبت: سلمى وهدى» or "By A. Smith and B. Jones | News". */
    List<String> read(String stated, @Nullable String outlet) {
        String told = shapes.withoutByline(withoutAddresses(stated));
        String[] placed = PLACED.split(told);
        if (placed.length == 2 && Letters.arabicShare(told) > 0.5) {
            return placed(clean(placed[0]), clean(placed[1]), outlet);
        }
        Set<String> names = new LinkedHashSet<>();
        for (String part : parts(told)) {
            for (String name : joined(withoutJob(clean(part)))) {
                if (isPerson(name, outlet)) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** The text between signs and words that part names. */
    private List<String> parts(String told) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : SPACE.split(told)) {
            if (joiners.contains(word)) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            for (int i = 0; i < word.length(); i++) {
                if (BETWEEN.indexOf(word.charAt(i)) >= 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                } else {
                    part.append(word.charAt(i));
                }
            }
            part.append(' ');
        }
        parts.add(part.toString());
        return parts;
    }

    /** A text without the words at its end that belong to a date beside the name: «سلمى الدرزاني الأحد،». */
    String withoutTail(String text) {
        String out = text.strip();
        for (int i = 0; i < LONGEST_NAME; i++) {
            int space = out.lastIndexOf(' ');
            boolean word = space > 0 && Character.isLowerCase(out.charAt(space + 1));
            if (space < 0 || !word && !none.contains(TitleFinder.key(out.substring(space)))) {
                return out;
            }
            out = out.substring(0, space).strip();
        }
        return out;
    }

    /** Whether a short text opens with a known given name and has a further word. */
    boolean opensWithName(String text) {
        LineWords words = LineWords.of(text, LONGEST_NAME + 1);
        return words.count() >= 2 && words.count() <= LONGEST_NAME && given.contains(words.word(0));
    }

    /** A name without the job that follows it: «سلمى الدرزاني مراسلة المنحنى في الزعفران». */
    private String withoutJob(String name) {
        LineWords words = LineWords.of(name, 2 * LONGEST_NAME);
        for (int i = 2; i < words.count(); i++) {
            if (isJob(words, i)) {
                return name.substring(0, words.end(i - 1)).strip();
            }
        }
        return name;
    }

    private boolean isJob(LineWords words, int at) {
        return jobs.contains(words.word(at))
                || at + 1 < words.count() && jobs.contains(words.word(at) + ' ' + words.word(at + 1));
    }

    /** Whether a paragraph tells of an author: it opens with the whole name and a job. */
    boolean tellsOf(String author, String paragraph) {
        int count = LineWords.of(author, LONGEST_NAME + 1).count();
        LineWords words = LineWords.of(paragraph, count + 2);
        return count > 1
                && count <= LONGEST_NAME
                && words.count() > count
                && TitleFinder.key(paragraph.substring(0, words.end(count - 1))).equals(TitleFinder.key(author))
                && isJob(words, count);
    }

    /** Place and name stand on either side of a dash, the name second unless that is known to be a place. */
    private List<String> placed(String first, String last, @Nullable String outlet) {
        if (isKnownPlace(last) && !isKnownPlace(first) || opensWithName(first) && !opensWithName(last)) {
            return isPerson(first, outlet) ? joined(first) : List.of();
        }
        boolean desk = Titles.isOutlet(first, outlet) && isPlace(last);
        return !desk && isPerson(last, outlet) ? joined(last) : List.of();
    }

    /** Without e-mail and web addresses and handles. */
    private static String withoutAddresses(String told) {
        if (told.indexOf('@') < 0 && !told.contains("://")) {
            return told;
        }
        StringBuilder out = new StringBuilder();
        for (String word : told.split(" ")) {
            boolean address = word.indexOf('@') >= 0 || word.contains("://");
            out.append(address ? "" : word + ' ');
        }
        return out.toString().strip();
    }

    /** Parts names that a conjunction written onto the second joins: «سلمى الدرزاني وهدى النجار», but not «سلمى وليد». */
    private List<String> joined(String name) {
        List<String> names = new ArrayList<>();
        int begin = 0;
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            String and = joining(name, at + 1);
            if (at > begin && and != null) {
                names.add(name.substring(begin, at).strip());
                begin = at + 1 + and.length();
            }
        }
        names.add(name.substring(begin).strip());
        return names;
    }

    /** The conjunction written onto the second name that begins at a unit; null when there is none. */
    private @Nullable String joining(String name, int begin) {
        int end = name.indexOf(' ', begin);
        String word = TitleFinder.key(name.substring(begin, end < 0 ? name.length() : end));
        if (given.contains(word)) {
            return null;
        }
        for (String and : JOINING) {
            if (word.length() > and.length() + 1
                    && word.startsWith(and)
                    && given.contains(word.substring(and.length()))) {
                return and;
            }
        }
        return null;
    }

    private boolean isKnownPlace(String name) {
        return places.contains(TitleFinder.key(name));
    }

    /** Beside the outlet's name one word, or a place that is known, is where the report comes from. */
    private boolean isPlace(String name) {
        return TitleFinder.key(name).indexOf(' ') < 0 || isKnownPlace(name);
    }

    private static String clean(String part) {
        String name = part.strip();
        int end = name.length();
        for (int i = 1; i < name.length(); i++) {
            if (ENDS.indexOf(name.charAt(i)) >= 0) {
                end = i;
                break;
            }
        }
        return name.substring(0, end).strip();
    }

    private boolean isPerson(String name, @Nullable String outlet) {
        if (name.length() < 3
                || name.length() > 60
                || name.contains("www.")
                || name.contains(".com")
                || name.chars().anyMatch(Character::isDigit)
                || Titles.isOutlet(name, outlet)
                || isKnownPlace(name)) {
            return false;
        }
        LineWords words = LineWords.of(name, LONGEST_NAME + 1);
        return words.count() >= 1 && words.count() <= LONGEST_NAME && !isDesk(name, words);
    }

    private boolean isDesk(String name, LineWords words) {
        return none.contains(TitleFinder.key(name)) || words.words().stream().anyMatch(none::contains);
    }
}
