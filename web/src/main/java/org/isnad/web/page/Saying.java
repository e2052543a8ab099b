package org.isnad.web.page;

import org.isnad.Statement;
import org.isnad.views.StatementView;
import org.isnad.views.StoryView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a list: the words, who said them, and where they can be read.
 *
 * @param words the words, in quotation marks where they are the speaker's own
 * @param page the statement's own page
 * @param who the speaker's full name, else the words that stand for one
 * @param person the person's page, where the speaker is one
 * @param kind what sort of source an unnamed speaker is, null for others
 * @param via names it passed through on its way to the outlet
 * @param modality «نفي» or «توقّع», null for plain assertion
 * @param source the article's outlet or title
 * @param printed how many outlets print it, of how many independent origins; null where that is told elsewhere or there is one
 */
public record Saying(
        DirectedText words,
        String page,
        @Nullable DirectedText who,
        @Nullable String person,
        @Nullable String kind,
        @Nullable DirectedText role,
        @Nullable DirectedText addressee,
        @Nullable DirectedText via,
        @Nullable String modality,
        DirectedText source,
        String href,
        Moment moment,
        @Nullable String printed) {

    static Saying of(Shell shell, StatementView view) {
        return of(shell, view, null);
    }

    /** What was said once, with how many print it where more than one outlet does. */
    static Saying of(Shell shell, StoryView.Said said) {
        return of(shell, said.first(), said);
    }

    /** One wording of it. */
    static Saying of(Shell shell, StatementView view, StoryView.@Nullable Said all) {
        Statement said = view.statement();
        String who = said.speakerFull() == null ? said.speaker() : said.speakerFull();
        String source = view.article().outlet() == null
                ? view.article().title()
                : view.article().outlet();
        return new Saying(
                shell.directed(quoted(view.words(), said.direct())),
                shell.href(Links.statement(said.id())),
                shell.directedOrNull(who),
                said.speakerEntity() == null || who == null ? null : shell.href(Links.person(who)),
                kind(shell, said),
                shell.directedOrNull(said.role()),
                shell.directedOrNull(said.addressee()),
                shell.directedOrNull(String.join(shell.say("list.comma"), said.via())),
                modality(shell, said.modality()),
                shell.directed(source),
                shell.href(Links.article(view.article().id())) + "#" + Note.statementId(said),
                Moment.of(shell, view.article().when(), view.article().dated()),
                all == null || all.outlets() < 2
                        ? null
                        : shell.say(
                                "tree.sources",
                                shell.say("tree.outlets", all.outlets()),
                                shell.say("tree.independent", all.independent())));
    }

    private static @Nullable String kind(Shell shell, Statement said) {
        if (said.chain().isEmpty()) {
            return null;
        }
        String kind = said.chain().getLast().kind().wire();
        return kind.startsWith("unnamed") ? shell.say("kind." + kind) : null;
    }

    static @Nullable String modality(Shell shell, Statement.Modality modality) {
        return switch (modality) {
            case ASSERTED -> null;
            case DENIED -> shell.say("statement.denied");
            case EXPECTED -> shell.say("statement.expected");
        };
    }

    /** Direct words in the marks they had in the text; guillemets where the span left them out. */
    private static String quoted(String words, boolean direct) {
        String plain = words.strip();
        boolean marked = plain.codePoints().anyMatch(c -> "«»“”\"".indexOf(c) >= 0);
        return direct && !marked ? "«" + plain + "»" : plain;
    }
}
