package org.isnad.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.Rejected;
import org.isnad.collect.feeds.Listing;
import org.isnad.collect.fetch.Trouble;
import org.isnad.collect.sources.Fault;
import org.isnad.desk.SourceHealth;
import org.isnad.web.text.Language;
import org.isnad.web.text.SourceWords;
import org.isnad.web.text.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collecting commands over a small press on a local server. */
class WatchTest {
    private static final String FEED = "<rss version='2.0'><channel><item><title>أ</title><link>/n/1</link></item>"
            + "<item><title>ب</title><link>/n/2</link></item></channel></rss>";

    @TempDir
    private Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Path sources;

    @BeforeEach
    void press() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> pages = Map.of(
                "/",
                "<html><head><link rel=alternate type=application/rss+xml href=/rss.xml></head></html>",
                "/rss.xml",
                FEED,
                "/n/1",
                article("افتتاح الجسر الجديد في الواحة", "الجسر"),
                "/n/2",
                article("موسم الزيتون يبدأ في السهل", "الموسم"));
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                asked.add(path);
                byte[] body = pages.getOrDefault(path, "").getBytes(UTF_8);
                exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        sources = Files.writeString(
                folder.resolve("sources.yaml"),
                "contact: press@sahifa.example\npause: 500ms\nallow: [127.0.0.1]\nsources:\n  - " + home() + "\n");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String home() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static String article(String title, String about) {
        return "<html dir=rtl><head><meta property='article:published_time' content='2026-03-04T09:00:00+03:00'></head><body><article>"
                + "<h1>" + title + "</h1><p>أعلنت البلدية صباح الأربعاء أن " + about
                + " حظي باهتمام واسع من سكان الأحياء القريبة، وأن العمل عليه استمر ثلاث سنوات كاملة.</p>"
                + "<p>وأضافت أن كلفة العمل بلغت أربعة ملايين دينار دفعتها صناديق محلية، وأن لجنة ستتابع ما بقي منه حتى نهاية العام.</p>"
                + "<p>وشكرت البلدية كل من شارك في العمل من مهندسين وعمال ومتطوعين، ودعت السكان إلى زيارة المكان يوم الجمعة.</p>"
                + "</article></body></html>";
    }

    private CommandRun run(String... args) {
        return CommandRun.of(
                folder,
                Map.of("LANG", "en", "ISNAD_STORE", folder.resolve("store").toString()),
                "",
                args);
    }

    @Test
    void aWatchReadsWhatIsPublishedAndRepeatsNothing() {
        CommandRun first = run("watch", sources.toString(), "--once");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("2 articles");
        CommandRun second = run("watch", sources.toString(), "--once");
        assertThat(second.out()).contains("2 articles");
        assertThat(asked.stream().filter("/n/1"::equals)).hasSize(1);
        assertThat(run("source", "health").out()).contains("all well");
        assertThat(run("source", "health", "--json").out()).contains("\"state\":\"well\"");
        assertThat(run("source", "changes").code()).isZero();
        assertThat(run("source", "list", sources.toString()).out()).contains("/rss.xml");
        assertThat(run("search", "الزيتون").out()).contains("موسم الزيتون");
    }

    @Test
    void aBackupRemembersWhatWasWatched() throws IOException {
        assertThat(run("watch", sources.toString(), "--once").code()).isZero();
        Path copy = folder.resolve("copies").resolve("friday");
        CommandRun backup = run("backup", copy.toString());
        assertThat(backup.code()).as(backup.err()).isZero();
        assertThat(run("source", "health", "--store", copy.toString()).out()).contains("all well");
        CommandRun again = run("watch", sources.toString(), "--once", "--store", copy.toString());
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(asked.stream().filter("/n/1"::equals)).hasSize(1);
        try (Stream<Path> left = Files.list(folder.resolve("copies"))) {
            assertThat(left).containsExactly(copy);
        }
    }

