package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Evidence;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Which agency the words that open a report credit: «أنقرة (وكالة الموج) –», «أنقرة – وكالة الموج:», «(رويترز) –». It is an agency by the
 * tables, by the word that heads its name, or by brackets before a dash about a name with the article that is no place; before it stands nothing
 * but a place and a day. Thread safe.
 */
final class DatelineCredits {
    private static final int LINES = 2;
    private static final double SURE = 0.85;
    private static final int WITHIN = 90;
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_PLACE = 3;
    private static final int LONGEST_DATED = 7;
    private static final int MOST_PLACES = 2;
    private static final int LONGEST_MARK = 2;
    private static final int SHORTEST_MARK = 4;
    private static final String ARTICLE = "ال";
    private static final char BAR = '|';
    /** What stood behind a dateline. */
    private static final String DASH = " –";

    private static final String DASHES = "-–—ـ";
    private static final String OPENING = "([«\"“";
    private static final String CLOSING = ")]»\"”";

    private final Credits credits;
    private final Set<String> never = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> agencies = new HashSet<>();
    /** Media that a bracket alone makes no common word. */
    private final Set<String> media = new HashSet<>();

    private final Set<String> places = new HashSet<>();

    private final Set<String> news = new HashSet<>();
    private final Set<String> other = new HashSet<>();

    DatelineCredits(Lexicon lexicon, Credits credits) {
        this.credits = credits;
        lexicon.table("not-datelines.tsv").forEach(row -> addFolded(row.values(0), never));
        lexicon.table("sources.tsv").stream()
                .filter(row -> row.cell(1).equals("agency") && row.cell(2).equals("drop"))
                .forEach(row -> addFolded(row.values(0), heads));
        lexicon.table("agency-words.tsv")
                .forEach(row -> addFolded(row.values(1), row.cell(0).equals("news") ? news : other));
        lexicon.table("places.tsv").forEach(row -> addFolded(row.values(0), places));
        for (Lexicon.Row row : lexicon.table("countries.tsv")) {
            addFolded(row.values(1), places);
            addFolded(row.values(2), places);
        }
        for (Lexicon.Row row : lexicon.table("media.tsv")) {
            Set<String> names = row.cell(2).equals("agency") ? agencies : media;
            if (row.cell(2).equals("agency") || !row.cell(3).equals("marked")) {
                addFolded(List.of(row.cell(0)), names);
                addFolded(row.values(1), names);
            }
        }
    }

    private static void addFolded(List<String> words, Set<String> folded) {
        words.forEach(word -> folded.add(Letters.fold(word).strip()));
    }

    /** A run of words between signs. */
    private record Part(
            String text, boolean enclosed, boolean slashed, boolean ended, boolean dashed, boolean barred) {}

