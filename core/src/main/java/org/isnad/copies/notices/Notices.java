package org.isnad.copies.notices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Numerals;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.copies.notices.Value.Pair;
import org.isnad.lexicon.Lexicon;

/**
 * Reads notices of corrections: an article whose headline or a paragraph of which opens as one («تصحيح: …»), or in which a sentence
 * says that a report was wrong, and which tells what is right instead of what. Pure functions; safe for many threads.
 */
public final class Notices {
    private static final int SHORTEST = 3;
    /** How many words a dateline before the words of a notice has at most. */
    private static final int DATELINE = 8;
    /** What may stand behind the words that head a notice. */
    private static final String BEHIND_HEADING = ":|-–—.…!،";

    private final Numerals numerals;
    private final List<List<String>> headings;
    /** By their first words. */
    private final Map<String, List<List<String>>> errors;
    /** Of each heading and each sign of an error the longest word as it is written. */
    private final Set<String> marks;

    private final Withdrawals withdrawals;
    private final PairReader pairs;
    private final Set<String> silent = new HashSet<>();

    public Notices(Lexicon lexicon) {
        this.numerals = new Numerals(lexicon);
        this.marks = marks(lexicon, Set.of("error", "heading"));
        this.headings = phrases(lexicon, "heading");
        List<List<String>> withdrawn = phrases(lexicon, "withdrawn");
        this.withdrawals = new Withdrawals(
                name -> phrases(lexicon, name).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet()),
                marks(lexicon, Set.of("withdraws", "withdraws-own")),
                line -> heading(line, DATELINE) > 0,
                line -> heading(line, DATELINE, withdrawn) > 0);
        this.errors = phrases(lexicon, "error").stream().collect(Collectors.groupingBy(List::getFirst));
        lexicon.list("topic-stop-words.tsv").forEach(word -> silent.add(NoticeText.stem(Letters.fold(word))));
        List<List<String>> cues = Stream.of(
                        "heading",
                        "error",
                        "right",
                        "instead",
                        "adjacent",
                        "joint",
                        "withdrawn",
                        "withdraws",
                        "withdraws-own",
                        "report",
                        "ask",
                        "self")
                .flatMap(name -> phrases(lexicon, name).stream())
                .toList();
        cues.forEach(cue -> cue.forEach(word -> silent.add(NoticeText.stem(word))));
        this.pairs = new PairReader(
                phrases(lexicon, "right"),
                phrases(lexicon, "instead"),
                phrases(lexicon, "adjacent"),
                phrases(lexicon, "joint").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet()),
                this::isContent);
    }

    /** Of the phrases of some classes the longest words, as they are written and in normal form. */
    private static Set<String> marks(Lexicon lexicon, Set<String> classes) {
        return lexicon.table("notice-words.tsv").stream()
                .filter(row -> classes.contains(row.cell(0)))
                .flatMap(row -> row.values(1).stream())
                .map(Notices::longest)
                .flatMap(word -> Stream.of(word, Letters.fold(word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String longest(String phrase) {
        return Collections.max(List.of(phrase.split(" ")), Comparator.comparingInt(String::length));
    }

    /** Longest first, so that what goes on is not taken for what ends. */
    private static List<List<String>> phrases(Lexicon lexicon, String name) {
        return lexicon.table("notice-words.tsv").stream()
                .filter(row -> row.cell(0).equals(name))
                .flatMap(row -> row.values(1).stream())
                .map(phrase -> Words.of(phrase).stream().map(Word::form).toList())
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .toList();
    }

    /**
     * The notice that an article is or carries; empty when it is none, or neither tells what is right instead of what nor takes a whole
     * report back.
     */
    public Optional<Notice> in(Article article) {
        Optional<Notice> corrects = mayBe(article) ? read(article) : Optional.empty();
        return corrects.isPresent() || !withdrawals.mayBe(article) ? corrects : withdrawal(article);
    }

    private Optional<Notice> withdrawal(Article article) {
        List<NoticeText> lines = Stream.concat(Stream.ofNullable(article.title()), article.body().stream())
                .map(line -> new NoticeText(line, numerals))
                .toList();
        if (!withdrawals.isIn(lines, article.outlet())) {
            return Optional.empty();
        }
        Set<String> topic = new HashSet<>();
        lines.forEach(line -> topic.addAll(content(line.text())));
        return Optional.of(new Notice(article, List.of(), topic));
    }

    /** Cheap to ask of any article; never no for a notice whose words are written as in the table, or without hamzas. */
    private boolean mayBe(Article article) {
        return article.title() != null && marks.stream().anyMatch(article.title()::contains)
                || article.body().stream().anyMatch(line -> marks.stream().anyMatch(line::contains));
    }

    /** Whether a headline opens as that of a notice. */
    public boolean heads(String title) {
        return marks.stream().anyMatch(title::contains) && heading(new NoticeText(title, numerals), 0) > 0;
    }

    private Optional<Notice> read(Article article) {
        String title = article.title() == null ? "" : article.title();
        boolean headed = heading(new NoticeText(title, numerals), 0) > 0;
        List<String> told = new ArrayList<>(headed ? List.of(title) : List.of());
        boolean next = headed;
        for (String paragraph : article.body()) {
            NoticeText text = new NoticeText(paragraph, numerals);
            int heading = heading(text, DATELINE);
            if (heading > 0 || next || hasError(text)) {
                told.add(paragraph);
            }
            next = heading > 0 && text.words().size() <= heading;
        }
        return told.isEmpty() ? Optional.empty() : notice(article, title, told);
    }

    private Optional<Notice> notice(Article article, String title, List<String> told) {
        Set<Pair> found = new LinkedHashSet<>();
        for (String line : told) {
            found.addAll(pairs.in(new NoticeText(line, numerals)));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<String> topic = new HashSet<>();
        Stream.concat(Stream.of(title), told.stream()).forEach(line -> topic.addAll(content(line)));
        return Optional.of(new Notice(article, distinct(found), topic));
    }

    /** What headline and body both tell is told once. */
    private static List<Pair> distinct(Set<Pair> found) {
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : found) {
            if (pairs.stream().noneMatch(other -> other.wrong().equals(pair.wrong()))) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /**
     * The index after the words that head a line as a notice's; 0 when none do.
     *
     * @param latest how many words, such as a dateline, may stand before them
     */
    private int heading(NoticeText text, int latest) {
        return heading(text, latest, headings);
    }

    private static int heading(NoticeText text, int latest, List<List<String>> headings) {
        for (int at = 0; at <= Math.min(latest, text.words().size() - 1); at++) {
            for (List<String> heading : headings) {
                int end = at + heading.size();
                if (text.has(at, heading) && (at == 0 || text.endsPhrase(at - 1)) && isAlone(text, end - 1)) {
                    return end;
                }
            }
        }
        return 0;
    }

    private static boolean isAlone(NoticeText text, int last) {
        String rest = text.text().substring(text.words().get(last).span().end()).strip();
        return rest.isEmpty() || BEHIND_HEADING.indexOf(rest.charAt(0)) >= 0;
    }

    private boolean hasError(NoticeText text) {
        for (int i = 0; i < text.words().size(); i++) {
            String form = text.form(i);
            if (opensError(text, i, form) || NoticeText.isJoined(form) && opensError(text, i, form.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private boolean opensError(NoticeText text, int at, String first) {
        for (List<String> error : errors.getOrDefault(first, List.of())) {
            if (text.has(at, error)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> content(String line) {
        return Words.of(line).stream()
                .map(Word::form)
                .filter(this::isContent)
                .map(NoticeText::stem)
                .collect(Collectors.toSet());
    }

    private boolean isContent(String form) {
        return form.length() >= SHORTEST
                && !Character.isDigit(form.charAt(0))
                && !silent.contains(NoticeText.stem(form));
    }

    /** A text in which values are looked for. */
    NoticeText text(Article article) {
        String title = article.title() == null ? "" : article.title() + "\n";
        return new NoticeText(title + article.text(), numerals);
    }

    /** How an article stands to a notice: whether it tells what is right, what was wrong, or neither. */
    public Flow flow(Notice notice, Article article) {
        NoticeText text = text(article);
        boolean wrong = notice.pairs().stream().anyMatch(pair -> text.tells(pair.wrong(), pair));
        boolean right = notice.pairs().stream().anyMatch(pair -> text.tells(pair.right(), pair));
        return wrong == right ? wrong ? Flow.BOTH : Flow.NEITHER : wrong ? Flow.WRONG : Flow.RIGHT;
    }

    /** How an article stands to a notice. */
    public enum Flow {
        RIGHT,
        WRONG,
        BOTH,
        NEITHER
    }
}
