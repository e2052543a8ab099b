package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.app.Receiver.brokenOff;
import static org.isnad.app.Receiver.slow;
import static org.isnad.app.Receiver.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Poster;
import org.isnad.desk.delivery.Attempt;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Delivery;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.store.StoreLibrary;
import org.isnad.store.delivery.DeliveryStore;
import org.isnad.views.AlertView;
import org.isnad.web.deliver.Backoff;
import org.isnad.web.deliver.Dispatcher;
import org.isnad.web.deliver.Post;
import org.isnad.web.deliver.Signature;
import org.isnad.web.deliver.Webhooks;
import org.isnad.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Webhooks from a real store to a real server that misbehaves. */
class WebhooksTest {
    private static final int TRIES = 4;

    @TempDir
    Path folder;

    private final TickingClock clock = new TickingClock("2026-03-05T12:00:00Z");
    private Newsroom newsroom;
    private Receiver receiver;
    private DeliveryStore store;
    private StoreLibrary library;
    private Poster poster;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() throws Exception {
        newsroom = new Newsroom(folder, clock);
        newsroom.keep("سيول", "سيول");
        receiver = new Receiver();
        library = newsroom.library();
        start();
    }

    private void start() {
        start(Set.of("127.0.0.1:" + receiver.port()));
    }

    private void start(Set<String> allowed) {
        store = DeliveryStore.open(folder, clock);
        poster = new Poster(
                FetchSettings.of("Isnad/test").allowing(allowed).within(Duration.ofMillis(500), Duration.ofSeconds(1)),
                clock);
        Post post = (url, headers, body) -> {
            Poster.Posted posted = poster.post(url, headers, body);
            String trouble = posted.trouble() == null ? "" : posted.trouble().wire();
            return new Post.Answer(posted.status(), trouble, posted.pause());
        };
        Backoff backoff = new Backoff(Duration.ofSeconds(5), 4, Duration.ofHours(1), TRIES, new Random(1));
        dispatcher = new Dispatcher(
                library, store, store, Map.of(Subscription.Kind.WEBHOOK, new Webhooks(post, clock)), clock, backoff);
    }

    private void end() {
        dispatcher.close();
        poster.close();
        store.close();
    }

    @AfterEach
    void close() {
        end();
        library.close();
        receiver.close();
        newsroom.close();
    }

    private Deliveries.Made add(String... searches) {
        return store.add(
                new Deliveries.Wanted(
                        Subscription.Kind.WEBHOOK,
                        receiver.address(),
                        "",
                        List.of(searches),
                        Rhythm.immediate(clock.getZone()),
                        "ar"),
                library.alertsReached());
    }

    /** Looks, and waits until all that is due was tried. */
    private void deliver() throws InterruptedException {
        long before = tries();
        dispatcher.look();
        long due = store.log(null, Message.State.WAITING, 500).stream()
                .filter(each -> !each.message().due().isAfter(clock.instant()))
                .count();
        for (int i = 0; i < 300 && (i < 20 || tries() < before + due); i++) {
            Thread.sleep(10);
        }
    }

    private long tries() {
        return store.log(null, null, 500).stream()
                .mapToInt(each -> each.message().tries())
                .sum();
    }

    private List<Delivery> in(Message.State state) {
        return store.log(null, state, 500);
    }

