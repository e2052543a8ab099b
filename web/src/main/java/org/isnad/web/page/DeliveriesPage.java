package org.isnad.web.page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.When;
import org.isnad.desk.delivery.Attempt;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Delivery;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.QuietHours;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.desk.delivery.Whose;
import org.isnad.views.SavedSearch;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts are delivered, quiet hours, and what became of what was sent.
 *
 * @param token what its forms send back
 * @param told what was done, or why it was not; null where nothing was
 * @param wrong whether what is told is a refusal
 * @param secret of a webhook that was just made, shown this once; null otherwise
 * @param searches the names of the saved searches
 * @param zone the reader's, as a first guess
 */
public record DeliveriesPage(
        Shell shell,
        String token,
        @Nullable String told,
        boolean wrong,
        @Nullable String secret,
        List<Item> items,
        List<Quiet> quiet,
        List<Line> log,
        List<String> searches,
        String zone) {
    private static final int LOGGED = 50;

    public DeliveriesPage {
        items = List.copyOf(items);
        quiet = List.copyOf(quiet);
        log = List.copyOf(log);
        searches = List.copyOf(searches);
    }

    /**
     * A subscription.
     *
     * @param stopped why nothing is delivered; null while it is
     * @param dead how many dead letters it has, in words; null where it has none
     */
    public record Item(
            String id,
            String kind,
            boolean webhook,
            String address,
            List<DirectedText> searches,
            String pace,
            @Nullable String owner,
            @Nullable String stopped,
            @Nullable String dead) {}

    /** Quiet hours, and what clears them. */
    public record Quiet(String whose, DirectedText name, String hours, boolean passes) {}

    /**
     * A line of the log.
     *
     * @param number of a dead letter that can be replayed; 0 for others
     */
    public record Line(
            long number,
            String id,
            String address,
            String state,
            boolean isDead,
            Moment made,
            @Nullable String tries,
            @Nullable String last) {}

    /** What was done, or not. */
    public record Outcome(
            String told, boolean wrong, @Nullable String secret) {}

    public static DeliveriesPage of(
            Shell shell,
            String token,
            Deliveries deliveries,
            List<SavedSearch> searches,
            ZoneId zone,
            @Nullable Outcome outcome) {
        List<Subscription> all = deliveries.subscriptions();
        return new DeliveriesPage(
                shell,
                token,
                outcome == null ? null : outcome.told(),
                outcome != null && outcome.wrong(),
                outcome == null ? null : outcome.secret(),
                all.stream().map(each -> item(shell, deliveries, each)).toList(),
                quiet(shell, deliveries.quietHours()),
                deliveries.log(null, null, LOGGED).stream()
                        .map(each -> line(shell, all, each, zone))
                        .toList(),
                searches.stream().map(SavedSearch::name).toList(),
                zone.getId());
    }

    private static Item item(Shell shell, Deliveries deliveries, Subscription each) {
        int dead =
                deliveries.log(each.id(), Message.State.DEAD, Integer.MAX_VALUE).size();
        return new Item(
                each.id(),
                shell.say("deliveries." + each.kind().wire()),
                each.kind() == Subscription.Kind.WEBHOOK,
                each.address(),
                each.searches().stream().map(shell::directed).toList(),
                pace(shell, each.rhythm()),
                each.owner().isEmpty() ? null : each.owner(),
                each.stopped() == null
                        ? null
                        : shell.say("deliveries.stopped." + each.stopped().wire()),
                dead == 0 ? null : shell.say("n.dead", dead));
    }

    private static String pace(Shell shell, Rhythm rhythm) {
        String time = shell.wording().time(rhythm.at());
        return switch (rhythm.pace()) {
            case IMMEDIATE -> shell.say("deliveries.pace.immediate");
            case DAILY ->
                shell.say("deliveries.pace.daily.at", time, rhythm.zone().getId());
            case WEEKLY ->
                shell.say(
                        "deliveries.pace.weekly.at",
                        day(shell, rhythm.day()),
                        time,
                        rhythm.zone().getId());
        };
    }

    private static String day(Shell shell, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(shell.lang()));
    }

    private static List<Quiet> quiet(Shell shell, Map<Whose, QuietHours> all) {
        List<Quiet> quiet = new ArrayList<>();
        all.forEach((whose, hours) -> quiet.add(new Quiet(
                whose.text(),
                shell.directed(name(shell, whose)),
                shell.say(
                        "deliveries.quiet.hours",
                        shell.wording().time(hours.from()),
                        shell.wording().time(hours.until()),
                        hours.zone().getId()),
                hours.breakingPasses())));
        return quiet;
    }

    private static String name(Shell shell, Whose whose) {
        return whose.kind() == Whose.Kind.ACCOUNT
                ? shell.say("deliveries.quiet.mine") + (whose.name().isEmpty() ? "" : " (" + whose.name() + ")")
                : whose.name();
    }

    private static Line line(Shell shell, List<Subscription> all, Delivery delivery, ZoneId zone) {
        Message message = delivery.message();
        Attempt last = delivery.last();
        String address = all.stream()
                .filter(each -> each.id().equals(message.subscription()))
                .map(Subscription::address)
                .findFirst()
                .orElse("");
        boolean dead = message.state() == Message.State.DEAD;
        return new Line(
                dead ? message.number() : 0,
                message.id(),
                address,
                shell.say("deliveries.state." + message.state().wire()),
                dead,
                moment(shell, message.made(), zone),
                last == null ? null : shell.say("n.tries", message.tries()),
                last == null ? null : last(last));
    }

    private static String last(Attempt last) {
        String status = last.status() == 0 ? "" : Integer.toString(last.status());
        return (status + " " + last.outcome()).strip();
    }

    private static Moment moment(Shell shell, Instant at, ZoneId zone) {
        OffsetDateTime local = at.atZone(zone).toOffsetDateTime();
        return Moment.brief(shell, When.of(local.truncatedTo(ChronoUnit.MINUTES)));
    }

    /** The days of a week, for a choice: name on the wire and in words. */
    public List<Map.Entry<String, String>> days() {
        List<DayOfWeek> week = new ArrayList<>(Arrays.asList(DayOfWeek.values()));
        week.addFirst(week.removeLast());
        return week.stream().map(day -> Map.entry(day.name(), day(shell, day))).toList();
    }
}