    @Test
    void aSourceIsAddedAndRemoved() throws IOException {
        String file = folder.resolve("new.yaml").toString();
        CommandRun added = run(
                "source",
                "add",
                home(),
                "--allow",
                "127.0.0.1",
                "--contact",
                "a@b.example",
                "--name",
                "النخيل",
                "--to",
                file);
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("RSS feed", "2 of 2 articles dissect well");
        assertThat(run("source", "check", file).out()).contains("one source");
        assertThat(run("source", "remove", "النخيل", "--from", file).code()).isZero();
        assertThat(Files.readString(Path.of(file))).contains("sources: []").doesNotContain("rss.xml");
        assertThat(run("source", "check", file).code()).isZero();
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("edited.yaml"), text);
    }

    @Test
    void aSourceTakenOutLeavesAllOthersAsTheyWereWritten() throws IOException {
        Path file = written("""
                contact: press@sahifa.example
                sources:
                # الأولى
                - name: a
                  url: https://a.example/
                  # ملاحظة
                  lists:
                  - https://a.example/rss
                # الثانية
                -
                  name: b
                  url: https://b.example/
                  lists: ["https://b.example/rss",
                    "https://b.example/atom"]
                - https://c.example/
                # في الآخر
                allow: [c.example]
                """);
        assertThat(run("source", "remove", "b", "--from", file.toString()).code())
                .isZero();
        assertThat(file).hasContent("""
                contact: press@sahifa.example
                sources:
                # الأولى
                - name: a
                  url: https://a.example/
                  # ملاحظة
                  lists:
                  - https://a.example/rss
                # الثانية
                - https://c.example/
                # في الآخر
                allow: [c.example]
                """);
    }

    @Test
    void aSourceThatStandsInBracketsIsLeftToTheOperator() throws IOException {
        String text = "contact: press@sahifa.example\nsources: [https://a.example/, https://b.example/]\n";
        Path file = written(text);
        CommandRun refused = run("source", "remove", "b.example", "--from", file.toString());
        assertThat(refused.code()).isEqualTo(Exit.FAILED);
        assertThat(refused.err()).contains("b.example");
        assertThat(file).hasContent(text);
    }

    @Test
    void aSourceIsAddedBehindTheOthersWhateverStandsBehindThem() throws IOException {
        Path file = written("""
                contact: press@sahifa.example
                sources:
                - name: a
                  url: https://a.example/
                # الحدود
                allow:
                - 127.0.0.1
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        CommandRun added = run("source", "add", home(), "--name", "النخيل", "--to", file.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(Files.readString(file))
                .startsWith(
                        "contact: press@sahifa.example\nsources:\n- name: a\n  url: https://a.example/\n- url: \"http://127.0.0.1:")
                .endsWith("# الحدود\nallow:\n- 127.0.0.1\n");
        assertThat(run("source", "list", file.toString()).out()).contains("النخيل");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void anAddressWithAPasswordIsNotAskedNorRepeated() {
        CommandRun refused = run("source", "add", "https://editor:sirr@a.example/", "--contact", "a@b.example");
        assertThat(refused.code()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).doesNotContain("sirr");
    }

    @Test
    void aContactInArabicLettersIsRefusedWithWhatToWrite() {
        CommandRun refused = run("source", "add", home(), "--contact", "صحيفة المرصد");
        assertThat(refused.code()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("Latin letters");
    }

    @Test
    void anEmptyTokenIsToldAtOnce() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "\n");
        CommandRun refused = run(
                "watch",
                sources.toString(),
                "--once",
                "--listen",
                "0",
                "--token-file",
                token.toString(),
                "--store",
                folder.resolve("s").toString());
        assertThat(refused.code()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("is empty");
    }

    @Test
    void aPrivateAddressIsRefusedWithAdvice() {
        CommandRun refused = run("source", "add", home(), "--contact", "a@b.example");
        assertThat(refused.code()).isEqualTo(Exit.FAILED);
        assertThat(refused.err()).contains("allow:");
        assertThat(asked).isEmpty();
    }

    @Test
    void theExamplesAreSound() throws IOException {
        for (String language : new String[] {"en", "ar"}) {
            Path example = folder.resolve(language + ".yaml");
            Files.writeString(
                    example, run("source", "example", "--lang", language).out());
            assertThat(run("source", "check", example.toString()).code()).isZero();
        }
    }

    @Test
    void aFileKeepsItsLineBreaksWhenASourceIsTakenOut() throws IOException {
        String kept =
                "contact: a@b.example\r\nsources:\r\n  - url: https://a.example/\r\n    lists: [https://a.example/rss]\r\n";
        Files.writeString(
                sources, kept + "  - url: https://b.example/\r\n    lists: [https://b.example/rss]\r\n# آخر سطر");
        assertThat(run("source", "remove", "https://b.example/", "--from", sources.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(sources)).isEqualTo(kept + "# آخر سطر");
    }

    @Test
    void everyFaultOfAFileIsToldWithItsLine() throws IOException {
        Files.writeString(sources, "contact: x\npuase: 2s\nsources:\n  - url: sahifa\n");
        CommandRun faulty = run("source", "check", sources.toString());
        assertThat(faulty.code()).isEqualTo(Exit.USAGE);
        assertThat(faulty.err()).contains("line 2", "Did you mean pause", "line 4");
        assertThat(run("watch", sources.toString()).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void everyTroubleFaultAndStateHasItsWordsInBothLanguages() {
        for (String language : new String[] {"en", "ar"}) {
            Messages messages = Messages.of(language, Map.of());
            Stream.of(Fault.Kind.values())
                    .map(kind -> "source.fault." + kind.wire())
                    .forEach(key -> assertThat(messages.has(key)).as(key).isTrue());
            Stream.of(Listing.Kind.values())
                    .map(kind -> "list." + kind.wire())
                    .forEach(key -> assertThat(messages.has(key)).as(key).isTrue());
        }
    }

    @Test
    void everyTroubleAndStateHasItsWordsOnPagesAndOnTheCommandLine() {
        for (Language language : Language.values()) {
            SourceWords words = new SourceWords(new Wording(language));
            for (Trouble trouble : Trouble.values()) {
                assertThat(words.trouble(trouble.wire())).isNotBlank();
                assertThat(words.troubleAdvice(trouble.wire())).isNotBlank().doesNotContain("''");
            }
            for (SourceHealth.State state : SourceHealth.State.values()) {
                assertThat(words.state(state)).isNotBlank();
            }
            for (SourceHealth.State state : SourceHealth.State.values()) {
                boolean ill = state.compareTo(SourceHealth.State.NEW) > 0;
                assertThat(words.advice(source(state, 1)) != null).isEqualTo(ill);
            }
            assertThat(words.trouble("no-folder")).isNotBlank();
        }
    }

    private static SourceHealth source(SourceHealth.State state, int fails) {
        return new SourceHealth("النخيل", state, false, 1, null, null, 0, 0, 0, 0, 0, null, fails, null, null, null);
    }

    @Test
    void howOftenItFailedIsSaidAsItIs() {
        SourceWords english = new SourceWords(new Wording(Language.ENGLISH));
        assertThat(english.advice(source(SourceHealth.State.FAILING, 1))).contains("at the last attempt");
        assertThat(english.advice(source(SourceHealth.State.FAILING, 3))).contains("3\u00a0times in a row");
        SourceWords arabic = new SourceWords(new Wording(Language.ARABIC));
        assertThat(arabic.advice(source(SourceHealth.State.FAILING, 1))).contains("في آخر محاولة");
        assertThat(arabic.advice(source(SourceHealth.State.FAILING, 2))).contains("مرتين متتاليتين");
        assertThat(arabic.advice(source(SourceHealth.State.FAILING, 3))).contains("٣\u00a0مرات متتالية");
        assertThat(arabic.advice(source(SourceHealth.State.FAILING, 11))).contains("١١\u00a0مرة متتالية");
        assertThat(arabic.advice(source(SourceHealth.State.FAILING, 100))).contains("١٠٠\u00a0مرة متتالية");
    }

    @Test
    void everythingThatAPageCanBeInsteadHasItsWords() {
        List<String> kinds =
                new ArrayList<>(List.of("consent", "login", "challenge", "soft-404", "gone", "folded", "listed"));
        kinds.addAll(List.of("no-article", "unreadable"));
        Stream.of(Trouble.values()).map(Trouble::wire).forEach(kinds::add);
        Stream.of(Rejected.Reason.values()).map(Rejected.Reason::wire).forEach(kinds::add);
        for (Language language : Language.values()) {
            SourceWords words = new SourceWords(new Wording(language));
            for (String kind : kinds) {
                SourceHealth.FailedPages pages = new SourceHealth.FailedPages(kind, 9, 10);
                assertThat(words.pages(pages)).isNotBlank();
                assertThat(words.pagesAdvice(pages)).isNotBlank().doesNotContain("''");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "robots.txt: asked to wait",
                "robots.txt: 503",
                "robots.txt: connection reset by peer",
                "900 requests within PT1H",
                "not a feed or sitemap any more",
                "no list and no article links",
                "more than 8",
                "more than 16777216 bytes on the wire",
                "back to https://nakheel.example/",
                "302 to null",
                "port 25",
                "nakheel.example is 10.0.0.1"
            })
    void whatExactlyHappenedIsToldInBothLanguages(String detail) {
        assertThat(new SourceWords(new Wording(Language.ENGLISH)).detail(detail))
                .isNotBlank();
        assertThat(new SourceWords(new Wording(Language.ARABIC)).detail(detail))
                .matches(".*\\p{InArabic}.*")
                .doesNotContainPattern("asked|wait|requests|more than|bytes|back|reset");
    }

    @Test
    void whatOnlyThePlatformSaysIsNotPutIntoArabic() {
        assertThat(new SourceWords(new Wording(Language.ARABIC)).detail("Read timed out"))
                .isNull();
        assertThat(new SourceWords(new Wording(Language.ENGLISH)).detail("Read timed out"))
                .isEqualTo("Read timed out");
        assertThat(new SourceWords(new Wording(Language.ENGLISH)).detail("robots.txt disallows it"))
                .isNull();
    }

    @Test
    void aSourceTakenOutOfTheFileIsNoLongerTold() throws IOException {
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        String sound = Files.readString(sources);
        Files.writeString(
                sources, sound + "  - {name: القديم, url: '" + home() + "old', lists: ['" + home() + "gone']}\n");
        assertThat(run("watch", sources.toString(), "--once").code()).isZero();
        CommandRun ill = run("source", "health");
        assertThat(ill.code()).isEqualTo(Exit.REJECTED);
        assertThat(ill.out()).contains("القديم", "at the last attempt", "status 404");
        Files.writeString(sources, sound);
        CommandRun without = run("watch", sources.toString(), "--once");
        assertThat(without.code()).isZero();
        assertThat(without.err()).doesNotContain("/gone");
        CommandRun well = run("source", "health");
        assertThat(well.code()).isZero();
        assertThat(well.out())
                .doesNotContain("القديم")
                .contains("articles today")
                .doesNotContain("by habit");
    }

    @Test
    void aFolderIsToldToo() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        Path page = Files.writeString(drop.resolve("a.html"), article("افتتاح الجسر الجديد في الواحة", "الجسر"));
        Files.setLastModifiedTime(page, FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));
        Files.writeString(
                sources,
                "contact: press@sahifa.example\nsources:\n  - {name: وارد, folder: " + drop
                        + "}\n  - {name: ضائع, folder: " + folder.resolve("missing") + "}\n");
        assertThat(run("watch", sources.toString(), "--once").code()).isZero();
        assertThat(run("source", "health").out())
                .contains("وارد: last read", "article today", "ضائع", "there is no such folder");
        assertThat(run("source", "health", "--lang", "ar").out())
                .contains("وارد: آخر قراءة", "اليوم خبر واحد", "لا مجلد بهذا الاسم");
    }
}