    @Test
    void theSignatureIsThatOfTheStandardsExample() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.header(
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aDevelopmentArrivesOnceSignedWithItsChainHoweverManyCopiesReportIt() throws Exception {
        String secret = add("سيول").secret();
        newsroom.read(Newsroom.flood(0, false), Newsroom.flood(0, true));
        deliver();
        deliver();

        assertThat(receiver.got()).hasSize(1);
        Receiver.Got got = receiver.got().getFirst();
        AlertView alert = library.alerts(null, 0, 10).getFirst();
        assertThat(got.id()).isEqualTo(alert.id()).startsWith("alert_");
        assertThat(got.headers().get("webhook-timestamp")).isEqualTo("1772712000");
        assertThat(got.headers().get("webhook-signature"))
                .isEqualTo(Signature.header(
                        List.of(secret), got.id(), 1772712000, got.body().getBytes(StandardCharsets.UTF_8)));
        JsonNode told = Json.parse(got.body());
        assertThat(told.at("/type").asString()).isEqualTo("alert.created");
        assertThat(told.at("/data/alert/search").asString()).isEqualTo("سيول");
        assertThat(told.at("/data/alert/development/outlets").asInt()).isEqualTo(2);
        assertThat(told.at("/data/alert/development/independent").asInt()).isEqualTo(1);
        assertThat(told.at("/data/chain/0/name").asString()).isEqualTo("وكالة الرابية");
        assertThat(in(Message.State.DELIVERED)).hasSize(1);
        assertThat(in(Message.State.DELIVERED).getFirst().message().body()).isEmpty();
    }

    @Test
    void whatCameBeforeIsNotToldAndSearchesThatAreNotHeardNeither() throws Exception {
        newsroom.read(Newsroom.flood(0, false));
        newsroom.keep("متاجر", "متجر");
        add("متاجر");
        newsroom.read(Newsroom.flood(1, false));
        deliver();
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void faultsAreTriedAgainWithTheSameIdLongerAndLongerApart() throws Exception {
        add();
        receiver.answers(status(500, "Connection", "close"), brokenOff(), slow(3000), status(204));
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        assertThat(receiver.got()).hasSize(1);
        clock.tick(Duration.ofSeconds(3));
        deliver();
        assertThat(receiver.got()).as("not before its time").hasSize(1);
        clock.tick(Duration.ofSeconds(4));
        deliver();
        clock.tick(Duration.ofSeconds(25));
        deliver();
        clock.tick(Duration.ofSeconds(100));
        deliver();

        Delivery delivery = in(Message.State.DELIVERED).getFirst();
        assertThat(delivery.message().tries()).isEqualTo(4);
        assertThat(store.attempts(delivery.message().number()).stream().map(Attempt::status))
                .containsExactly(500, 0, 0, 204);
        assertThat(store.attempts(delivery.message().number()).get(2).outcome()).isEqualTo("timeout");
        assertThat(receiver.got().stream().map(Receiver.Got::id))
                .containsOnly(delivery.message().id());
        assertThat(receiver.got().stream().map(Receiver.Got::body).distinct()).hasSize(1);
        assertThat(receiver.got().stream()
                        .map(each -> each.headers().get("webhook-timestamp"))
                        .distinct())
                .as("each try is signed for its own time")
                .hasSizeGreaterThan(1);
    }

    @Test
    void aReceiverThatAsksToBeLeftAloneIs() throws Exception {
        add();
        receiver.answers(status(503, "Retry-After", "600"), status(200));
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        clock.tick(Duration.ofSeconds(599));
        deliver();
        assertThat(receiver.got()).hasSize(1);
        clock.tick(Duration.ofSeconds(2));
        deliver();
        assertThat(in(Message.State.DELIVERED)).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (Receiver elsewhere = new Receiver()) {
            add();
            receiver.answers(status(302, "Location", elsewhere.address()));
            newsroom.read(Newsroom.flood(0, false));
            deliver();
            assertThat(elsewhere.got()).isEmpty();
            assertThat(in(Message.State.WAITING).getFirst().last().status()).isEqualTo(302);
        }
    }

    @Test
    void whoIsGoneIsSentNothingMoreUntilSomebodySaysSo() throws Exception {
        String id = add().subscription().id();
        receiver.answers(status(410));
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        assertThat(store.subscription(id).orElseThrow().stopped()).isEqualTo(Subscription.Stopped.GONE);
        newsroom.read(Newsroom.flood(1, false));
        deliver();
        assertThat(receiver.got()).hasSize(1);

        receiver.answers(status(204));
        store.resume(id, library.alertsReached());
        newsroom.read(Newsroom.flood(2, false));
        deliver();
        assertThat(receiver.got()).hasSize(2);
        assertThat(receiver.got().getLast().body()).contains("العقيق");
    }

    @Test
    void afterTheLastTryItIsADeadLetterThatCanBeReplayed() throws Exception {
        String id = add().subscription().id();
        receiver.answers(status(500));
        newsroom.read(Newsroom.flood(0, false));
        for (int i = 0; i < TRIES; i++) {
            deliver();
            clock.tick(Duration.ofHours(2));
        }
        assertThat(in(Message.State.DEAD)).hasSize(1);
        deliver();
        assertThat(receiver.got()).hasSize(TRIES);

        receiver.answers(status(200));
        assertThat(store.replayAll(id)).isEqualTo(1);
        deliver();
        assertThat(in(Message.State.DEAD)).isEmpty();
        assertThat(receiver.got()).hasSize(TRIES + 1);
        assertThat(receiver.got().getLast().id())
                .isEqualTo(receiver.got().getFirst().id());
    }

    @Test
    void whatWaitsOutlivesTheProcessAndNothingIsDoubled() throws Exception {
        add();
        receiver.answers(status(500));
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        end();
        newsroom.read(Newsroom.flood(1, false), Newsroom.flood(2, false));
        receiver.answers(status(204));
        start();
        clock.tick(Duration.ofSeconds(10));
        deliver();
        deliver();
        assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(3);
        assertThat(receiver.got()).hasSize(4);
    }

    @Test
    void twoThatDeliverSendNothingTwice() throws Exception {
        add();
        try (DeliveryStore other = DeliveryStore.open(folder, clock);
                Dispatcher second = new Dispatcher(
                        library,
                        other,
                        other,
                        Map.of(
                                Subscription.Kind.WEBHOOK,
                                new Webhooks(
                                        (url, headers, body) -> {
                                            Poster.Posted posted = poster.post(url, headers, body);
                                            return new Post.Answer(posted.status(), "", null);
                                        },
                                        clock)),
                        clock,
                        Backoff.usual(new Random(1)))) {
            second.start(Duration.ofMillis(5));
            dispatcher.start(Duration.ofMillis(5));
            for (int valley = 0; valley < 6; valley++) {
                newsroom.read(Newsroom.flood(valley, false));
            }
            for (int i = 0; i < 300 && in(Message.State.DELIVERED).size() < 6; i++) {
                Thread.sleep(10);
            }
        }
        assertThat(receiver.got().stream().map(Receiver.Got::id)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aSecretThatIsChangedSignsBesideTheFormerForADay() throws Exception {
        Deliveries.Made made = add();
        String fresh = store.rotate(made.subscription().id()).orElseThrow();
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        clock.tick(Duration.ofHours(25));
        newsroom.read(Newsroom.flood(1, false));
        deliver();
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(made.secret());
        assertThat(signed(receiver.got().getFirst(), fresh, made.secret())).isTrue();
        assertThat(signed(receiver.got().getLast(), fresh)).isTrue();
    }

    private static boolean signed(Receiver.Got got, String... secrets) {
        long seconds = Long.parseLong(got.headers().get("webhook-timestamp"));
        byte[] body = got.body().getBytes(StandardCharsets.UTF_8);
        return Signature.header(List.of(secrets), got.id(), seconds, body)
                .equals(got.headers().get("webhook-signature"));
    }

    @Test
    void nothingIsSentIntoPrivateNetworksUnlessAllowed() throws Exception {
        end();
        start(Set.of());
        add();
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        assertThat(receiver.got()).isEmpty();
        assertThat(in(Message.State.WAITING).getFirst().last().outcome()).isEqualTo("forbidden-address");
    }

    @Test
    void aTestSaysThatItIsOne() throws Exception {
        String id = add().subscription().id();
        store.test(id);
        deliver();
        assertThat(receiver.got().getFirst().body()).contains("\"webhook.test\"");
        assertThat(receiver.got().getFirst().id()).startsWith("test_");
        assertThat(in(Message.State.DELIVERED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/", "https://a:b@example.org/", "example.org", "http:///x", "https://x/#y"})
    void whatCanBeNoWebhookIsUsage(String url) {
        CommandRun run = CommandRun.of(
                folder, Map.of("ISNAD_LANG", "en", "ISNAD_STORE", folder.toString()), "", "webhook", "add", url);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void theCommandsAddListTestReplayAndRemove() throws Exception {
        Path settings = folder.resolve("delivery.yaml");
        Files.writeString(settings, "allow: [\"127.0.0.1:" + receiver.port() + "\"]\n");
        Map<String, String> environment =
                Map.of("ISNAD_LANG", "en", "ISNAD_STORE", folder.toString(), "ISNAD_DELIVERY", settings.toString());
        CommandRun added =
                CommandRun.of(folder, environment, "", "webhook", "add", receiver.address(), "--search", "سيول");
        assertThat(added.out().strip()).startsWith("whsec_").doesNotContain(" ");
        String id = store.subscriptions().getFirst().id();
        assertThat(CommandRun.of(folder, environment, "", "webhook", "list").out())
                .contains(id, receiver.address(), "سيول", "each alert at once")
                .doesNotContain("whsec_");
        CommandRun test = CommandRun.of(folder, environment, "", "webhook", "test", id);
        assertThat(test.out()).contains("It arrived: 204");
        assertThat(test.code()).isZero();
        receiver.answers(status(500));
        assertThat(CommandRun.of(folder, environment, "", "webhook", "test", id).code())
                .isEqualTo(Exit.FAILED);
        assertThat(CommandRun.of(folder, environment, "", "webhook", "log", id).out())
                .contains("delivered", "500");
        assertThat(CommandRun.of(folder, environment, "", "webhook", "replay", id)
                        .out())
                .contains("no dead letters");
        assertThat(CommandRun.of(folder, environment, "", "webhook", "add", receiver.address(), "--search", "none")
                        .err())
                .contains("none");
        assertThat(CommandRun.of(folder, environment, "", "webhook", "remove", id)
                        .code())
                .isZero();
        assertThat(CommandRun.of(folder, environment, "", "webhook", "list").out())
                .contains("no webhooks");
    }
}
