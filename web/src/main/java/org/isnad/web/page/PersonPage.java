package org.isnad.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.isnad.views.PersonView;
import org.isnad.web.text.DirectedText;
import org.isnad.web.text.Wording;

/** What a person has said: name, spellings, roles over time, statements, stories. */
public record PersonPage(
        Shell shell,
        DirectedText name,
        List<DirectedText> spellings,
        List<Role> roles,
        List<Saying> statements,
        String statementCount,
        List<StoryItem> stories,
        List<ArticleItem> articles,
        String articleCount) {
    private static final int MOST = 100;

    public PersonPage {
        spellings = List.copyOf(spellings);
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** A role and when it was first met, empty when that is not known. */
    public record Role(DirectedText role, String since) {}

    public static PersonPage of(Shell shell, PersonView view) {
        return new PersonPage(
                shell,
                shell.directed(view.name()),
                view.spellings().stream()
                        .filter(spelling -> !spelling.equals(view.name()))
                        .map(shell::directed)
                        .toList(),
                view.roles().stream()
                        .map(held -> new Role(shell.directed(held.role()), since(shell.wording(), held.since())))
                        .toList(),
                view.statements().stream()
                        .limit(MOST)
                        .map(said -> Saying.of(shell, said))
                        .toList(),
                shell.say("n.statements", view.statements().size()),
                StoryItem.all(shell, view.stories()),
                view.articles().stream()
                        .limit(MOST)
                        .map(card -> ArticleItem.of(shell, card))
                        .toList(),
                shell.say("n.articles", view.articles().size()));
    }

    private static String since(Wording wording, String iso) {
        try {
            return iso.isEmpty() ? "" : wording.say("person.since", wording.dayAndYear(LocalDate.parse(iso)));
        } catch (DateTimeParseException notDay) {
            return iso;
        }
    }
}
