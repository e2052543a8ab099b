package org.isnad.web.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Held;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Outbox;
import org.isnad.desk.delivery.QuietHours;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.desk.delivery.Whose;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleView;
import org.isnad.views.Library;

/** Takes new alerts for each subscription, holds them until it is time, and writes them as messages. For one thread. */
final class Gathering {
    /** Quiet hours of an account and of a search may lead from one into the other and back. */
    private static final int TURNS = 4;

    private final Library library;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Map<Subscription.Kind, Channel> channels;

    Gathering(Library library, Deliveries deliveries, Outbox outbox, Map<Subscription.Kind, Channel> channels) {
        this.library = library;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.channels = Map.copyOf(channels);
    }

    /** Holds what is new. */
    void take(Instant now) {
        Map<Long, List<AlertView>> read = new LinkedHashMap<>();
        Map<Whose, QuietHours> quiet = null;
        for (Outbox.Listening listening : outbox.listening()) {
            List<AlertView> fresh = read.computeIfAbsent(listening.reached(), library::alertsAfter);
            if (!fresh.isEmpty()) {
                quiet = quiet == null ? deliveries.quietHours() : quiet;
                take(listening, fresh, quiet, now);
            }
        }
    }

    private void take(Outbox.Listening listening, List<AlertView> fresh, Map<Whose, QuietHours> quiet, Instant now) {
        Subscription subscription = listening.subscription();
        List<Held> held = fresh.stream()
                .filter(alert -> subscription.hears(alert.search()))
                .map(alert -> held(subscription, alert, quiet, now))
                .toList();
        outbox.hold(listening, fresh.getLast().sequence(), held);
    }

    private Held held(Subscription subscription, AlertView alert, Map<Whose, QuietHours> quiet, Instant now) {
        List<QuietHours> hours = Stream.of(Whose.account(subscription.owner()), Whose.search(alert.search()))
                .flatMap(whose -> Stream.ofNullable(quiet.get(whose)))
                .toList();
        Instant due = loud(subscription.rhythm().next(now), hours, alert);
        boolean gathered = subscription.rhythm().pace() != Rhythm.Pace.IMMEDIATE || due.isAfter(now);
        return new Held(0, subscription.id(), alert.search(), alert.article().id(), due, gathered);
    }

    private Instant loud(Instant wanted, List<QuietHours> hours, AlertView alert) {
        Instant due = wanted;
        for (int turn = 0; turn < TURNS; turn++) {
            for (QuietHours each : hours) {
                Instant end = each.end(due);
                due = end.isAfter(due) && each.breakingPasses() && isBreaking(alert) ? due : end;
            }
        }
        return due;
    }

    private boolean isBreaking(AlertView alert) {
        return library.article(alert.article().id())
                .map(ArticleView::article)
                .filter(article -> article.breaking())
                .isPresent();
    }

    /** Writes what is due. */
    void write(Instant now) {
        Map<String, List<Held>> bySubscription = new LinkedHashMap<>();
        outbox.due(now)
                .forEach(each -> bySubscription
                        .computeIfAbsent(each.subscription(), id -> new ArrayList<>())
                        .add(each));
        bySubscription.forEach((id, held) -> deliveries
                .subscription(id)
                .filter(subscription -> channels.containsKey(subscription.kind()))
                .ifPresent(subscription -> write(subscription, held, now)));
    }

    private void write(Subscription to, List<Held> held, Instant now) {
        List<Held> gathered = held.stream().filter(Held::gathered).toList();
        held.stream()
                .filter(each -> !each.gathered())
                .forEach(each -> write(to, Message.Type.ALERT, List.of(each), now));
        if (!gathered.isEmpty()) {
            boolean digest = gathered.size() > 1 || to.rhythm().pace() != Rhythm.Pace.IMMEDIATE;
            write(to, digest ? Message.Type.DIGEST : Message.Type.ALERT, gathered, now);
        }
    }

    private void write(Subscription to, Message.Type type, List<Held> held, Instant now) {
        List<Told> told = held.stream().flatMap(each -> told(each).stream()).toList();
        Channel channel = channels.get(to.kind());
        if (told.isEmpty() || channel == null) {
            outbox.drop(held);
            return;
        }
        String id = type == Message.Type.ALERT ? told.getFirst().alert().id() : DigestId.of(told);
        outbox.write(held, id, type, channel.write(to, type, told), now);
    }

    /** As it stands now: more may have reported it meanwhile, or its page may have been taken out. */
    private Optional<Told> told(Held held) {
        return library.alert(held.search(), held.article())
                .map(alert -> new Told(
                        alert,
                        library.article(held.article()).map(ArticleView::chain).orElse(List.of())));
    }
}
