package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Statement;
import org.isnad.Statement.Where;
import org.isnad.arabic.NormalText;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.sources.Lead;
import org.isnad.facts.statements.sources.Names;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads an article's statements, credit and dateline. Pure and safe for many threads. */
public final class StatementReader {
    /** Statements of a paragraph, and of a text before its last paragraph: more than any has, so that none fills the memory. */
    static final int MOST = 5000;

    private final Grammar grammar;

    public StatementReader(Lexicon lexicon) {
        grammar = new Grammar(lexicon);
    }

    /**
     * What an article's text holds.
     *
     * @param credit whom the text or the page credits with all of it, or null
     * @param dateline the place that opens the report, or null
     * @param statements in order of their spans, those of the title first
     */
    public record Result(@Nullable String credit, @Nullable String dateline, List<Statement> statements) {}

    /**
     * @param mentions those of {@link Article#text()}, in order of their spans
     * @param lead those of the headline, the standfirst and the captions; asked for at most once, and only where needed
     */
    public Result read(Article article, List<Mention> mentions, Supplier<List<Mention>> lead) {
        return read(article, NormalText.of(article.text()), mentions, lead);
    }

    /** The same where the article's text was aligned with its normal form before. */
    public Result read(Article article, NormalText aligned, List<Mention> mentions, Supplier<List<Mention>> lead) {
        String text = aligned.original();
        Names names = new Names(mentions, text);
        List<Paragraph> read = paragraphs(aligned);
        List<ParagraphReader.Result> paragraphs = read.stream()
                .map(p -> new ParagraphReader(p, names, grammar).read())
                .toList();
        List<Draft> drafts = new ArrayList<>();
        Draft last = null;
        for (int i = 0; i < read.size() && drafts.size() < MOST; i++) {
            List<Draft> own = sorted(paragraphs.get(i).drafts());
            Draft continued = Continuations.of(last, read.get(i), own);
            if (continued != null) {
                drafts.add(continued);
            }
            drafts.addAll(own);
            last = own.isEmpty() ? continued : own.getLast();
        }
        StatementBuilder.nest(drafts);
        SpeakerResolver resolver = new SpeakerResolver(drafts, grammar, names, read, new Lead(lead));
        Map<Draft, Spoken> speakers = resolver.resolve();
        List<Statement> body =
                new ArrayList<>(new StatementBuilder(drafts, speakers, Where.BODY).build(article.id(), 1));
        body.sort(Comparator.comparing(Statement::span));
        List<Statement> statements =
                new ArrayList<>(new Titles(grammar, resolver).read(article.id(), article.title(), text, body));
        statements.addAll(body);
        HeadLine head = HeadLine.of(article, text, grammar, names);
        String credit = Credits.of(paragraphs, speakers.values(), resolver, head.medium());
        return new Result(
                article.credit() != null ? article.credit() : credit,
                dateline(article.dateline(), head.place()),
                statements);
    }

    /** What the page gives as its dateline may name the agency too. */
    private static @Nullable String dateline(@Nullable String given, @Nullable String place) {
        return given == null || place != null && given.contains(place) ? place : given;
    }

    private static List<Draft> sorted(List<Draft> drafts) {
        return drafts.stream()
                .sorted(Comparator.<Draft>comparingInt(d -> d.cueFrom).thenComparingInt(d -> d.from))
                .toList();
    }

    private List<Paragraph> paragraphs(NormalText aligned) {
        String text = aligned.original();
        List<Paragraph> results = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            int end = to < 0 ? text.length() : to;
            if (end > from) {
                results.add(grammar.paragraph(aligned, from, end));
            }
            from = end + 1;
        }
        return results;
    }
}
