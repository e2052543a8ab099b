package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** A reading whose body was let go still has every fact in its place, and is placed as the whole one was. */
class WithoutBodyTest {
    private static final Pipeline PIPELINE = new Pipeline(Lexicon.bundled());
    private static final String OPENING = "ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة متواصلة. "
            + "وأجلت فرق الإنقاذ سكان القرى المحاذية للوادي إلى مدارس في البلدة المجاورة. ";
    private static final String REST = "وجرفت السيول عددا من الأشجار التي كانت على ضفاف الوادي منذ زمن بعيد. ";
    private static final String SAID = "وقالت مهندسة السد نوال الجرادي إن البوابات فتحت على مراحل لتخفيف الضغط.";

    private static Reading reading(String id, String day, String title, String text) {
        return PIPELINE.read(Article.builder(id)
                .outlet("وكالة الرابية")
                .title(title)
                .published(When.parse(day + "T08:00+03:00").orElseThrow())
                .text(text)
                .build());
    }

    private static List<Reading> press() {
        return List.of(
                reading("a", "2026-03-02", "سيول في وادي السرو", OPENING + REST + SAID),
                reading("b", "2026-03-02", "السيول تغمر وادي السرو", OPENING + REST + SAID + "\nنقلا عن الوكالة."),
                reading("c", "2026-03-03", "فوز فريق الواحة", "فاز فريق الواحة على ضيفه بهدفين مساء اليوم. " + REST),
                reading("d", "2026-03-04", "", REST + OPENING + SAID));
    }

    @Test
    void whatFactsRestOnStandsWhereItStoodAndNothingElse() {
        for (Reading whole : press()) {
            Article kept = PIPELINE.withoutBody(whole).article();
            String before = whole.article().text();
            assertThat(kept.isBodyLetGo()).isTrue();
            assertThat(kept.text()).hasSameSizeAs(before);
            whole.facts()
                    .mentions()
                    .forEach(mention -> assertThat(mention.span().of(kept.text()))
                            .isEqualTo(mention.span().of(before)));
            whole.facts()
                    .statements()
                    .forEach(said -> assertThat(said.span().of(kept.text()))
                            .isEqualTo(said.span().of(before)));
        }
        assertThat(PIPELINE.withoutBody(press().getFirst()).article().text())
                .contains("ارتفع منسوب المياه", "البوابات فتحت")
                .doesNotContain("الأشجار");
    }

    @Test
    void copiesEventsAndStoriesComeOutAsOfTheWholeTexts() {
        List<Reading> whole = press();
        for (int kept = 0; kept < 1 << whole.size(); kept++) {
            List<Reading> some = new ArrayList<>();
            for (int i = 0; i < whole.size(); i++) {
                some.add((kept >> i & 1) == 0 ? whole.get(i) : PIPELINE.withoutBody(whole.get(i)));
            }
            assertThat(PIPELINE.thread(some).placements())
                    .isEqualTo(PIPELINE.thread(whole).placements());
        }
    }

    @Test
    void itIsLetGoOnce() {
        Reading once = PIPELINE.withoutBody(press().getFirst());
        assertThat(PIPELINE.withoutBody(once)).isSameAs(once);
    }

    @Test
    void aDamagedGistIsNotUsed() {
        Reading kept = PIPELINE.withoutBody(press().getFirst());
        for (String damaged : List.of("", "!", "AQ==", "AQAA", "AP//////")) {
            Reading reading = new Reading(kept.article(), kept.facts(), new Gist(damaged, damaged));
            assertThat(PIPELINE.thread(List.of(reading)).placements()).hasSize(1);
        }
    }
}
