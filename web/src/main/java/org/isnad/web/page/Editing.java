package org.isnad.web.page;

import java.util.List;
import org.isnad.TimelineEntry;
import org.isnad.views.StoryView;
import org.isnad.web.text.DirectedText;

/**
 * What an editor can decide about a story.
 *
 * @param token that shows that the form is of this server
 * @param story the story's id
 * @param developments those that can leave, or take an article in
 * @param articles those that can move
 */
public record Editing(
        String token, String story, DirectedText headline, List<Choice> developments, List<Choice> articles) {
    private static final int LABEL = 90;

    public Editing {
        developments = List.copyOf(developments);
        articles = List.copyOf(articles);
    }

    /** Something that can be chosen, under the id of an article that stands for it. */
    public record Choice(String id, DirectedText label) {}

    static Editing of(Shell shell, StoryView view, String token) {
        return new Editing(
                token,
                view.story().id(),
                shell.directed(view.card().headline()),
                view.story().timeline().stream()
                        .map(entry -> new Choice(first(entry), shell.directed(brief(entry.sentence()))))
                        .toList(),
                view.articles().values().stream()
                        .map(card -> new Choice(card.id(), shell.directed(brief(card.title()))))
                        .toList());
    }

    private static String first(TimelineEntry entry) {
        return entry.articles().isEmpty() ? entry.source() : entry.articles().getFirst();
    }

    private static String brief(String text) {
        return text.length() <= LABEL ? text : text.substring(0, LABEL) + "…";
    }
}
