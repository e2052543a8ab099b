package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.isnad.arabic.Numerals.Numeral;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    private final Numerals numerals = new Numerals(Lexicon.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 قتيلاً و46 مفقوداً | 17 46",
                "١٧ قتيلاً | 17",
                "سبعة عشر قتيلاً وأربعة آلاف ومئتي نازح | 17 4200",
                "أحد عشر ألفاً | 11000",
                "21.5 مليون دولار | 21500000",
                "ثلاثة ملايين ونصف المليون | 3500000",
                "1,300 منزل | 1300",
                "2,5 ريال | 2.5",
                "مليون و200 ألف نسمة | 1200000",
                "خمسة وعشرون جريحاً | 25",
                "مئة وخمسون خيمة | 150",
                "بـ٣٧ طعنة | 37",
                "عشرة صيادين | 10",
                "احتجز الأربعة، عشرة أيام | 10",
                "غادر أربعة عشر صيادا | 14",
            })
    void readsDigitsWordsAndBoth(String text, String values) {
        assertThat(values(text)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "فاز الفريق 2-1 مساء الجمعة",
                "عند الساعة 3:40 فجراً",
                "نشر يوم 07/04/2026 صباحاً",
                "بتاريخ 10.11.2019 صباحاً",
                "الإصدار 1.2.3.4",
                "مئات القتلى وآلاف الجرحى",
                "أحد فنادق المدينة",
                "غادر الصيادون الأربعة عشر ميناء الصدف",
                "في القرن الرابع عشر ميناء مزدهر",
            })
    void leavesScoresTimesDatesAndVaguePluralsAlone(String text) {
        assertThat(values(text)).isEmpty();
    }

    @Test
    void givesTheNumbersPlaceWithoutItsClitic() {
        String text = "نقل 17 قتيلاً و46 جريحاً وثلاثة مفقودين";
        assertThat(numerals.in(text, Words.of(text)).stream()
                        .map(found -> found.span().of(text)))
                .containsExactly("17", "46", "ثلاثة");
    }

    @Property(tries = 300)
    void anyTextGivesNumbersThatLieInsideIt(
            @ForAll @CharRange(from = '٠', to = '٩') @Chars({'.', ',', '-', ':', ' ', 'و', '3', '٫'}) String text) {
        assertThat(numerals.in(text, Words.of(text)))
                .allSatisfy(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
    }

    private String values(String text) {
        return String.join(
                " ",
                numerals.in(text, Words.of(text)).stream().map(Numeral::value).toList());
    }
}
