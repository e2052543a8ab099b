package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.QuietHours;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Rhythm.Pace;
import org.isnad.desk.delivery.Subscription;
import org.isnad.desk.delivery.Whose;
import org.isnad.store.StoreLibrary;
import org.isnad.store.delivery.DeliveryStore;
import org.isnad.web.deliver.Backoff;
import org.isnad.web.deliver.Dispatcher;
import org.isnad.web.deliver.Letters;
import org.isnad.web.deliver.MailServer;
import org.isnad.web.deliver.MailServer.Security;
import org.isnad.web.deliver.Postman;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters from a real store to real mail servers on this machine. */
class LettersTest {
    private static final ZoneId AMMAN = ZoneId.of("Asia/Amman");
    private static final String PASSWORD = "كلمة سر لا تُكتب";

    @TempDir
    Path folder;

    private final TickingClock clock = new TickingClock("2026-03-05T12:00:00Z");
    private GreenMail mail;
    private Newsroom newsroom;
    private DeliveryStore store;
    private StoreLibrary library;

    @BeforeEach
    void open() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        newsroom = new Newsroom(folder, clock);
        newsroom.keep("سيول الوديان", "سيول");
        library = newsroom.library();
        store = DeliveryStore.open(folder, clock);
    }

    @AfterEach
    void close() {
        store.close();
        library.close();
        newsroom.close();
        mail.stop();
    }

    private MailServer server(int port, Security security) {
        return new MailServer("localhost", port, security, null, null, "إسناد <isnad@example.org>", null);
    }

    private Dispatcher dispatcher(MailServer server) {
        Letters letters = new Letters(new Postman(server, clock), "https://news.example.org");
        return new Dispatcher(
                library, store, store, Map.of(Subscription.Kind.EMAIL, letters), clock, Backoff.usual(new Random(1)));
    }

    private Subscription add(Rhythm rhythm, String language, String owner) {
        return store.add(
                        new Deliveries.Wanted(
                                Subscription.Kind.EMAIL, "huda@example.org", owner, List.of(), rhythm, language),
                        library.alertsReached())
                .subscription();
    }

    private Subscription add(Pace pace) {
        return add(new Rhythm(pace, LocalTime.of(7, 0), DayOfWeek.SUNDAY, AMMAN), "ar", "");
    }

    private void deliver(Dispatcher dispatcher) throws InterruptedException {
        dispatcher.look();
        for (int i = 0; i < 500 && (i < 10 || isDue()); i++) {
            Thread.sleep(10);
        }
    }

    private boolean isDue() {
        return store.log(null, Message.State.WAITING, 100).stream()
                .anyMatch(each -> !each.message().due().isAfter(clock.instant()));
    }

    private void deliver() throws InterruptedException {
        try (Dispatcher dispatcher = dispatcher(server(mail.getSmtp().getPort(), Security.NONE))) {
            deliver(dispatcher);
        }
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
    }

    @Test
    void anAlertArrivesAtOnceInArabicFromTheRight() throws Exception {
        Subscription subscription = add(Pace.IMMEDIATE);
        newsroom.read(Newsroom.flood(0, false), Newsroom.flood(0, true));
        deliver();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("إسناد: سيول في السرو");
        assertThat(letter.getHeader("Subject")[0])
                .as("letters beyond ASCII are encoded")
                .startsWith("=?UTF-8?");
        assertThat(GreenMailUtil.getHeaders(letter))
                .matches(headers -> headers.chars().allMatch(c -> c < 128));
        assertThat(letter.getMessageID())
                .isEqualTo("<" + library.alerts(null, 0, 1).getFirst().id() + "@example.org>");
        String leave = letter.getHeader("List-Unsubscribe")[0];
        assertThat(leave.replaceAll("\\s", ""))
                .startsWith("<https://news.example.org/unsubscribe?id=" + subscription.id() + "&key=");
        assertThat(letter.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(part(letter, 0))
                .contains("■ سيول في السرو", "موقعان", "مصدر مستقل واحد", "السلسلة: وكالة الرابية")
                .contains("https://news.example.org/article/");
        assertThat(part(letter, 1))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "سيول الوديان")
                .doesNotContain("<img", "<script", "<link", "src=", "LEAVE-HREF", "url(");
    }

    @Test
    void englishReadersAreWrittenToInEnglish() throws Exception {
        add(Rhythm.immediate(AMMAN), "en", "");
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(part(letter, 1))
                .contains("<html lang=\"en\" dir=\"ltr\">", "/en/article/", "dir=\"rtl\" lang=\"ar\"");
    }

    @Test
    void aDailyDigestComesOnceAtItsLocalTimeWithAllThatCame() throws Exception {
        add(Pace.DAILY);
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        newsroom.read(Newsroom.flood(1, false), Newsroom.flood(1, true));
        deliver();
        clock.set("2026-03-06T03:59:00Z");
        deliver();
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.set("2026-03-06T04:00:00Z");
        deliver();
        clock.set("2026-03-07T04:00:00Z");
        deliver();
        assertThat(mail.getReceivedMessages()).as("no letter without news").hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("إسناد: تنبيهان");
        assertThat(part(mail.getReceivedMessages()[0], 0)).contains("السرو", "النخيل");
    }

    @Test
    void aWeeklyDigestWaitsForItsDay() throws Exception {
        add(Pace.WEEKLY);
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        clock.set("2026-03-07T20:00:00Z");
        deliver();
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.set("2026-03-08T04:00:00Z");
        deliver();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatComesInQuietHoursComesTogetherAfterThem() throws Exception {
        add(Rhythm.immediate(AMMAN), "ar", "huda");
        store.setQuietHours(
                Whose.account("huda"), new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), AMMAN, false));
        clock.set("2026-03-05T19:30:00Z");
        newsroom.read(Newsroom.flood(0, false));
        deliver();
        clock.set("2026-03-06T01:00:00Z");
        newsroom.read(Newsroom.flood(1, false));
        deliver();
        clock.set("2026-03-06T03:29:00Z");
        deliver();
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.set("2026-03-06T03:30:00Z");
        deliver();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(part(mail.getReceivedMessages()[0], 0)).contains("السرو", "النخيل");
        newsroom.read(Newsroom.flood(2, false));
        deliver();
        assertThat(mail.getReceivedMessages()).as("by day at once").hasSize(2);
    }

    @Test
    void quietHoursOfASearchHoldThatSearchAlone() throws Exception {
        newsroom.keep("متاجر", "تعويضات");
        add(Pace.IMMEDIATE);
        store.setQuietHours(
                Whose.search("سيول الوديان"), new QuietHours(LocalTime.of(8, 0), LocalTime.of(20, 0), AMMAN, true));
        newsroom.read(Newsroom.flood(2, false));
        deliver();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(part(mail.getReceivedMessages()[0], 0)).contains("البحث المحفوظ: متاجر");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void breakingNewsPassesQuietHoursWhereThatIsWanted(boolean passes) throws Exception {
        add(Pace.IMMEDIATE);
        store.setQuietHours(Whose.account(""), new QuietHours(LocalTime.of(8, 0), LocalTime.of(20, 0), AMMAN, passes));
        newsroom.read(Newsroom.breaking());
        deliver();
        assertThat(mail.getReceivedMessages()).hasSize(passes ? 1 : 0);
    }

    @Test
    void aRecipientThatIsRefusedForGoodIsADeadLetterAtOnce() throws Exception {
        add(Pace.IMMEDIATE);
        try (MailHost host = new MailHost(null);
                Dispatcher dispatcher = dispatcher(server(host.port(), Security.NONE))) {
            host.answersRecipientsWith("550 nobody here");
            newsroom.read(Newsroom.flood(0, false));
            deliver(dispatcher);
            assertThat(store.log(null, Message.State.DEAD, 10).getFirst().last().status())
                    .isEqualTo(550);
            host.answersRecipientsWith("451 later");
            newsroom.read(Newsroom.flood(1, false));
            deliver(dispatcher);
            assertThat(store.log(null, Message.State.WAITING, 10)
                            .getFirst()
                            .last()
                            .status())
                    .isEqualTo(451);
        }
    }

    @Test
    void nothingIsSaidBeforeTheConnectionIsSecure() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates keys =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        add(Pace.IMMEDIATE);
        try (MailHost host = new MailHost(keys.sslSocketFactory());
                Dispatcher dispatcher = dispatcher(new MailServer(
                        "localhost",
                        host.port(),
                        Security.STARTTLS,
                        "isnad",
                        PASSWORD,
                        "isnad@example.org",
                        trusting.sslSocketFactory()))) {
            newsroom.read(Newsroom.flood(0, false));
            deliver(dispatcher);
            assertThat(store.log(null, Message.State.DELIVERED, 10)).hasSize(1);
            assertThat(host.heard())
                    .filteredOn(each -> each.startsWith("plain"))
                    .containsExactly("plain EHLO example.org", "plain STARTTLS");
            assertThat(host.heard()).anyMatch(each -> each.startsWith("secure AUTH"));
        }
    }

    @Test
    void aServerThatCannotBeSecureGetsNothingAndNoSecretIsNoted() throws Exception {
        add(Pace.IMMEDIATE);
        MailServer server = new MailServer("localhost", 1, Security.STARTTLS, "isnad", PASSWORD, "a@example.org", null);
        assertThat(server.toString()).doesNotContain(PASSWORD);
        try (MailHost host = new MailHost(null);
                Dispatcher dispatcher = dispatcher(new MailServer(
                        "localhost", host.port(), Security.STARTTLS, "isnad", PASSWORD, "a@example.org", null))) {
            newsroom.read(Newsroom.flood(0, false));
            deliver(dispatcher);
            assertThat(host.heard()).noneMatch(each -> each.contains("AUTH") || each.contains("MAIL"));
            assertThat(store.log(null, null, 10).getFirst().last().outcome()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void anyCertificateIsNotTrusted() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("elsewhere.example")
                .build();
        HandshakeCertificates keys =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        add(Pace.IMMEDIATE);
        try (MailHost host = new MailHost(keys.sslSocketFactory());
                Dispatcher dispatcher = dispatcher(new MailServer(
                        "localhost",
                        host.port(),
                        Security.STARTTLS,
                        null,
                        null,
                        "a@example.org",
                        trusting.sslSocketFactory()))) {
            newsroom.read(Newsroom.flood(0, false));
            deliver(dispatcher);
            assertThat(store.log(null, Message.State.DELIVERED, 10)).isEmpty();
            assertThat(host.heard()).noneMatch(each -> each.contains("MAIL"));
        }
    }

    private CommandRun run(Map<String, String> more, String... args) {
        Map<String, String> environment = new HashMap<>(Map.of("ISNAD_LANG", "en", "ISNAD_STORE", folder.toString()));
        environment.putAll(more);
        return CommandRun.of(folder, environment, "", args);
    }

    @Test
    void theCommandsAddTestAndSetQuietHours() throws Exception {
        Path settings = Files.writeString(
                folder.resolve("delivery.yaml"),
                "base: https://news.example.org/\nsmtp:\n  host: localhost\n  port: "
                        + mail.getSmtp().getPort() + "\n  security: none\n  from: Isnad <isnad@example.org>\n");
        Map<String, String> delivery = Map.of("ISNAD_DELIVERY", settings.toString());
        assertThat(run(delivery, "email", "add", "huda@example.org", "--pace", "weekly", "--zone", "Asia/Amman")
                        .code())
                .isZero();
        String id = store.subscriptions().getFirst().id();
        assertThat(run(delivery, "email", "list").out()).contains("huda@example.org", "a digest a week");
        assertThat(run(delivery, "email", "test", id).out()).contains("It arrived: 250");
        assertThat(mail.getReceivedMessages()[0].getSubject()).contains("A test of e-mail delivery");
        assertThat(run(
                                Map.of(),
                                "quiet",
                                "set",
                                "--search",
                                "سيول الوديان",
                                "--from",
                                "22:00",
                                "--until",
                                "7:00",
                                "--zone",
                                "Asia/Amman",
                                "--breaking")
                        .out())
                .contains("22:00–07:00 Asia/Amman", "breaking passes");
        assertThat(run(Map.of(), "quiet", "clear", "--search", "سيول الوديان").out())
                .contains("no quiet hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp: {host: localhost, from: a@example.org}",
                "base: https://x.example\nsmtp: {from: a@example.org}",
                "base: https://x.example\nsmtp: {host: localhost, from: nobody}",
                "base: https://x.example\nsmtp: {host: localhost, from: a@example.org, security: perhaps}",
                "base: https://x.example\nsmtp: {host: localhost, from: a@example.org, password: open}",
                "base: https://x.example\nsmtp: {host: localhost, from: a@example.org, password-file: secret}",
                "base: ftp://x.example",
                "alow: [x]",
            })
    void faultySettingsAreToldWithTheirLine(String settings) throws Exception {
        Path file = Files.writeString(folder.resolve("delivery.yaml"), settings);
        CommandRun run = run(Map.of(), "deliver", "--delivery", file.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("delivery.yaml, line ").doesNotContain("open\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b@c", "a@example.org\nBcc: b@example.org", ""})
    void whatCanBeNoAddressIsUsage(String address) {
        assertThat(run(Map.of(), "email", "add", address).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aFailedTryIsMadeAgainWithTheSameId() throws Exception {
        add(Pace.IMMEDIATE);
        int port;
        try (MailHost host = new MailHost(null)) {
            port = host.port();
        }
        newsroom.read(Newsroom.flood(0, false));
        try (Dispatcher dispatcher = dispatcher(server(port, Security.NONE))) {
            deliver(dispatcher);
        }
        assertThat(store.log(null, Message.State.WAITING, 10)).hasSize(1);
        clock.tick(Duration.ofSeconds(10));
        deliver();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }
}
