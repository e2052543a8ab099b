package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.CopySign;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.facts.Analyst;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Flashes that many outlets have word for word. Outlets and places are invented. */
class FlashesTest {
    private static final String FLASH = "انهيار سد وادي السدرة والسلطات تطلب من سكان القرى إخلاء منازلهم";
    private static final StandingPhrases STANDING = StandingPhrases.of(Lexicon.bundled());

    private final CopyIndex index = new CopyIndex(CopySettings.defaults(), STANDING);

    @Test
    void equalFlashesOfOneDayAreCopiesOfTheFirst() {
        assertThat(origin(index, "a", "2031-05-02T09:00", FLASH + ".")).isEqualTo("a");
        assertThat(origin(index, "b", "2031-05-02T09:05", "عاجل | " + FLASH + " (مدار)."))
                .isEqualTo("a");
        assertThat(origin(index, "c", "2031-05-02T09:10", "(مدار) – " + FLASH)).isEqualTo("a");
        assertThat(origin(index, "d", "2031-05-03T00:10", FLASH)).isEqualTo("a");
    }

    @Test
    void aMarkBehindTheLastDashIsNotOfTheFlash() {
        assertThat(origin(index, "a", "2031-05-02T09:00", FLASH)).isEqualTo("a");
        assertThat(origin(index, "b", "2031-05-02T09:05", FLASH + " - مدار")).isEqualTo("a");
        assertThat(origin(index, "c", "2031-05-02T09:06", FLASH + " – وكالة مدار"))
                .isEqualTo("a");
        assertThat(origin(index, "d", "2031-05-02T09:07", FLASH + " - خلال 24 ساعة"))
                .isEqualTo("d");
        assertThat(origin(index, "e", "2031-05-02T09:08", FLASH + " - ثلاث قرى مهددة"))
                .isEqualTo("e");
    }

    @Test
    void whatStandsInBracketsIsOfTheFlashUnlessItIsAMark() {
        String toll = "انهيار سد وادي السدرة %s والسلطات تطلب من سكان القرى إخلاء منازلهم";
        assertThat(origin(index, "a", "2031-05-02T09:00", String.format(toll, "(12 قتيلا)")))
                .isEqualTo("a");
        assertThat(origin(index, "b", "2031-05-02T09:05", String.format(toll, "(90 قتيلا)")))
                .isEqualTo("b");
        assertThat(origin(index, "c", "2031-05-02T09:06", String.format(toll, "(لا قتلى)")))
                .isEqualTo("c");
        assertThat(origin(index, "d", "2031-05-02T09:07", FLASH)).isEqualTo("d");
        assertThat(origin(index, "e", "2031-05-02T09:08", "[عاجل] " + FLASH + " [الساري]"))
                .isEqualTo("d");
        assertThat(origin(
                        index, "f", "2031-05-02T09:09", "وادي السدرة (مدار) - وزير الري يعلن وقف العمل في سد المرجان"))
                .isEqualTo("f");
        assertThat(origin(index, "g", "2031-05-02T09:10", "وادي السدرة (مدار - وزير الري ينفي وقف العمل في سد المرجان"))
                .isEqualTo("g");
    }

    @Test
    void aPlaceBehindTheLastDashIsOfTheFlash() {
        for (String place : List.of("جنيف", "باريس")) {
            String text = "وزير الري يجتمع بنظيره مساء اليوم في مقر البعثة الدائمة – " + place;
            Article article = Article.builder(place)
                    .outlet("موقع " + place)
                    .published(When.parse("2031-05-02T09:20").orElseThrow())
                    .text(text)
                    .build();
            Copies copies = index.step(new Reading(article, new Analyst(Lexicon.bundled()).analyse(article)));
            assertThat(copies.origin()).isEqualTo(place);
        }
    }

    @Test
    void otherWordsAnotherDayAndTooFewWordsMakeNoCopy() {
        assertThat(origin(index, "a", "2031-05-02T09:00", FLASH)).isEqualTo("a");
        assertThat(origin(index, "b", "2031-05-02T10:00", FLASH.replace("السدرة", "المرجان")))
                .isEqualTo("b");
        assertThat(origin(index, "c", "2031-05-05T09:00", FLASH)).isEqualTo("c");
        assertThat(origin(index, "d", "2031-05-02T09:00", "انفجار في المرجان")).isEqualTo("d");
        assertThat(origin(index, "e", "2031-05-02T09:00", "انفجار في المرجان")).isEqualTo("e");
    }

    @Test
    void aLineThatNamesTheCreditIsNotOfTheFlashAndTheCreditIsASign() {
        step(index, "a", "2031-05-02T09:00", FLASH, "مدار");
        Article crediting = Article.builder("b")
                .outlet("موقع القرية")
                .credit("مدار")
                .published(When.parse("2031-05-02T09:20").orElseThrow())
                .text(FLASH + "\nالمصدر: مدار")
                .build();
        Copies copies = index.step(crediting);
        assertThat(copies.parent()).isEqualTo("a");
        assertThat(copies.why()).isNotNull();
        assertThat(copies.why().rule()).contains(CopySign.CREDIT.words());
    }

    @Test
    void aSavedStateKnowsTheFlashes() throws IOException {
        step(index, "a", "2031-05-02T09:00", FLASH, "مدار");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        index.save(saved);
        CopyIndex restored =
                CopyIndex.restored(new ByteArrayInputStream(saved.toByteArray()), CopySettings.defaults(), STANDING);
        assertThat(origin(restored, "b", "2031-05-02T10:00", FLASH)).isEqualTo("a");
    }

    private static String origin(CopyIndex index, String id, String when, String text) {
        return step(index, id, when, text, "موقع " + id).origin();
    }

    private static Copies step(CopyIndex index, String id, String when, String text, String outlet) {
        return index.step(Article.builder(id)
                .outlet(outlet)
                .published(When.parse(when).orElseThrow())
                .text(text)
                .build());
    }
}
