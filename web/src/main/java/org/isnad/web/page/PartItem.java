package org.isnad.web.page;

import java.util.List;
import java.util.Objects;
import org.isnad.CopyTree;
import org.isnad.Part;
import org.isnad.views.ArticleView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * What an article that was put together took from one of its sources.
 *
 * @param share how much of its text that is
 * @param rule what speaks for it
 */
public record PartItem(
        DirectedText source, @Nullable String href, String share, String rule, List<DirectedText> passages) {
    public PartItem {
        passages = List.copyOf(passages);
    }

    /** Its parts; none when it is of one origin. */
    static List<PartItem> of(Shell shell, ArticleView view) {
        return view.tree().nodes().stream()
                .filter(node -> node.id().equals(view.article().id()))
                .flatMap(node -> node.parts().stream())
                .map(part -> of(shell, view, part))
                .toList();
    }

    private static PartItem of(Shell shell, ArticleView view, Part part) {
        String text = view.article().text();
        String source = view.tree().nodes().stream()
                .filter(node -> node.id().equals(part.of()))
                .map(CopyTree.Node::source)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> shell.say("source.unknown"));
        return new PartItem(
                shell.directed(source),
                shell.href(Links.article(part.of())),
                shell.say("tree.near", shell.wording().percent(part.share())),
                CopySigns.of(shell, part.why().rule()),
                part.passages().stream()
                        .map(passage -> shell.directed(passage.of(text)))
                        .toList());
    }
}
