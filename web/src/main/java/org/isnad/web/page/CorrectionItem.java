package org.isnad.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.Replaced;
import org.isnad.views.ArticleView;
import org.jspecify.annotations.Nullable;

/**
 * A correction and whom it reached.
 *
 * @param who «تصحيح من تمازور برس لخبر تمازور برس»
 * @param by the address of what corrects
 * @param rule what ties both
 * @param lines what was wrong and what is right, and for each copy whether it was reached
 */
public record CorrectionItem(String who, String by, String rule, List<String> lines) {
    public CorrectionItem {
        lines = List.copyOf(lines);
    }

    static List<CorrectionItem> of(Shell shell, ArticleView view) {
        Map<String, String> sources = view.tree().nodes().stream()
                .filter(node -> node.source() != null)
                .collect(Collectors.toMap(CopyTree.Node::id, node -> String.valueOf(node.source()), (a, b) -> a));
        Function<String, String> name =
                id -> shell.wording().isolated(sources.getOrDefault(id, shell.say("source.unknown")));
        return view.tree().corrections().stream()
                .map(correction -> of(shell, correction, name))
                .toList();
    }

    private static CorrectionItem of(Shell shell, CopyTree.Correction correction, Function<String, String> name) {
        List<String> lines = new ArrayList<>(replaced(shell, correction.replaced()));
        boolean adds = CopySign.ADDS.isIn(correction.why().rule());
        boolean withdraws = CopySign.WITHDRAWAL.isIn(correction.why().rule());
        String of = withdraws ? "tree.withdrawal." : "tree.";
        Function<String, String> through =
                copy -> through(shell, name.apply(copy), correction.through().get(copy));
        add(shell, lines, adds ? "tree.added" : of + "reached", correction.reached(), through);
        add(shell, lines, of + "missed", correction.missed(), name);
        add(shell, lines, of + "unchanged", correction.unchanged(), name);
        add(shell, lines, of + "undated", correction.undated(), name);
        if (lines.size() == correction.replaced().size()) {
            lines.add(shell.say(adds ? "tree.added.nobody" : of + "nobody"));
        }
        return new CorrectionItem(
                shell.say(
                        withdraws ? "tree.withdrawal" : adds ? "tree.update" : "tree.corrected",
                        name.apply(correction.by()),
                        name.apply(correction.of())),
                shell.href(Links.article(correction.by())),
                CopySigns.of(shell, correction.why().rule()),
                lines);
    }

    /** What was wrong and what is right, a line each. */
    static List<String> replaced(Shell shell, List<Replaced> replaced) {
        return replaced.stream()
                .map(put -> shell.say(
                        "tree.replaced",
                        shell.wording().isolated(put.wrong()),
                        shell.wording().isolated(put.right())))
                .toList();
    }

    /** Who put a copy right, and when. */
    private static String through(Shell shell, String name, CopyTree.@Nullable Through own) {
        if (own == null) {
            return name;
        }
        String key = own.earlier() ? "tree.through.earlier" : "tree.through";
        return own.when() == null
                ? shell.say(key, name)
                : shell.say(key + ".on", name, shell.wording().moment(own.when()));
    }

    private static void add(
            Shell shell, List<String> lines, String key, List<String> copies, Function<String, String> name) {
        if (!copies.isEmpty()) {
            lines.add(shell.say(
                    key, copies.stream().map(name).distinct().collect(Collectors.joining(shell.say("list.comma")))));
        }
    }
}
