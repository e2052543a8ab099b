package org.isnad.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Statement;
import org.isnad.arabic.NormalText;
import org.isnad.dates.DateFinder;
import org.isnad.facts.memory.NameLesson;
import org.isnad.facts.memory.NameMemory;
import org.isnad.lexicon.Lexicon;

/** Reads the facts of an article: a pure function of article, lexicon and name memory. Safe for many threads. */
public final class Analyst {
    /** UTF-16 units of a text that are read: several times the longest article there is. */
    static final int LONGEST = 400_000;

    private static final int LONGEST_WORD = 1000;

    private final MentionFinder mentions;
    private final DateFinder dates;
    private final StatementFinder statements;
    private final CardReader cards;

    public Analyst(Lexicon lexicon) {
        this.mentions = new MentionFinder(lexicon);
        this.dates = new DateFinder(lexicon);
        this.statements = new StatementFinder(lexicon);
        this.cards = new CardReader(mentions, statements);
    }

    public Facts analyse(Article article) {
        return analyse(article, NameMemory.NONE);
    }

    /**
     * Reads an article with the help of a memory of the days before its own. Of a text of more than {@value #LONGEST} UTF-16 units,
     * which no article has, only so many are read; {@link Facts#unread} tells what was left.
     */
    public Facts analyse(Article whole, NameMemory memory) {
        Article article = readable(whole);
        NormalText text = NormalText.of(article.text());
        List<Mention> named = mentions.find(article, text, memory);
        List<DateMention> dated = dates.find(text, article.eventTime());
        StatementFinder.Found said = statements.find(article, text, named, () -> mentions.find(lead(article), memory));
        List<Statement> all = new ArrayList<>(said.statements());
        all.addAll(cards.read(article, named, all.size(), memory));
        return new Facts(article.id(), said.credit(), said.dateline(), named, dated, all, unread(whole, article));
    }

    /** The article with so much of its body as is read, up to the end of a word. */
    private static Article readable(Article article) {
        String text = article.text();
        if (text.length() <= LONGEST) {
            return article;
        }
        int end = LONGEST;
        while (end > LONGEST - LONGEST_WORD && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return article.toBuilder().text(text.substring(0, end)).build();
    }

    private static int unread(Article whole, Article read) {
        return whole == read ? 0 : whole.text().length() - read.text().length();
    }

    /** What stands beside an article's text as a text, a line each: captions, standfirst, title. */
    public static Article lead(Article article) {
        List<String> lines = new ArrayList<>(article.captions());
        Stream.of(article.standfirst(), article.title())
                .filter(Objects::nonNull)
                .forEach(lines::add);
        return article.toBuilder().body(lines).build();
    }

    /** What a name memory learns from an article: the same whatever memory its facts were read with. */
    public NameLesson lesson(Article article, Facts facts) {
        return mentions.lesson(article, facts);
    }
}
