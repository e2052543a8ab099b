package org.isnad.web;

import java.util.List;
import java.util.Set;
import org.isnad.Account;
import org.isnad.Contradiction;
import org.isnad.Contradiction.Claim;
import org.isnad.Contradiction.Side;
import org.isnad.Development;
import org.isnad.Development.Basis;
import org.isnad.Development.Detail;
import org.isnad.Development.EventRecord;
import org.isnad.Development.Kind;
import org.isnad.Development.Novelty;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Momentum;
import org.isnad.Sources;
import org.isnad.Span;
import org.isnad.TimelineEntry;

/** What the sample stories come to. */
final class Accounts {
    private Accounts() {}

    static Account of(String story, List<TimelineEntry> timeline, Set<String> stories) {
        List<Development> developments =
                timeline.stream().map(entry -> development(entry)).toList();
        List<Account.Tie> ties = stories.stream()
                .filter(other -> !other.equals(story))
                .map(other -> new Account.Tie(other, List.of("سد سيحم الأعلى"), 1))
                .toList();
        return new Account(
                story,
                developments,
                timeline.isEmpty() ? List.of() : List.of(contradiction(timeline.getFirst())),
                List.of(new Account.KeyTerm("سد سيحم الأعلى", null, 1)),
                ties,
                Momentum.NONE);
    }

    private static Development development(TimelineEntry entry) {
        Evidence begin =
                new Evidence("body", new Span(0, Math.min(4, entry.sentence().length())), "not told before", 1);
        String words =
                entry.sentence().substring(0, Math.min(4, entry.sentence().length()));
        return new Development(
                entry.event(),
                entry.when() == null ? Basis.UNKNOWN : Basis.TOLD,
                List.of(new Novelty(Kind.NAME, words, entry.source(), begin)),
                List.of(new Novelty(Kind.FIGURE, "430 أسرة", entry.source(), begin)),
                new EventRecord(
                        new Event.Kind("disaster", begin),
                        Event.State.HELD,
                        null,
                        List.of(new Detail("حداب", entry.source(), begin)),
                        List.of(),
                        new Detail("أُخليت بيوت على الضفتين", entry.source(), begin)));
    }

    private static Contradiction contradiction(TimelineEntry entry) {
        return new Contradiction(
                entry.event(),
                "count",
                "أسرة",
                Contradiction.Verdict.OPEN,
                List.of(side("120", entry), side("430", entry)));
    }

    private static Side side(String value, TimelineEntry entry) {
        Claim claim =
                new Claim("بلدية حداب", entry.source(), new Evidence("body", new Span(0, 1), "figure of a slot", 0.8));
        return new Side(value, null, value + " أسرة", entry.when(), List.of(claim), new Sources(2, List.of()));
    }
}
