package org.isnad.web.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Link;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryView;

/** Tells the symbol of a source in a story: as its statements call it, else an outlet, else an agency that outlets credit. */
final class SourceKinds {
    private final Map<String, Link.Kind> named = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();

    SourceKinds(StoryView view) {
        view.statements().stream()
                .flatMap(said -> said.statement().chain().stream())
                .filter(link -> link.kind().isMedia())
                .forEach(link -> named.putIfAbsent(link.name(), link.kind()));
        view.articles().values().stream()
                .map(ArticleCard::outlet)
                .filter(Objects::nonNull)
                .forEach(outlets::add);
    }

    String icon(String name) {
        Link.Kind kind = named.get(name);
        return kind == null ? (outlets.contains(name) ? "outlet" : "agency") : Chain.icon(kind);
    }
}
