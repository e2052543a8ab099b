package org.isnad.web.page;

import java.util.List;
import org.isnad.Change;
import org.isnad.Evidence;

/**
 * A step of a story's history.
 *
 * @param what what happened, in words
 * @param rule the rule's name
 * @param confidence how sure it was, worded
 */
public record HistoryItem(String what, String rule, String confidence) {
    static List<HistoryItem> all(Shell shell, List<Change> changes) {
        return changes.stream().map(change -> of(shell, change)).toList();
    }

    private static HistoryItem of(Shell shell, Change change) {
        String what = switch (change) {
            case Change.Opened opened -> shell.say("change.opened", name(shell, opened.article()));
            case Change.Joined joined -> shell.say("change.joined", name(shell, joined.member()));
            case Change.Merged merged -> shell.say("change.merged", name(shell, merged.absorbed()));
            case Change.Split split -> shell.say("change.split", split.members().size(), name(shell, split.fresh()));
            case Change.Renamed renamed ->
                renamed.headline().isBlank()
                        ? shell.say("change.own")
                        : shell.say("change.renamed", shell.wording().isolated(renamed.headline()));
            case Change.Muted muted -> shell.say(muted.muted() ? "change.muted" : "change.unmuted");
        };
        Evidence evidence = change.evidence();
        return new HistoryItem(
                what,
                evidence.rule(),
                shell.say("evidence.confidence", shell.wording().confidence(evidence.confidence())));
    }

    private static String name(Shell shell, String id) {
        return shell.wording().isolated(id);
    }
}
