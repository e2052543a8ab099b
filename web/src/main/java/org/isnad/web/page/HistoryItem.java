package org.isnad.web.page;

import java.util.List;
import org.isnad.Change;
import org.isnad.Evidence;
import org.isnad.Reasons;
import org.isnad.When;
import org.isnad.web.text.DirectedText;

/**
 * A step of a story's history.
 *
 * @param what what happened, in words
 * @param why the reason, in words
 */
public record HistoryItem(String what, DirectedText why) {
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
        return new HistoryItem(what, shell.directed(why(shell, change.evidence())));
    }

    private static String why(Shell shell, Evidence evidence) {
        return switch (evidence.rule()) {
            case Reasons.EDITOR -> shell.say("reason.editor");
            case Reasons.REPAIRED_EVENTS, Reasons.REPAIRED_STORIES -> repaired(shell, evidence);
            case Reasons.LIKE_STORY -> shell.say("reason.like-story");
            case String said ->
                evidence.where().equals(Reasons.EDITOR)
                        ? shell.say("reason.said", shell.wording().isolated(said))
                        : shell.wording().isolated(said);
        };
    }

    private static String repaired(Shell shell, Evidence evidence) {
        String day = When.parse(evidence.where())
                .map(when -> shell.wording().dayAndYear(when.date()))
                .orElse("");
        String how = shell.say("reason." + evidence.rule(), day);
        String likeness = shell.wording().confidence(evidence.confidence());
        return evidence.confidence() == 1 ? how : how + shell.say("reason.likeness", likeness);
    }

    private static String name(Shell shell, String id) {
        return shell.wording().isolated(id);
    }
}
