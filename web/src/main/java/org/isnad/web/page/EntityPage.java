package org.isnad.web.page;

import java.util.List;
import java.util.Locale;
import org.isnad.views.EntityView;
import org.isnad.web.text.DirectedText;

/**
 * An organisation or a place: spellings, stories, what it said, who is named beside it.
 *
 * @param kind {@code organisation} or {@code place}
 */
public record EntityPage(
        Shell shell,
        String kind,
        DirectedText name,
        List<DirectedText> spellings,
        List<Beside> people,
        List<Saying> statements,
        String statementCount,
        List<StoryItem> stories,
        List<ArticleItem> articles,
        String articleCount) {
    public EntityPage {
        spellings = List.copyOf(spellings);
        people = List.copyOf(people);
        statements = List.copyOf(statements);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** Somebody who is named beside it, and in how many articles. */
    public record Beside(Name name, String articles) {}

    public static EntityPage of(Shell shell, EntityView view) {
        return new EntityPage(
                shell,
                view.type().name().toLowerCase(Locale.ROOT),
                shell.directed(view.name()),
                view.spellings().stream()
                        .filter(spelling -> !spelling.equals(view.name()))
                        .map(shell::directed)
                        .toList(),
                view.people().stream()
                        .map(one -> new Beside(Name.of(shell, one.name()), shell.say("n.articles", one.articles())))
                        .toList(),
                view.statements().stream().map(said -> Saying.of(shell, said)).toList(),
                shell.say("n.statements", view.statements().size()),
                StoryItem.all(shell, view.stories()),
                view.articles().stream()
                        .map(card -> ArticleItem.of(shell, card))
                        .toList(),
                shell.say("n.articles", view.total()));
    }
}
