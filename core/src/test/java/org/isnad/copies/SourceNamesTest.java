package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "وكالة المرساة, المرساة",
        "مرساة, المرساة",
        "المرساة, مرساة",
        "صحيفة المرفأ + وكالة شهاب, شهاب",
        "وكالة شِهاب, شهاب",
        "وكالة نور الساحل, وكالة نور الساحل للأنباء",
        "المدى للأنباء, وكالة المدى",
        "وكالة أنباء المدى, المدى للأنباء",
        "المدى للأنباء, المدى",
        "نور الساحل, وكالة نور الساحل",
        "وكالة مدار + صحيفة الشراع, الشراع",
        "موقع قناة الواحة, الواحة",
        "أ.ف.ب, أ ف ب",
        "أ ف ب, فرانس برس",
        "(وكالة) و.ك.ن., (وكالة) و ك ن",
        "و.ك.ن, و ك ن",
        "وكالة تاس, تاس",
        "وطنية, الوكالة الوطنية للإعلام",
    })
    void aCreditLineNamesASourceWithItsArticleOrWithout(String line, String source) {
        assertThat(SourceNames.credits(line, source)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "مرساة الخليج, المرساة",
        "شهاب, وكالة شهاب",
        "السهاب, شهاب",
        "الفن, فن",
        "صحيفة المدى, وكالة المدى",
        "المدى, المدى للأنباء",
        "نخيل نيوز عربية, العربية",
        "واحة الشرق, الشرق",
        "أ ف ب, أ ب",
        "و.ك.ن, و.ك.م",
        "الوطنية نيوز, الوكالة الوطنية للإعلام",
    })
    void anotherNameIsNotNamed(String line, String source) {
        assertThat(SourceNames.credits(line, source)).isFalse();
    }

    @Test
    void namesOfOneSourceAreUnitedUnderTheFirst() {
        assertThat(SourceNames.united(List.of("المدار", "وكالة مدار", "شهاب", "مدار")))
                .containsEntry("المدار", "المدار")
                .containsEntry("وكالة مدار", "المدار")
                .containsEntry("مدار", "المدار")
                .containsEntry("شهاب", "شهاب");
    }

    @Test
    void anAgencyIsOneHoweverItIsSaidToBeOne() {
        assertThat(SourceNames.united(List.of("وكالة المدى", "المدى للأنباء", "وكالة أنباء المدى", "صحيفة المدى")))
                .containsEntry("المدى للأنباء", "وكالة المدى")
                .containsEntry("وكالة أنباء المدى", "وكالة المدى")
                .containsEntry("صحيفة المدى", "صحيفة المدى");
        assertThat(SourceNames.key("المدى للأنباء"))
                .isEqualTo(SourceNames.key("وكالة المدى"))
                .isNotEqualTo(SourceNames.key("المدى"));
    }

    @Test
    void aLineCreditsEachSourceThatItNamesAndNobodyElse() {
        assertThat(SourceNames.each("مدار + صحيفة الشراع، وكالات")).containsExactly("مدار", "صحيفة الشراع");
        assertThat(SourceNames.each("وكالات")).isEmpty();
        assertThat(SourceNames.each(null)).isEmpty();
    }

    @Test
    void withoutTheWordsOfItsKindASourceIsNamedOnlyWhereItsTextIsThere() {
        assertThat(SourceNames.creditsBare("البيرق", "جريدة البيرق")).isTrue();
        assertThat(SourceNames.creditsBare("الوادي", "وكالة الوادي للأنباء")).isTrue();
        assertThat(SourceNames.creditsBare("بيرق الساحل", "جريدة البيرق")).isFalse();
        assertThat(SourceNames.credits("البيرق", "جريدة البيرق")).isFalse();
    }

    @Test
    void anAgencyIsKnownByWhatItIsCalled() {
        assertThat(SourceNames.isCalledAgency("وكالة مدار")).isTrue();
        assertThat(SourceNames.isCalledAgency("مدار للأنباء")).isTrue();
        assertThat(SourceNames.isCalledAgency("أنباء الساحل")).isFalse();
        assertThat(SourceNames.isCalledAgency("صحيفة الأنباء")).isFalse();
        assertThat(SourceNames.isCalledAgency("المرفأ")).isFalse();
    }

    @Test
    void aNameStandsWithoutTheWordsThatSayOfWhichKindItIs() {
        assertThat(SourceNames.withoutKinds("وكالة المدار للأنباء")).isEqualTo("المدار");
        assertThat(SourceNames.withoutKinds("وكالة")).isEmpty();
    }
}
