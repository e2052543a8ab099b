package org.isnad.telling;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Card;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.arabic.Sentences;

/**
 * What stays of an article's text when its body is let go: the sentences that open it, what somebody said with the words beside
 * that tell who, and the names and days that were read, each where it stood. All else becomes blanks, so that every offset still holds. Pure.
 */
public final class KeptText {
    /** So many sentences tell the news. */
    private static final int OPENING = 2;
    /** So many units at most do: beyond, the text has no stops. */
    private static final int LONGEST = 500;
    /** So far from its cue a longer sentence of a statement is kept. */
    private static final int BESIDE = 100;

    private static final String BLANK = " ";
    private static final int BLANKS = 64;

    private KeptText() {}

    /** The article without its body but for what is kept; itself when it was let go before. */
    public static Article of(Article article, Facts facts) {
        if (article.isBodyLetGo()) {
            return article;
        }
        String text = article.text();
        StringBuilder blank = blank(text);
        for (Span span : kept(text, facts)) {
            blank.replace(span.begin(), span.end(), span.of(text));
        }
        return article.toBuilder()
                .text(blank.toString())
                .captions(List.of())
                .cards(cards(article, facts))
                .evidence(Article.BODY, Evidence.of("retention", Article.LET_GO))
                .build();
    }

    /** The cards with nothing left but what somebody said there. */
    private static List<Card> cards(Article article, Facts facts) {
        String text = article.cardText();
        StringBuilder blank = blank(text);
        facts.statements().stream()
                .filter(statement -> statement.where() == Statement.Where.CARD)
                .map(Statement::span)
                .forEach(span -> blank.replace(span.begin(), span.end(), span.of(text)));
        List<Card> cards = new ArrayList<>();
        int begin = 0;
        for (Card card : article.cards()) {
            int end = begin + card.headline().length();
            String lead = card.lead();
            cards.add(new Card(
                    blank.substring(begin, end),
                    card.site(),
                    lead == null ? null : blank.substring(end + 1, end + 1 + lead.length())));
            begin += card.text().length() + 1;
        }
        return cards;
    }

    /** As many blanks; lines and the stops of sentences stay, so that the sentences that are kept are found again. */
    private static StringBuilder blank(String text) {
        StringBuilder blank = new StringBuilder(text.length());
        while (blank.length() < text.length()) {
            blank.append(BLANK.repeat(Math.min(BLANKS, text.length() - blank.length())));
        }
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            blank.setCharAt(i, '\n');
        }
        for (Span sentence : Sentences.of(text)) {
            for (int i = sentence.end() - 1; i > sentence.begin() && isSign(text.charAt(i)); i--) {
                blank.setCharAt(i, text.charAt(i));
            }
        }
        return blank;
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }

    private static List<Span> kept(String text, Facts facts) {
        List<Span> sentences = Sentences.of(text);
        List<Span> kept = new ArrayList<>();
        kept.add(opening(text, sentences));
        for (Statement statement : facts.statements()) {
            if (statement.where() == Statement.Where.BODY) {
                kept.add(statement.span());
                beside(statement, sentences).forEach(kept::add);
            }
        }
        facts.mentions().stream().map(Mention::span).forEach(kept::add);
        facts.dates().forEach(date -> kept.add(date.span()));
        return kept;
    }

    /** The first sentences, as far as a summary goes. */
    private static Span opening(String text, List<Span> sentences) {
        int last = Math.min(OPENING, sentences.size());
        int end = last == 0 ? 0 : sentences.get(last - 1).end();
        return new Span(0, end <= LONGEST ? end : Math.max(0, text.lastIndexOf(' ', LONGEST)));
    }

    /** The sentence of a statement's cue, or what is near the cue in a long one: who says it, when and where. */
    private static List<Span> beside(Statement statement, List<Span> sentences) {
        Span cue = statement.evidence().span();
        if (cue == null) {
            return List.of();
        }
        return sentences.stream()
                .filter(sentence -> sentence.overlaps(cue))
                .map(sentence -> sentence.length() <= LONGEST ? sentence : near(cue, sentence))
                .toList();
    }

    private static Span near(Span cue, Span sentence) {
        return new Span(Math.max(sentence.begin(), cue.begin() - BESIDE), Math.min(sentence.end(), cue.end() + BESIDE));
    }
}
