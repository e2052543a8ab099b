package org.isnad.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.TimelineEntry;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * A source of a development: an origin with its copies, never a list of outlets.
 *
 * @param icon name of its symbol
 * @param copies «٧ نسخ», null when nobody repeated it
 */
public record SourceChip(
        DirectedText name,
        String href,
        String icon,
        @Nullable String copies) {

    static List<SourceChip> of(Shell shell, StoryView view, SourceKinds kinds, TimelineEntry entry) {
        Set<String> reported = new HashSet<>(entry.articles());
        List<SourceChip> chips = new ArrayList<>();
        for (StoryView.Origin origin : view.origins()) {
            List<String> own =
                    origin.originals().stream().filter(reported::contains).toList();
            List<String> copies =
                    origin.copies().stream().filter(reported::contains).toList();
            Stream.of(own, copies, origin.versions())
                    .flatMap(List::stream)
                    .filter(reported::contains)
                    .findFirst()
                    .ifPresent(first -> chips.add(chip(shell, kinds, origin.name(), first, copies.size())));
        }
        return chips.isEmpty() ? List.of(source(shell, view, kinds, entry)) : chips;
    }

    private static SourceChip source(Shell shell, StoryView view, SourceKinds kinds, TimelineEntry entry) {
        ArticleCard card = view.articles().get(entry.source());
        String credited = card == null || card.credit() == null ? entry.source() : card.credit();
        String name = card == null || card.outlet() == null ? credited : card.outlet();
        return chip(shell, kinds, name, entry.source(), 0);
    }

    private static SourceChip chip(Shell shell, SourceKinds kinds, String name, String article, int copies) {
        return new SourceChip(
                shell.directed(name.isBlank() ? shell.say("source.unknown") : name),
                shell.href(Links.article(article)),
                kinds.icon(name),
                copies == 0 ? null : shell.say("n.copies", copies));
    }
}
