package org.isnad.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.isnad.views.PersonView;
import org.isnad.views.PositionsView;
import org.isnad.views.StatementView;
import org.isnad.web.text.DirectedText;
import org.isnad.web.text.Wording;

/** What a person has said: name, spellings, roles over time, statements, stories. */
public record PersonPage(
        Shell shell,
        DirectedText name,
        List<DirectedText> spellings,
        List<Role> roles,
        List<Said> statements,
        String statementCount,
        List<Record> record,
        List<StoryItem> stories,
        List<ArticleItem> articles,
        String articleCount) {
    private static final int MOST = 100;

    public PersonPage {
        spellings = List.copyOf(spellings);
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
        record = List.copyOf(record);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** A role and when it was first met, empty when that is not known. */
    public record Role(DirectedText role, String since) {}

    /**
     * One thing said.
     *
     * @param first its earliest wording
     * @param others its other wordings, the later the further down
     * @param count how many wordings there are in all, worded
     */
    public record Said(Saying first, List<Saying> others, String count) {
        public Said {
            others = List.copyOf(others);
        }
    }

    private static Said said(Shell shell, List<StatementView> wordings) {
        List<Saying> sayings =
                wordings.stream().map(one -> Saying.of(shell, one)).toList();
        return new Said(
                sayings.getFirst(), sayings.subList(1, sayings.size()), shell.say("n.wordings", sayings.size()));
    }

    /**
     * What the person said in one story.
     *
     * @param cells points with what was said on each, the newest first
     * @param silent points of the story on which nothing was said
     */
    public record Record(DirectedText headline, String href, List<MatrixItem.Cell> cells, List<DirectedText> silent) {
        public Record {
            cells = List.copyOf(cells);
            silent = List.copyOf(silent);
        }
    }

    private static Record record(Shell shell, PositionsView view) {
        List<MatrixItem.Cell> cells = MatrixItem.cells(shell, view);
        return new Record(
                shell.directed(view.story().headline()),
                shell.href(Links.story(view.story().id())),
                cells.stream().filter(cell -> cell.said() != null).toList(),
                cells.stream()
                        .filter(cell -> cell.said() == null)
                        .map(MatrixItem.Cell::point)
                        .toList());
    }

    public static PersonPage of(Shell shell, PersonView view) {
        List<List<StatementView>> said = view.said();
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
                said.stream().limit(MOST).map(one -> said(shell, one)).toList(),
                shell.say("n.statements", said.size()),
                view.record().stream().map(story -> record(shell, story)).toList(),
                StoryItem.all(shell, view.stories()),
                view.articles().stream()
                        .limit(MOST)
                        .map(card -> ArticleItem.of(shell, card))
                        .toList(),
                shell.say("n.articles", view.articleCount()));
    }

    private static String since(Wording wording, String iso) {
        try {
            return iso.isEmpty() ? "" : wording.say("person.since", wording.dayAndYear(LocalDate.parse(iso)));
        } catch (DateTimeParseException notDay) {
            return iso;
        }
    }
}
