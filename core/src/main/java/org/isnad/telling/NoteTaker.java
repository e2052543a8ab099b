package org.isnad.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Development.Basis;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Sentences;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.CuePhrases;
import org.isnad.stories.Stems;
import org.isnad.stories.Titles;
import org.isnad.telling.Note.Lead;
import org.isnad.telling.Note.Named;
import org.isnad.telling.Note.Spoken;

/**
 * Notes of articles what telling their stories needs, and counts their phrases. What is kept of an article is bounded. For use by one
 * thread at a time.
 */
public final class NoteTaker {
    private static final int LEADS = 6;
    private static final int EARLY = 2;
    private static final int NAMES = 40;
    private static final int DAYS = 6;
    private static final int STATEMENTS = 40;
    private static final int FEWEST_WORDS = 6;
    private static final int DATELINE = 48;

    private final FigureFinder figures;
    private final TermFinder terms;
    private final Titles titles;
    private final TermCounts counts;
    private final CuePhrases outcomes;
    private final BackgroundOpenings background;
    private final Stems stems;

    public NoteTaker(Lexicon lexicon, TermCounts counts) {
        this.figures = new FigureFinder(lexicon);
        this.terms = new TermFinder(lexicon);
        this.titles = new Titles(lexicon);
        this.outcomes = CuePhrases.ofVerbs(lexicon, "outcome-words.tsv");
        this.background = new BackgroundOpenings(lexicon);
        this.stems = new Stems(lexicon);
        this.counts = counts;
    }

    /** The note of the next article of the stream. */
    public Note note(Reading reading) {
        Article article = reading.article();
        Facts facts = reading.facts();
        String title = Objects.requireNonNullElse(titles.of(article), "");
        String text = article.text();
        TermFinder.Found found = terms.in(title, text, facts.mentions());
        counts.see(found.keys());
        List<Span> sentences = opening(text);
        int early = sentences.isEmpty()
                ? 0
                : sentences.get(Math.min(EARLY, sentences.size()) - 1).end();
        return new Note(
                article.id(),
                title,
                Printed.by(article),
                source(article, facts),
                article.eventTime(),
                basis(article),
                article.breaking(),
                article.dateline() == null ? facts.dateline() : article.dateline(),
                leads(article, text, sentences),
                names(title, text, facts.mentions(), early),
                figures.in(title, text, facts, article.eventTime()),
                found.terms(),
                days(facts.dates(), early),
                spoken(facts.statements()));
    }

    private static Basis basis(Article article) {
        return article.seen() != null
                ? Basis.FIRST_SEEN
                : article.published() != null ? Basis.PUBLISHED : article.bound() != null ? Basis.BOUND : Basis.UNKNOWN;
    }

    private static String source(Article article, Facts facts) {
        String credit = article.credit() == null ? facts.credit() : article.credit();
        return credit == null ? Printed.by(article) : credit;
    }

    private static List<Span> opening(String text) {
        String opening = text.length() > 3000 ? text.substring(0, 3000) : text;
        List<Span> sentences = Sentences.of(opening);
        boolean cut = opening.length() < text.length() && sentences.size() > LEADS;
        return sentences.subList(0, Math.min(LEADS, sentences.size() - (cut ? 1 : 0)));
    }

    private List<Lead> leads(Article article, String text, List<Span> sentences) {
        List<Lead> leads = new ArrayList<>();
        String standfirst = Objects.requireNonNullElse(article.standfirst(), "");
        Sentences.of(standfirst).stream()
                .limit(EARLY)
                .forEach(span -> lead("standfirst", standfirst, span).ifPresent(leads::add));
        sentences.forEach(span -> lead("body", text, afterDateline(text, span)).ifPresent(leads::add));
        return leads;
    }

