package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.isnad.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the command line tells of merged pages, corrections and rejected statements, and of lines that cannot be right. */
class CopiesTest {
    private static final String CANAL =
            "افتتحت بلدية عين الصنوبر صباح الاثنين قناة الري الشرقية التي يبلغ طولها 42 كيلومترا وتغذي أراضي تسع قرى في سهل الرمان."
                    + "\\nوقال رئيس البلدية جابر الخزامي إن الكلفة بلغت 18 مليون دينار جمعت من رسوم المياه ومن تبرعات المغتربين.";
    private static final String FISH =
            "أعلن اتحاد صيادي خليج اللؤلؤ أن محصول الموسم من سمك الهامور تراجع إلى 310 أطنان بسبب ارتفاع حرارة المياه."
                    + "\\nوقال أمين الاتحاد بشير المرساوي إن الصيادين سيطلبون تمديد الموسم أسبوعين إضافيين حتى نهاية الشهر المقبل.";
    private static final String NOTICE =
            "تنويه: ورد خطأ في خبر أمس عن قناة الري الشرقية في عين الصنوبر أن طولها 42 كيلومترا، والصواب أنه 24 كيلومترا.";
    private static final String LINES = line("w", "وكالة مدار", "02T09:00", "افتتاح قناة الري الشرقية", CANAL)
            + line("f", "وكالة شهاب", "02T10:00", "محصول الهامور", FISH)
            + line("c", "صحيفة الشراع", "02T12:00", "قناة الري تعمل", CANAL)
            + line("m", "موقع اللمة", "02T18:00", "ماء وسمك", CANAL + "\\n" + FISH)
            + line("n", "وكالة مدار", "03T09:00", "تصويب", NOTICE);

    @TempDir
    private Path folder;

    private String store = "";

    @BeforeEach
    void read() throws IOException {
        store = folder.resolve("store").toString();
        Path lines = Files.writeString(folder.resolve("lines.jsonl"), LINES);
        assertThat(run("read", "--store", store, lines.toString()).code()).isZero();
    }

    private static String line(String id, String outlet, String when, String title, String text) {
        return "{\"id\":\"" + id + "\",\"outlet\":\"" + outlet + "\",\"published\":\"2026-03-" + when
                + "+03:00\",\"title\":\"" + title + "\",\"text\":\"" + text + "\"}\n";
    }

    private CommandRun run(String... args) {
        return CommandRun.of(folder, Map.of("ISNAD_LANG", "en"), "", args);
    }

    @Test
    void aPageMergedOfTwoWiresNamesBothWithItsPassages() {
        String chain = run("chain", "--store", store, "m").out();
        assertThat(chain)
                .contains("Printed by 4 outlets, of 2 independent origins", "Put together from texts of 2 origins:")
                .contains("Against وكالة مدار (w)", "Against وكالة شهاب (f)", "«أعلن اتحاد صيادي خليج اللؤلؤ");
        String row = chain.substring(0, chain.indexOf("Printed by"));
        assertThat(row).contains("← وكالة مدار", "A further part of the text:", "← وكالة شهاب");
        assertThat(run("chain", "--store", store, "f").out())
                .contains("Printed by 2 outlets, of one independent origin", "موقع اللمة", "a part of its text")
                .doesNotContain("A further part");
        JsonNode nodes = Json.parse(
                        run("chain", "--store", store, "--json", "m").out())
                .path("tree")
                .path("nodes");
        assertThat(nodes.valueStream().filter(node -> node.path("id").asString().equals("m")))
                .singleElement()
                .satisfies(node -> assertThat(node.path("parts")).hasSize(2));
        assertThat(run("story", "--store", store, "m").code()).isIn(0, 3);
    }

    @Test
    void aNoticeTellsWhatItCorrectsAndWhomThatReached() {
        for (String article : new String[] {"w", "c", "n"}) {
            assertThat(run("chain", "--store", store, article).out())
                    .contains("(n) corrects", "wrong: 42; right: 24", "not seen corrected", "صحيفة الشراع (c)");
        }
        assertThat(CommandRun.of(folder, Map.of("ISNAD_LANG", "ar"), "", "chain", "--store", store, "n")
                        .out())
                .contains("الخطأ: 42، الصواب: 24", "ولم يُرَ تصحيحه");
        assertThat(run("chain", "--store", store, "f").out()).doesNotContain("corrects");
    }

    @Test
    void aStatementRejectedInTheOriginIsGoneFromItsCopiesToo() {
        String words = "الكلفة بلغت 18 مليون دينار";
        assertThat(run("chain", "--store", store, "c").out()).contains(words);
        String id = run("statements", "--store", store, "--json")
                .out()
                .lines()
                .map(Json::parse)
                .filter(said -> said.path("words").asString().contains(words)
                        && said.path("statement").path("id").asString().startsWith("w#"))
                .map(said -> said.path("statement").path("id").asString())
                .findFirst()
                .orElseThrow();
        assertThat(run("statement", "--store", store, "--reject", id).code()).isZero();
        for (String article : new String[] {"w", "c", "m"}) {
            assertThat(run("chain", "--store", store, article).out().lines())
                    .noneMatch(line -> line.startsWith("  جابر الخزامي") && line.contains(words));
        }
    }

    @Test
    void mergingAStoryWithItselfIsRefused() {
        CommandRun ran = run("correct", "--store", store, "merge", "w", "w");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("in one story already");
    }

