package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineDatesTest {
    private static final LineDates DATES = new LineDates(Lexicon.bundled());

    private static Article dated(String published) {
        return DATES.dated(ArticleLine.parse("{\"id\":\"a\",\"published\":\"" + published + "\",\"text\":\"نص\"}")
                .orElseThrow());
    }

    private static @Nullable String read(String published) {
        When when = dated(published).published();
        return when == null ? null : when.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "١٢/٣/٢٠٢٦, 2026-03-12",
        "١٢ آذار ٢٠٢٦, 2026-03-12",
        "الخميس 12 مارس 2026, 2026-03-12",
        "25/3/2026, 2026-03-25",
        "5/5/2026, 2026-05-05",
        "2026/3/12, 2026-03-12"
    })
    void aDateInWordsOrNumbersIsRead(String published, String day) {
        assertThat(read(published)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3/12/2026", "03-04-2026", "آذار ٢٠٢٦", "أمس", "2026-03-40T09:00+03:00", "١٢/٣", "غير معروف"})
    void whatHasNoDayOrAnOpenOrderLeavesTheArticleUndated(String published) {
        assertThat(read(published)).isNull();
    }

    @Test
    void theWordsAndWhatWasReadFromThemAreKept() {
        Article article = dated("١٢ آذار ٢٠٢٦");
        assertThat(article.publishedText()).isEqualTo("١٢ آذار ٢٠٢٦");
        assertThat(article.evidence()).containsKey("published");
    }

    @Test
    void whatIsIsoStaysAsItIs() {
        assertThat(read("2026-03-12T09:00+03:00")).isEqualTo("2026-03-12T09:00:00+03:00");
    }
}
