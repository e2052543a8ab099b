package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.isnad.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final List<String> COMMANDS = List.of(
            "dissect",
            "analyse",
            "thread",
            "names",
            "dates",
            "demo",
            "read",
            "serve",
            "account",
            "token",
            "audit",
            "mcp",
            "stories",
            "story",
            "person",
            "statements",
            "chain",
            "search",
            "correct",
            "export",
            "check",
            "rebuild");
    private static final String ARTICLES = """
            {"id":"n1","outlet":"موقع المنارة","published":"2026-03-02T08:00+03:00","title":"سيول في وادي السرو","text":"ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة."}
            {"id":"n2","outlet":"صحيفة الضفة","published":"2026-03-04","title":"تعادل, الساحل \\"والواحة\\"","text":"انتهت المباراة بالتعادل بهدف لكل فريق."}
            """;

    @TempDir
    Path folder;

    private Path store;
    private Path articles;

    @BeforeEach
    void articlesToRead() throws IOException {
        store = folder.resolve("store");
        articles = Files.writeString(folder.resolve("news.jsonl"), ARTICLES);
    }

    private record Ran(int code, String out, String err) {}

    private Ran run(String... args) {
        return run(Map.of("ISNAD_LANG", "en"), "", args);
    }

    private Ran run(Map<String, String> environment, String in, String... args) {
        CommandRun ran = CommandRun.of(folder, environment, in, args);
        return new Ran(ran.code(), ran.out(), ran.err());
    }

    private Ran onStore(String... args) {
        return run(Map.of("ISNAD_LANG", "en", "ISNAD_STORE", store.toString()), "", args);
    }

    @Test
    void helpListsEveryCommandInBothLanguages() {
        Ran english = run("--help");
        Ran arabic = run("--lang", "ar", "--help");
        assertThat(english.code).isZero();
        assertThat(english.out).contains("Usage: isnad", "Exit").contains(COMMANDS);
        assertThat(arabic.out).contains("الاستعمال: isnad", "الأوامر").contains(COMMANDS);
    }

    @Test
    void everyCommandExplainsItselfInBothLanguages() {
        for (String command : COMMANDS) {
            for (String language : List.of("ar", "en")) {
                Ran ran = run("--lang=" + language, command, "--help");
                assertThat(ran.code).as(command).isZero();
                assertThat(ran.err).as(command).isEmpty();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        Properties english = properties("messages.properties");
        Properties arabic = properties("messages_ar.properties");
        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = new java.io.InputStreamReader(Main.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void arabicCountsTakeTheirForms() {
        Messages arabic = Messages.of("ar", Map.of());
        assertThat(arabic.of("rejected.count", 1)).isEqualTo("رُفض مُدخل واحد.");
        assertThat(arabic.of("rejected.count", 2)).isEqualTo("رُفض مُدخلان.");
        assertThat(arabic.of("rejected.count", 3)).isEqualTo("رُفضت 3 مُدخلات.");
        assertThat(arabic.of("rejected.count", 11)).isEqualTo("رُفض 11 مُدخلًا.");
        assertThat(arabic.of("rejected.count", 100)).isEqualTo("رُفض 100 مُدخل.");
    }

    @Test
    void theLanguageComesFromTheOptionThenTheVariableThenTheLocale() {
        assertThat(Messages.of("en", Map.of("ISNAD_LANG", "ar")).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Messages.of(null, Map.of("ISNAD_LANG", "ar", "LANG", "en_US.UTF-8"))
                        .of("undated"))
                .isEqualTo("بلا تاريخ");
        assertThat(Messages.of(null, Map.of("LANG", "ar_JO.UTF-8")).of("undated"))
                .isEqualTo("بلا تاريخ");
        assertThat(Messages.of(null, Map.of("LC_ALL", "C", "LANG", "ar_JO")).of("undated"))
                .isEqualTo("undated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "dissect",
                "read --nonsense x",
                "search",
                "search  ",
                "export nothing",
                "stories --limit x",
                "--lang fr stories"
            })
    void wrongUsageEndsWithTwo(String line) {
        Ran ran = run(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void aMissingFileIsWrongUsageAndNamed() {
        for (String command : List.of("dissect", "analyse", "thread", "names", "dates")) {
            Ran ran = run(command, folder.resolve("absent").toString());
            assertThat(ran.code).as(command).isEqualTo(2);
            assertThat(ran.err).contains("There is no file or folder").contains("absent");
        }
        assertThat(onStore("read", folder.resolve("absent").toString()).code).isEqualTo(2);
        assertThat(store).doesNotExist();
    }

    @Test
    void aMissingStoreEndsWithThreeAndSaysWhatToDo() {
        Ran ran = onStore("stories");
        assertThat(ran.code).isEqualTo(3);
        assertThat(ran.err).contains("There is no store in " + store, "isnad read");
    }

    @Test
    void aSavedSearchIsToldOfWhatComesIn() throws IOException {
        Path later = Files.writeString(folder.resolve("later.jsonl"), """
                {"id":"n3","outlet":"صحيفة الضفة","published":"2026-03-09","title":"جسر جديد","text":"افتتح في البلدة جسر جديد يربط ضفتي وادي السرو."}
                """);
        onStore("read", articles.toString());
        assertThat(onStore("search", "وادي", "--save", "الوادي").code).isZero();
        assertThat(onStore("alerts").out).contains("Nothing has answered");
        onStore("read", later.toString());
        assertThat(onStore("alerts").out).contains("الوادي · جسر جديد").doesNotContain("سيول");
        assertThat(onStore("alerts", "--searches").out).contains("الوادي: وادي");
        assertThat(onStore("alerts", "nobody").code).isEqualTo(3);
        assertThat(onStore("alerts", "الوادي", "--drop").code).isZero();
        assertThat(onStore("alerts", "--searches").out).contains("No search is saved");
    }

    @Test
    void rejectedInputsAreListedAndEndWithOne() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.createFile(pages.resolve("empty.html"));
        Files.write(pages.resolve("cut.html.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        Files.writeString(pages.resolve("bad.jsonl"), "{\"id\":\n" + ARTICLES);
        Ran dissected = run("dissect", pages.toString());
        assertThat(dissected.code).isEqualTo(1);
        assertThat(dissected.out.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"rejected\""));
        Ran read = onStore("read", pages.toString());
        assertThat(read.code).isEqualTo(1);
        assertThat(read.err).contains("empty.html", "cut.html.gz", "bad.jsonl:1", "3 inputs were rejected");
        assertThat(onStore("search", "وادي").out).contains("سيول في وادي السرو");
        assertThat(onStore("read", pages.toString()).code).isEqualTo(1);
    }

    @Test
    void whatWasReadCanBeAskedForInWordsAndJson() {
        Ran read = onStore("read", articles.toString());
        assertThat(read.code).isZero();
        assertThat(read.out).contains("2 new pages", "2 articles");
        assertThat(onStore("read", articles.toString()).out).contains("2 pages were read before");
        assertThat(onStore("search", "السرو").out).contains("One article", "n1", "موقع المنارة");
        String json = onStore("search", "بالتعادل", "--json").out;
        assertThat(Json.parse(json)
                        .path("hits")
                        .get(0)
                        .path("article")
                        .path("id")
                        .asString())
                .isEqualTo("n2");
        assertThat(onStore("chain", "n1", "--json").code).isZero();
        assertThat(onStore("chain", "none").code).isEqualTo(3);
        assertThat(onStore("story", "none").err).contains("There is no story none");
        assertThat(onStore("person", "لا أحد").code).isEqualTo(3);
        assertThat(onStore("statements").code).isZero();
        assertThat(onStore("check").out).contains("all agree");
        assertThat(onStore("rebuild").code).isZero();
        assertThat(onStore("check").out).contains("all agree");
    }

    @Test
    void editorsCorrectStoriesFromTheCommandLine() {
        onStore("read", articles.toString());
        assertThat(onStore("correct", "merge", "s-n1").code).isEqualTo(2);
        assertThat(onStore("correct", "paint", "s-n1").err).contains("merge ID ID");
        assertThat(onStore("correct", "mute", "s-none").code).isEqualTo(3);
        assertThat(onStore("correct", "merge", "s-n1", "s-n2", "--reason", "يوم واحد").out)
                .contains("s-n1", "2 articles");
        assertThat(onStore("correct", "rename", "s-n1", "أخبار", "مارس").out).contains("أخبار مارس");
        assertThat(onStore("story", "s-n2").out).contains("أخبار مارس");
        Ran whole = onStore("correct", "split", "e-n1", "e-n2");
        assertThat(whole.code).isEqualTo(2);
        assertThat(whole.err).contains("all developments of s-n1");
        assertThat(onStore("correct", "mute", "s-n1").out).contains("left out of the lists");
        assertThat(onStore("stories").out).doesNotContain("أخبار مارس");
        assertThat(onStore("correct", "unmute", "s-n1").code).isZero();
        assertThat(onStore("correct", "split", "e-n2").code).isZero();
        assertThat(onStore("stories").out).contains("أخبار مارس", "s-n2");
        assertThat(onStore("rebuild").code).isZero();
        assertThat(onStore("stories").out).contains("أخبار مارس", "s-n2");
        assertThat(onStore("check").out).contains("all agree");
    }

    @Test
    void exportedArticlesCanBeReadAgain() throws IOException {
        onStore("read", articles.toString());
        String exported = onStore("export", "articles").out;
        Path again = Files.writeString(folder.resolve("again.jsonl"), exported);
        Path other = folder.resolve("other");
        assertThat(run("read", again.toString(), "--store", other.toString()).out)
                .contains("2 new pages");
        assertThat(run("export", "articles", "--store", other.toString()).out).isEqualTo(exported);
    }

    @Test
    void everythingCanBeExportedInBothForms() {
        onStore("read", articles.toString());
        for (String kind : List.of("articles", "stories", "events", "statements", "copies", "entities")) {
            Ran lines = onStore("export", kind);
            assertThat(lines.code).as(kind).isZero();
            lines.out
                    .lines()
                    .forEach(line -> assertThat(Json.parse(line).isObject()).isTrue());
            assertThat(onStore("export", kind, "--format", "csv").out.lines().count())
                    .as(kind)
                    .isEqualTo(lines.out.lines().count() + 1);
        }
        assertThat(onStore("export", "articles", "--format=csv").out).contains("\"تعادل, الساحل \"\"والواحة\"\"\"");
    }

    @Test
    void toolsReadStandardInputAndPrintALineEach() {
        Ran thread = run(Map.of(), ARTICLES, "thread", "-");
        assertThat(thread.code).isZero();
        assertThat(thread.out.lines().map(line -> Json.parse(line).path("id").asString()))
                .containsExactly("n1", "n2");
        assertThat(run(Map.of(), ARTICLES, "thread", "-", "--as-it-goes").out.lines())
                .hasSize(2);
        Ran analysed = run(Map.of(), ARTICLES, "analyse", "-", "--with-text");
        assertThat(analysed.out.lines()).hasSize(2);
        assertThat(run(Map.of(), analysed.out, "thread", "--analysed", "-").out).isEqualTo(thread.out);
        Ran explained = run(Map.of(), ARTICLES, "analyse", "--explain", "-");
        assertThat(explained.code).isZero();
        assertThat(explained.out).contains("\"rule\":", "\"en\":", "\"ar\":", "\"lexicon\":");
        assertThat(run(Map.of(), "هالدن\tهالدن\tx\n", "names", "-").out).startsWith("هالدن\tهالدن\tsame\t");
        assertThat(run(Map.of(), "غدا\tx\t2026-03-05\n", "dates", "-").out).startsWith("{\"dates\":");
        assertThat(run(Map.of(), "واحد\n", "names", "-").code).isEqualTo(1);
    }

    @Test
    void outputThatCannotBeWrittenEndsWithThree() {
        onStore("read", articles.toString());
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("ISNAD_LANG", "en"),
                false,
                folder,
                Clock.systemUTC());
        assertThat(Main.run(shell, "export", "articles", "--store", store.toString()))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    @Test
    void aReaderThatHasGoneIsNotComplainedAbout() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(ARTICLES.getBytes(StandardCharsets.UTF_8)),
                new Results(gone),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("ISNAD_LANG", "en"),
                false,
                folder,
                Clock.systemUTC());
        assertThat(Main.run(shell, "analyse", "-")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void pathsAreIsolatedInArabicSentences() {
        Messages arabic = Messages.of("ar", Map.of());
        assertThat(arabic.of("none.article", "a-12")).isEqualTo("لا مقال بهذا المعرّف: \u2068a-12\u2069");
        assertThat(arabic.of("none.person", "كريم النحلاوي")).isEqualTo("لم يرد شخص بهذا الاسم: كريم النحلاوي");
        assertThat(Messages.of("en", Map.of()).of("none.article", "a-12")).isEqualTo("There is no article a-12");
    }

    @Test
    void faultsOfAStoreAreToldInBothLanguages() {
        for (org.isnad.store.Fault.Kind kind : org.isnad.store.Fault.Kind.values()) {
            for (String language : List.of("ar", "en")) {
                assertThat(Messages.of(language, Map.of()).has("fault." + kind.wire()))
                        .as(kind.wire())
                        .isTrue();
            }
        }
    }

    @Test
    void anAnalysedLineThatCannotBeReadIsRejectedAndTheRestGoesOn() {
        String good = run(Map.of(), ARTICLES, "analyse", "-", "--with-text").out;
        String bad = "{\"id\":\"b1\",\"text\":\"نص الخبر\",\"entities\":[{\"begin\":5,\"end\":2,\"type\":\"person\","
                + "\"kind\":\"name\",\"name\":\"x\",\"entity\":\"x\"}]}\n";
        String beyond = bad.replace("\"begin\":5,\"end\":2", "\"begin\":5,\"end\":2000");
        String unknown =
                bad.replace("\"begin\":5,\"end\":2,\"type\":\"person\"", "\"begin\":0,\"end\":2,\"type\":\"x\"");
        Ran ran = run(Map.of(), bad + beyond + unknown + good, "thread", "--analysed", "-");
        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.err).contains("-:1", "-:2", "-:3");
        assertThat(ran.out.lines()).hasSize(2);
    }

    @Test
    void faultsOfTasksAreToldInTurnAndTheRestGoesOn() {
        List<String> met = new java.util.ArrayList<>();
        try (var workers = java.util.concurrent.Executors.newFixedThreadPool(2);
                OrderedPool<String> pool = new OrderedPool<>(workers, 2, met::add)) {
            for (String name : List.of("a", "b", "c")) {
                pool.submit(
                        () -> {
                            if (name.equals("b")) {
                                throw new StackOverflowError();
                            }
                            return name;
                        },
                        fault -> met.add("no " + name));
            }
        }
        assertThat(met).containsExactly("a", "no b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statements --from yesterday",
                "statements --to 2026-13-01",
                "statements --limit 0",
                "statements --kind nobody",
                "stories --limit -1",
                "stories --offset -1",
                "search x --limit 0"
            })
    void wrongValuesEndWithTwoAndSayWhatIsExpected(String line) {
        Ran ran = onStore(line.split(" ", -1));
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).containsAnyOf("takes a day such as", "takes a whole number of at least", "takes one of");
    }

    @Test
    void pagesWithoutAnArticleAreNoFailureOfTheDemo() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("samples/press/pages"));
        String form = "<html><body><form><input name=q><button>بحث</button></form></body></html>";
        Files.writeString(pages.resolve("form.html"), form);
        Ran ran = run("demo", "--no-serve");
        assertThat(ran.code).as(ran.err).isZero();
        assertThat(ran.out).contains("One page of the sample holds no article");
        assertThat(run("read", pages.toString(), "--store", store.toString()).code)
                .isEqualTo(1);
    }

    @Test
    void theDemoNeedsItsSamplesAndAFreshFolder() throws IOException {
        assertThat(run("demo", "--no-serve").err).contains("sample press is missing");
        Path pages = Files.createDirectories(folder.resolve("samples/press/pages"));
        Files.writeString(pages.resolve("p.html"), "<html><h1>سيول</h1><p>ارتفع منسوب المياه في الوادي.</p></html>");
        assertThat(run("demo", "--no-serve", "--store", pages.toString()).code).isEqualTo(2);
        assertThat(run("demo", "--no-serve", "--store", folder.resolve("d").toString()).code)
                .isLessThanOrEqualTo(1);
    }
}