    @Test
    void linesThatCannotBeRightAreWarnedOfAndNothingIsLost() {
        String lines = line("a", "المرفأ", "02T09:00", "أول", CANAL)
                + line("a", "المرفأ", "02T10:00", "ثان", FISH)
                + line("a", "المرفأ", "02T09:00", "أول", CANAL)
                + line("b", "المرفأ", "40T09:00", "ثالث", NOTICE)
                + line("c", "المرفأ", "02T09:00", "رابع", FISH).replace("2026-03", "2126-03")
                + line("d", "المرفأ", "02T09:00", "خامس", FISH).replace("2026-03", "1926-03");
        CommandRun ran = CommandRun.of(folder, Map.of("ISNAD_LANG", "en"), lines, "thread", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().map(line -> Json.parse(line).path("id").asString()))
                .containsExactly("a", "a#2", "b", "c", "d");
        assertThat(ran.err())
                .contains("-:2: the id \"a\"", "goes on as \"a#2\"", "-:3: the article \"a\" is the same as in -:1")
                .contains("-:4: the date \"2026-03-40T09:00+03:00\"", "-:5: article \"c\" is dated", "still to come")
                .contains("-:6: article \"d\"", "before there were news sites");
        assertThat(CommandRun.of(folder, Map.of("ISNAD_LANG", "ar"), lines, "thread", "-")
                        .err())
                .contains("فيبقى له", "فعُدّ بلا تاريخ", "ولم يحن بعد");
    }

    @Test
    void aDateInWordsIsReadAndOneWhoseOrderIsOpenWarnedOf() throws IOException {
        String lines = line("a", "المرفأ", "02T09:00", "أول", CANAL).replace("2026-03-02T09:00+03:00", "٢ آذار ٢٠٢٦")
                + line("b", "المرفأ", "02T09:00", "ثان", FISH).replace("2026-03-02T09:00+03:00", "3/2/2026");
        String told = readInto("own", lines);
        assertThat(told).contains("new.jsonl:2: the date \"3/2/2026\"").doesNotContain("new.jsonl:1");
        assertThat(readInto("own", lines)).contains("Read 0 new pages", "2 pages were read before");
    }

    @Test
    void aStoreKeepsEveryArticleOfOneIdAndWarnsAsThreadDoes() throws IOException {
        String first = line("a", "المرفأ", "02T09:00", "أول", CANAL);
        String other = line("a", "صحيفة السهل", "02T10:00", "ثان", FISH);
        String odd = line("b", "المرفأ", "40T09:00", "ثالث", NOTICE)
                + line("d", "المرفأ", "02T09:00", "رابع", FISH).replace("2026-03", "2126-03");
        assertThat(readInto("own", first + other + first + odd))
                .contains("new.jsonl:2: the id \"a\" was given to another article (new.jsonl:1)", "goes on as \"a#2\"")
                .contains("new.jsonl:3: the article \"a\" is the same as in new.jsonl:1")
                .contains("new.jsonl:4: the date", "new.jsonl:5: article \"d\" is dated", "still to come")
                .contains("Read 4 new pages with 4 articles.", "One page was read before", "holds 4 articles");
        assertThat(readInto("own", first + other)).contains("Read 0 new pages", "2 pages were read before");
        assertThat(readInto("own", other)).contains("Read 0 new pages", "One page was read before");
        assertThat(readInto("own", line("a", "المنارة", "02T11:00", "ثالث", CANAL + FISH)))
                .contains("another article (in the store)", "goes on as \"a#3\"", "holds 5 articles");
    }

    @Test
    void anotherVersionOfAnArticleIsToldAsOne() throws IOException {
        String before = line("a", "المرفأ", "02T09:00", "أول", CANAL);
        assertThat(readInto("own", before)).contains("Read one new page with one article.");
        String after = line("a", "المرفأ", "02T10:00", "أول", CANAL.replace("42", "43"));
        assertThat(readInto("own", after))
                .contains("Read 0 new pages", "One more page gives another version", "holds one article");
        assertThat(run("chain", "--store", folder.resolve("own").toString(), "a")
                        .out())
                .contains("2026-03-02 10:00");
    }

    private String readInto(String name, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("new.jsonl"), lines);
        CommandRun ran = run("read", "--store", folder.resolve(name).toString(), file.toString());
        assertThat(ran.code()).isZero();
        return ran.err() + ran.out();
    }

    @Test
    void whatIsTooShortToCompareSaysSo() throws IOException {
        readInto("own", line("s", "المرفأ", "02T09:00", "قصير", "افتتحت البلدية قناة الري الشرقية صباح اليوم."));
        String own = folder.resolve("own").toString();
        assertThat(run("chain", "--store", own, "s").out()).contains("Too short to be compared", "fewer than 30 words");
        assertThat(run("chain", "--lang=ar", "--store", own, "s").out()).contains("أقصر من أن يُقارن", "30 كلمة");
        assertThat(run("chain", "--store", store, "w").out()).doesNotContain("Too short");
    }

    @Test
    void rejectionsGiveTheirReasonsInTheReadersLanguage() {
        CommandRun ran = CommandRun.of(folder, Map.of("ISNAD_LANG", "ar"), "{}\n", "thread", "-");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("لا يُقرأ", "ليس كائن JSON فيه id وtext").doesNotContain("not a JSON");
    }

    @Test
    void closerReasonsAreTranslatedAsFarAsTheyAreKnown() {
        Messages arabic = Messages.of("ar", Map.of());
        assertThat(arabic.detail("no bytes")).isEqualTo("لا بايت فيه");
        assertThat(arabic.detail("a line of more than 32 MiB")).isEqualTo("سطر أطول من 32 ميبيبايت");
        assertThat(arabic.detail("gzip ends early or is damaged: EOF")).isEqualTo("ملف gzip مبتور أو تالف: EOF");
        assertThat(arabic.detail("something else: x")).isEqualTo("something else: x");
        assertThat(arabic.detail("")).isEmpty();
        assertThat(Messages.of("en", Map.of()).detail("12 bytes, more than 5")).isEqualTo("12 bytes, more than 5");
    }
}
