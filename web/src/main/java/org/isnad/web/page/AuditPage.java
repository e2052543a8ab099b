package org.isnad.web.page;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.isnad.When;
import org.isnad.desk.access.AuditEntry;
import org.isnad.desk.access.Caller;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, the newest first.
 *
 * @param olderHref where older lines are; null when there are none
 */
public record AuditPage(
        Shell shell, List<Line> lines, @Nullable String olderHref) {
    public AuditPage {
        lines = List.copyOf(lines);
    }

    /** One line of the record. */
    public record Line(Moment when, DirectedText who, String how, String act, DirectedText subject, String address) {}

    /**
     * The page of some lines of the record.
     *
     * @param entries one more than are shown where there are older ones
     */
    public static AuditPage of(Shell shell, List<AuditEntry> entries, int shown, ZoneId zone) {
        List<AuditEntry> page = entries.subList(0, Math.min(shown, entries.size()));
        String older = entries.size() <= shown
                ? null
                : shell.href(Links.AUDIT + "?before=" + page.getLast().number());
        return new AuditPage(
                shell, page.stream().map(each -> line(shell, each, zone)).toList(), older);
    }

    private static Line line(Shell shell, AuditEntry entry, ZoneId zone) {
        OffsetDateTime at = entry.at().atZone(zone).toOffsetDateTime();
        return new Line(
                Moment.brief(shell, When.of(at.truncatedTo(ChronoUnit.MINUTES))),
                shell.directed(who(shell, entry)),
                shell.say("audit.how." + entry.how().wire()),
                shell.say("audit." + entry.act().wire()),
                shell.directed(entry.subject()),
                entry.address());
    }

    private static String who(Shell shell, AuditEntry entry) {
        boolean unnamed = entry.who().isEmpty() && entry.how() == Caller.How.NOBODY;
        return unnamed ? shell.say("audit.nobody") : entry.who();
    }
}
