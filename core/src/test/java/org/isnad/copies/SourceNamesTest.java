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
        "المدى, المدى للأنباء"
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
}
