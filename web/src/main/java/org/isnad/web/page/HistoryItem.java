package org.isnad.web.page;

import java.util.List;
import java.util.Map;
import org.isnad.Change;
import org.isnad.Evidence;
import org.isnad.Reasons;
import org.isnad.When;
import org.isnad.views.StoryView;
import org.isnad.web.text.DirectedText;

/**
 * A step of a story's history.
 *
 * @param what what happened, in words
 * @param why the reason, in words
 */
public record HistoryItem(String what, DirectedText why) {
    /** The newest so many, the oldest first. */
    static List<HistoryItem> all(Shell shell, StoryView view, int most) {
        return Extent.last(view.history(), most).stream()
                .map(change -> of(shell, change, view.names()))
                .toList();
    }

    private static HistoryItem of(Shell shell, Change change, Map<String, String> names) {
        String what = switch (change) {
            case Change.Opened opened -> shell.say("change.opened", name(shell, opened.article(), names));
            case Change.Joined joined -> shell.say("change.joined", name(shell, joined.member(), names));
            case Change.Merged merged -> shell.say("change.merged", name(shell, merged.absorbed(), names));
            case Change.Split split ->
                shell.say(parted(split), split.members().size(), name(shell, split.fresh(), names));
            case Change.Renamed renamed ->
                renamed.headline().isBlank()
                        ? shell.say("change.own")
                        : shell.say("change.renamed", shell.wording().isolated(renamed.headline()));
            case Change.Muted muted -> shell.say(muted.muted() ? "change.muted" : "change.unmuted");
        };
        return new HistoryItem(what, shell.directed(why(shell, change.evidence())));
    }

    /** Articles leave an event for another, events a story. */
    private static String parted(Change.Split split) {
        return split.fresh().startsWith("e-") ? "change.split.event" : "change.split.story";
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

    /** The headline with the id, which tells those of one headline apart; the id alone where no headline is known. */
    private static String name(Shell shell, String id, Map<String, String> names) {
        String headline = names.get(id);
        String bare = shell.wording().isolated(id);
        return headline == null
                ? bare
                : shell.say("change.named", shell.wording().isolated(StoryItem.headline(shell, headline)), bare);
    }
}
