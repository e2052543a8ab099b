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
        assertThat(run("chain", "--store", store, "f").out())
                .contains("Printed by 3 outlets, of 2 independent origins", "موقع اللمة", "a part of its text");
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
                .contains("-:2: the id \"a\"", "goes on as \"a#2\"", "-:3: the article \"a\" is the same as on line 1")
                .contains("-:4: the date \"2026-03-40T09:00+03:00\"", "-:5: article \"c\" is dated", "still to come")
                .contains("-:6: article \"d\"", "before there were news sites");
        assertThat(CommandRun.of(folder, Map.of("ISNAD_LANG", "ar"), lines, "thread", "-")
                        .err())
                .contains("فيبقى له", "فعُدّ بلا تاريخ", "ولم يحن بعد");
    }
}
