package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of names must hold: enough rows, each of them once, in the form that their heads tell. */
class LexiconTablesTest {
    private final Lexicon lexicon = Lexicon.bundled();

    @ParameterizedTest
    @CsvSource({
        "countries.tsv, 250",
        "places.tsv, 2600",
        "organisations.tsv, 1560",
        "given-names.tsv, 3050",
        "family-names.tsv, 2560",
        "public-figures.tsv, 1550",
        "titles.tsv, 500",
    })
    void aTableKeepsTheRowsThatItsUsersCountOn(String table, int least) {
        assertThat(lexicon.table(table)).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"given-names.tsv", "family-names.tsv", "organisations.tsv", "public-figures.tsv", "titles.tsv"})
    void noRowNamesWhatAnotherRowNames(String table) {
        Map<String, Integer> lines = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Row row : lexicon.table(table)) {
            Set<String> spellings = new HashSet<>();
            row.values(0).forEach(spelling -> spellings.add(Letters.fold(spelling)));
            for (String spelling : spellings) {
                Integer first = lines.putIfAbsent(spelling, row.line());
                if (first != null) {
                    twice.add(spelling + " in lines " + first + " and " + row.line());
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void aPublicFigureHasAnOfficeACountryAndAYear() {
        assertThat(lexicon.table("public-figures.tsv")).allSatisfy(row -> {
            assertThat(row.cells()).hasSize(4);
            assertThat(row.cell(1)).isNotBlank();
            assertThat(row.cell(2)).matches("[A-Z]{2}");
            assertThat(Integer.parseInt(row.cell(3))).isBetween(1000, 2026);
        });
    }

    @Test
    void theMarksOfNamesAreThoseThatTheHeadsTell() {
        assertThat(lexicon.table("given-names.tsv")).allSatisfy(row -> {
            assertThat(row.cell(1)).isIn("m", "f");
            assertThat(row.cell(2)).isIn("", "common");
        });
        assertThat(lexicon.table("family-names.tsv"))
                .allSatisfy(row -> assertThat(row.cell(1)).isIn("", "common", "given"));
    }

    @Test
    void placesAndOrganisationsAreOfAKnownKind() {
        assertThat(lexicon.table("places.tsv"))
                .allSatisfy(row -> assertThat(row.cell(1)).isIn("city", "region", "island", "water", "camp"));
        assertThat(lexicon.table("organisations.tsv"))
                .allSatisfy(row -> assertThat(row.cell(1))
                        .isIn(
                                "body",
                                "palace",
                                "party",
                                "armed-group",
                                "security",
                                "agency",
                                "broadcaster",
                                "newspaper",
                                "company",
                                "club",
                                "university"));
    }

    @Test
    void bodiesOfTwoCountriesShareNoRow() {
        Map<String, String> nations = new HashMap<>();
        for (Row row : lexicon.table("countries.tsv")) {
            for (String adjective : row.values(3)) {
                nations.putIfAbsent("ال" + adjective, row.cell(0));
                nations.putIfAbsent("ال" + adjective + "ة", row.cell(0));
            }
        }
        assertThat(lexicon.table("organisations.tsv"))
                .allSatisfy(row -> assertThat(row.values(0).stream()
                                .map(name -> nations.get(name.substring(name.lastIndexOf(' ') + 1)))
                                .filter(Objects::nonNull)
                                .distinct())
                        .as("the countries of %s", row.values(0))
                        .hasSizeLessThan(2));
    }

    @Test
    void theArabStatesAndTheSmallestOnesAreThere() {
        Set<String> codes = new HashSet<>();
        lexicon.table("countries.tsv").forEach(row -> codes.add(row.cell(0)));
        assertThat(codes)
                .contains("EG", "SA", "AE", "QA", "KW", "BH", "OM", "YE", "IQ", "SY", "LB", "JO", "PS")
                .contains("LY", "TN", "DZ", "MA", "MR", "SD", "SO", "DJ", "KM")
                .contains("AD", "MH", "NR", "PW", "TV", "WS", "SB", "ST", "KN", "LC", "VC", "TL", "SS", "ME");
    }
}