    /** The article with the credit that its dateline gives, alone or before its first words; itself when it gives none. */
    Article credited(Article article) {
        if (article.credit() != null) {
            return article;
        }
        Stream<String> openings = Stream.concat(
                Stream.ofNullable(article.dateline()).map(dateline -> dateline.strip() + DASH),
                article.body().stream().filter(line -> !line.isBlank()).limit(LINES));
        String name = openings.map(opening -> read(opening.strip(), article.outlet()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Evidence why = new Evidence(Article.BODY, null, "agency in the dateline", SURE);
        return name == null
                ? article
                : article.toBuilder().credit(name).evidence("credit", why).build();
    }

    /**
     * The agency in the opening of a paragraph as it is written, or null when it names none.
     *
     * @param outlet whose article it is: an agency does not credit itself
     */
    @Nullable
    String read(String paragraph, @Nullable String outlet) {
        int places = 0;
        for (Part part : parts(paragraph)) {
            String name = credits.withoutNobody(Outlets.credit(part.text()));
            List<String> words = words(name);
            if (name.indexOf('.') >= 0 && !agencies.contains(String.join(" ", words))) {
                // Initials that are no agency's may be a reporter's.
                return null;
            }
            boolean told = part.ended() || part.slashed() && isNamed(words);
            if (told && isAgency(words, part, places)) {
                return Credits.isOwn(name, outlet) || credits.isNobody(name) ? null : name;
            }
            if (part.enclosed() || ++places > MOST_PLACES || !isPlace(part.text(), words)) {
                return null;
            }
        }
        return null;
    }

    /** Whether a short line beside a headline names nothing but an agency: «وكالة الموج للأنباء». */
    boolean isAgency(String line) {
        List<String> words = words(Outlets.credit(line));
        return words.size() <= LONGEST_NAME && isNamed(words);
    }

    private boolean isNamed(List<String> words) {
        return agencies.contains(String.join(" ", words)) || isHeaded(words);
    }

    /** The runs of words that open a paragraph, up to the first sign that ends a sentence. */
    private static List<Part> parts(String paragraph) {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        char before = ' ';
        for (int i = 0; i <= Math.min(paragraph.length(), WITHIN); i++) {
            char sign = i == paragraph.length() ? '\n' : paragraph.charAt(i);
            if (isSign(paragraph, i, sign)) {
                String text = paragraph.substring(begin, i).strip();
                if (!text.isEmpty()) {
                    parts.add(part(paragraph, text, before, i));
                }
                begin = i + 1;
                before = sign;
            }
        }
        return parts;
    }

    private static Part part(String paragraph, String text, char before, int end) {
        boolean slashed = before == '/' && end < paragraph.length() && paragraph.charAt(end) == '/';
        boolean enclosed = slashed || OPENING.indexOf(before) >= 0;
        int next = enclosed ? end + 1 : end;
        while (next < paragraph.length()
                && (paragraph.charAt(next) == ' ' || CLOSING.indexOf(paragraph.charAt(next)) >= 0)) {
            next++;
        }
        boolean barred = next < paragraph.length() && paragraph.charAt(next) == BAR;
        boolean dashed = barred || next < paragraph.length() && DASHES.indexOf(paragraph.charAt(next)) >= 0;
        boolean ended = dashed || next >= paragraph.length() || paragraph.charAt(next) == ':';
        return new Part(text, enclosed, slashed, ended, dashed, barred);
    }

    private static boolean isSign(String paragraph, int i, char sign) {
        if (DASHES.indexOf(sign) >= 0) {
            char before = i == 0 ? ' ' : paragraph.charAt(i - 1);
            boolean spaced = i + 1 < paragraph.length() && paragraph.charAt(i + 1) == ' ' && sign != 'ـ';
            return " )-".indexOf(before) >= 0 || spaced;
        }
        return ":/|\n".indexOf(sign) >= 0 || OPENING.indexOf(sign) >= 0 || CLOSING.indexOf(sign) >= 0;
    }

    /** Behind a place a head word tells it; where nothing stands before it and no bracket about it, its name has to. */
    private boolean isAgency(List<String> words, Part part, int before) {
        if (words.isEmpty() || words.size() > LONGEST_NAME) {
            return false;
        }
        String name = String.join(" ", words);
        boolean initials = part.enclosed() && words.size() > 1 && words.stream().allMatch(word -> word.length() == 1);
        boolean known = agencies.contains(name) || part.enclosed() && (initials || media.contains(name));
        if (before == 0 && !part.enclosed()) {
            boolean told = part.barred() || words.stream().anyMatch(news::contains);
            return part.dashed() && (known || isHeaded(words) && told);
        }
        return known || isHeaded(words) || part.enclosed() && part.dashed() && isMark(words, name);
    }

    /** A name with the article in brackets before a dash, which no reporter has and which is no place's: «(الموج) –». */
    private boolean isMark(List<String> words, String name) {
        return words.size() <= LONGEST_MARK
                && !places.contains(name)
                && words.stream()
                        .allMatch(word -> word.startsWith(ARTICLE)
                                && word.length() > SHORTEST_MARK
                                && !never.contains(word)
                                && !places.contains(word));
    }

    private boolean isHeaded(List<String> words) {
        boolean headed = words.size() > 1 && heads.contains(words.getFirst());
        return headed
                && (words.stream().anyMatch(news::contains) || words.stream().noneMatch(other::contains));
    }

    /** A few words none of which is a sentence's, or a day with them. */
    private boolean isPlace(String text, List<String> words) {
        boolean dated = text.chars().anyMatch(Character::isDigit);
        boolean stopped = text.indexOf('.') >= 0 || text.indexOf('؟') >= 0 || text.indexOf('!') >= 0;
        return !stopped
                && words.size() <= (dated ? LONGEST_DATED : LONGEST_PLACE)
                && (dated || words.stream().noneMatch(never::contains));
    }

    private static List<String> words(String name) {
        return List.of(Letters.fold(name).split("[ .،,]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
