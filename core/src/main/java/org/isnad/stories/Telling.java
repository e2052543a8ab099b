package org.isnad.stories;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Sentences;
import org.isnad.arabic.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline needs of an article.
 *
 * @param article its id
 * @param title its title
 * @param printedBy who published it: the outlet, else its address's host, else the page itself, which embedded articles share
 * @param source whose words it claims to be: whom it credits with the whole text, else who published it
 * @param published its event time
 * @param spoken the day that its opening speaks of, where it does
 * @param where whether the sentence stands in standfirst, body or title
 * @param sentence its first good sentence
 * @param span where that stands
 * @param actors how often each entity is named other than inside another name, mentions in the opening counted thrice
 * @param statements ids of its statements
 */
record Telling(
        String article,
        @Nullable String title,
        String printedBy,
        String source,
        @Nullable When published,
        @Nullable LocalDate spoken,
        String where,
        String sentence,
        Span span,
        Map<String, Integer> actors,
        List<String> statements) {
    private static final Span NOWHERE = new Span(0, 0);
    /** Of articles that nobody will ask what they tell. */
    static final Telling UNTOLD = new Telling("", null, "", "", null, null, "", "", NOWHERE, Map.of(), List.of());

    private static final int OPENING_SENTENCES = 2;
    private static final int TRIED_SENTENCES = 6;
    private static final int FEWEST_WORDS = 6;

    Telling {
        actors = actors.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(actors));
        statements = List.copyOf(statements);
    }

    /** What placing an article needs of it, and nothing that is only told. */
    static Telling placed(Reading reading, Titles titles) {
        Article article = reading.article();
        int opening = opening(Sentences.first(article.text(), OPENING_SENTENCES));
        Map<String, Integer> actors = actors(reading.facts().mentions(), opening);
        return new Telling(article.id(), titles.of(article), "", "", null, null, "", "", NOWHERE, actors, List.of());
    }

    /** @param days finds the day the news itself happened */
    static Telling of(Reading reading, NewsDays days, Titles titles) {
        Article article = reading.article();
        Facts facts = reading.facts();
        String text = article.text();
        List<Span> sentences = Sentences.first(text, TRIED_SENTENCES);
        int opening = opening(sentences);
        Sentence sentence = sentence(article, text, sentences);
        return new Telling(
                article.id(),
                titles.of(article),
                printedBy(article),
                source(article, facts),
                article.eventTime(),
                days.spoken(text, opening, facts.dates(), article.eventTime()),
                sentence.where(),
                sentence.words(),
                sentence.span(),
                actors(facts.mentions(), opening),
                facts.statements().stream().map(Statement::id).toList());
    }

    /** Where the opening ends. */
    private static int opening(List<Span> sentences) {
        int last = Math.min(OPENING_SENTENCES, sentences.size()) - 1;
        return last < 0 ? 0 : sentences.get(last).end();
    }

    /** A sentence with its place. */
    private record Sentence(String where, String words, Span span) {
        static Sentence of(String where, String text, Span span) {
            return new Sentence(where, span.of(text), span);
        }
    }

    /** The sentence that tells the news: the standfirst's first, which is written for that, else the body's, else the title. */
    private static Sentence sentence(Article article, String text, List<Span> sentences) {
        String standfirst = article.standfirst() == null ? "" : article.standfirst();
        Optional<Span> summary =
                Sentences.of(standfirst).stream().findFirst().filter(span -> isGood(span.of(standfirst)));
        if (summary.isPresent()) {
            return Sentence.of("standfirst", standfirst, summary.get());
        }
        String title = article.title() == null ? "" : article.title();
        return firstGood(text, sentences)
                .map(span -> Sentence.of("body", text, span))
                .orElseGet(() -> Sentence.of("title", title, new Span(0, title.length())));
    }

    /** The first of the opening's sentences that is whole enough to tell the news; else the first there is. */
    private static Optional<Span> firstGood(String text, List<Span> sentences) {
        return sentences.stream()
                .filter(span -> isGood(span.of(text)))
                .findFirst()
                .or(() -> sentences.stream().findFirst());
    }

    private static boolean isGood(String sentence) {
        return Letters.arabicShare(sentence) > 0.5
                && !sentence.endsWith(":")
                && Words.of(sentence).size() >= FEWEST_WORDS;
    }

    private static String source(Article article, Facts facts) {
        String credit = article.credit() == null ? facts.credit() : article.credit();
        return credit == null ? printedBy(article) : credit;
    }

    private static String printedBy(Article article) {
        if (article.outlet() != null) {
            return article.outlet();
        }
        String host = host(article.url());
        if (host != null) {
            return host;
        }
        int embedded = article.embedded() ? article.id().lastIndexOf('-') : -1;
        return embedded < 0 ? article.id() : article.id().substring(0, embedded);
    }

    private static @Nullable String host(@Nullable String url) {
        int begin = url == null ? -1 : url.indexOf("://");
        if (url == null || begin < 0) {
            return null;
        }
        int end = begin + 3;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(begin + 3, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** A name inside another one, such as the country in its ministry's name, is no actor of its own. */
    private static Map<String, Integer> actors(List<Mention> mentions, int opening) {
        Map<String, Integer> actors = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.outer() < 0) {
                actors.merge(mention.entity(), mention.span().begin() < opening ? 3 : 1, Integer::sum);
            }
        }
        return actors;
    }
}
