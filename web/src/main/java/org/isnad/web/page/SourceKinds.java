package org.isnad.web.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Link;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryView;
import org.isnad.views.UtteranceView;

/** Tells the symbol of a source in a story or of a statement: as the statements call it, else an outlet, else an agency that outlets credit. */
final class SourceKinds {
    private final Map<String, Link.Kind> named = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();

    private SourceKinds(Stream<Link> links, Collection<ArticleCard> articles) {
        links.filter(link -> link.kind().isMedia()).forEach(link -> named.putIfAbsent(link.name(), link.kind()));
        articles.stream().map(ArticleCard::outlet).filter(Objects::nonNull).forEach(outlets::add);
    }

    static SourceKinds of(StoryView view) {
        return new SourceKinds(
                view.statements().stream().flatMap(said -> said.statement().chain().stream()),
                view.articles().values());
    }

    static SourceKinds of(UtteranceView view) {
        return new SourceKinds(
                view.utterance().wordings().stream().flatMap(wording -> wording.chain().stream()),
                view.articles().values());
    }

    String icon(String name) {
        Link.Kind kind = named.get(name);
        return kind == null ? (outlets.contains(name) ? "outlet" : "agency") : Chain.icon(kind);
    }
}
