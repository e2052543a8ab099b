package org.isnad.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionNamesTest {
    private final SectionNames names = new SectionNames(Lexicon.bundled());

    @ParameterizedTest
    @CsvSource({
        "رياضة, sport",
        "الرياضه, sport",
        "' أخبار رياضية ', sport",
        "SPORTS, sport",
        "sport, sport",
        "عربي ودولي, world",
        "أخبار عربية, arab",
        "شئون عربية, arab",
        "مال وأعمال, economy",
        "فن وثقافة, culture",
        "كتّاب, opinion"
    })
    void aNameThatOutletsUseIsOneSection(String name, String id) {
        assertThat(names.of(name).orElseThrow().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"زوايا الحي", "''", "رياضة الفكر والكلمات", "الرئيسية"})
    void otherNamesAreNone(String name) {
        assertThat(names.of(name)).isEmpty();
    }

    @Test
    void noNameIsThatOfTwoSections() {
        Map<String, String> owners = new HashMap<>();
        for (Lexicon.Row row : Lexicon.bundled().table("sections.tsv")) {
            List.of(List.of(row.cell(0), row.cell(1), row.cell(2)), row.values(3)).stream()
                    .flatMap(List::stream)
                    .map(SectionNames::key)
                    .distinct()
                    .forEach(key ->
                            assertThat(owners.put(key, row.cell(0))).as(key).isNull());
        }
    }
}