    private Optional<Lead> lead(String where, String text, Span sentence) {
        Span span = lettersOn(text, sentence);
        String said = span.of(text);
        List<Word> words = Words.of(said);
        if (words.size() < FEWEST_WORDS || said.endsWith(":") || Letters.arabicShare(said) <= 0.5) {
            return Optional.empty();
        }
        int[] hashes = words.stream()
                .filter(word -> word.form().length() > 2)
                .mapToInt(word -> stems.of(word.form()).hashCode())
                .sorted()
                .distinct()
                .toArray();
        Set<String> told = new HashSet<>();
        if (!background.opens(words)) {
            outcomes.in(said).forEach(hit -> told.add(hit.name()));
        }
        return Optional.of(new Lead(where, span, said, hashes, told));
    }

    /** Without signs and pictures before the first letter, quotation marks excepted. */
    private static Span lettersOn(String text, Span span) {
        int begin = span.begin();
        while (begin < span.end()
                && !Character.isLetterOrDigit(text.codePointAt(begin))
                && "«“\"(".indexOf(text.charAt(begin)) < 0) {
            begin++;
        }
        return new Span(begin, span.end());
    }

    /** Behind «(مرساة) – جنيف – »: what stands before a dash near the beginning and has a bracket or is the place. */
    private static Span afterDateline(String text, Span span) {
        int begin = span.begin();
        int limit = Math.min(span.end(), begin + DATELINE);
        for (int i = begin; i < limit; i++) {
            boolean dash = "–—-".indexOf(text.charAt(i)) >= 0 && i + 1 < span.end() && text.charAt(i + 1) == ' ';
            boolean colon = text.charAt(i) == ':';
            if (dash || colon && i - span.begin() < DATELINE / 2 && text.lastIndexOf('–', i) >= span.begin()) {
                begin = i + 1;
            }
        }
        while (begin < span.end() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        String before = text.substring(span.begin(), begin);
        boolean dateline = Words.of(before).size() <= 7 && !before.contains("«");
        return dateline ? new Span(begin, span.end()) : span;
    }

    /** A given name that stands alone and is nobody's the text names: its letters are often another word's («صوت متعب»). */
    private static boolean isGuess(Mention mention) {
        return mention.type() == Mention.Type.PERSON
                && mention.evidence().rule().equals("single-name")
                && mention.same() == null
                && mention.role() == null;
    }

    private static List<Named> names(String title, String text, List<Mention> mentions, int early) {
        String folded = Letters.fold(title);
        Map<String, Named> named = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.outer() >= 0 || mention.kind() != Mention.Kind.NAME || isGuess(mention)) {
                continue;
            }
            String words = mention.span().of(text);
            boolean opens = mention.span().begin() < early || folded.contains(Letters.fold(words));
            named.merge(
                    mention.entity(),
                    new Named(mention.entity(), words, mention.type(), mention.span(), 1, opens),
                    (first, more) -> first.and(more));
        }
        return named.values().stream().limit(NAMES).toList();
    }

    private static List<Note.Day> days(List<DateMention> dates, int early) {
        List<Note.Day> days = new ArrayList<>();
        for (DateMention date : dates) {
            boolean fine = date.grain().compareTo(DateMention.Grain.DAY) <= 0;
            Optional<LocalDate> day = When.parse(date.value()).map(When::date);
            if (fine && day.isPresent() && days.size() < DAYS) {
                days.add(new Note.Day(day.get(), date.span(), date.span().begin() < early));
            }
        }
        return days;
    }

    private static List<Spoken> spoken(List<Statement> statements) {
        return statements.stream()
                .filter(said -> said.where() != Statement.Where.CARD)
                .limit(STATEMENTS)
                .map(said -> new Spoken(
                        said.id(),
                        Objects.requireNonNullElse(
                                said.speakerFull() == null ? said.speaker() : said.speakerFull(), ""),
                        said.where() == Statement.Where.TITLE ? "title" : "body",
                        said.span()))
                .toList();
    }

    /** Finds what sets figures side by side. */
    Slots slots() {
        return figures.slots();
    }
}
