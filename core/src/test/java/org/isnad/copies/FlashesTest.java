package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.When;
import org.junit.jupiter.api.Test;

/** Flashes that many outlets have word for word. Outlets and places are invented. */
class FlashesTest {
    private static final String FLASH = "انهيار سد وادي السدرة والسلطات تطلب من سكان القرى إخلاء منازلهم";

    @Test
    void equalFlashesOfOneDayAreCopiesOfTheFirst() {
        Flashes flashes = seen(
                flash("a", "2031-05-02T09:00", FLASH + "."),
                flash("b", "2031-05-02T09:05", "عاجل | " + FLASH + " (مدار)."),
                flash("c", "2031-05-02T09:10", "(مدار) – " + FLASH));
        assertThat(flashes.in(List.of(place("a"), place("b"), place("c"))))
                .extracting(place -> place.copies().origin())
                .containsExactly("a", "a", "a");
    }

    @Test
    void otherWordsAnotherDayAndTooFewWordsMakeNoCopy() {
        Flashes flashes = seen(
                flash("a", "2031-05-02T09:00", FLASH),
                flash("b", "2031-05-02T10:00", FLASH.replace("السدرة", "المرجان")),
                flash("c", "2031-05-05T09:00", FLASH),
                flash("d", "2031-05-02T09:00", "انفجار في المرجان"),
                flash("e", "2031-05-02T09:00", "انفجار في المرجان"));
        List<Placement> places = List.of(place("a"), place("b"), place("c"), place("d"), place("e"));
        assertThat(flashes.in(places)).isEqualTo(places);
    }

    @Test
    void whatIsLongEnoughToBeComparedIsLeftToThat() {
        String news = (FLASH + ". ").repeat(4);
        Flashes flashes = seen(flash("a", "2031-05-02T09:00", news), flash("b", "2031-05-02T10:00", news));
        assertThat(flashes.in(List.of(place("b")))).containsExactly(place("b"));
    }

    private static Flashes seen(Article... articles) {
        Flashes flashes = new Flashes();
        List.of(articles).forEach(flashes::see);
        return flashes;
    }

    private static Article flash(String id, String when, String text) {
        return Article.builder(id)
                .outlet("موقع " + id)
                .published(When.parse(when).orElseThrow())
                .text(text)
                .build();
    }

    private static Placement place(String id) {
        return new Placement(id, "e-" + id, "s-" + id, Copies.none(id), Evidence.of(id, "first"));
    }
}
