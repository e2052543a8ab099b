package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLineTest {
    @ParameterizedTest
    @CsvSource({
        "1763800000, 2025-11-22T08:26:40Z",
        "1763800000000, 2025-11-22T08:26:40Z",
        "\"1763800000\", 2025-11-22T08:26:40Z",
        "946684800, 2000-01-01T00:00:00Z"
    })
    void digitsAreTheTimeSince1970WhereThatIsOneOfTheWeb(String published, String time) {
        Article article = line(published);
        assertThat(article.published()).isEqualTo(When.parse(time).orElseThrow());
        assertThat(article.publishedText()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17638", "100000000", "99999999999", "1763800000.5", "-1763800000", "20251122"})
    void otherNumbersLeaveItUndatedAndAreKeptToBeToldOf(String published) {
        Article article = line(published);
        assertThat(article.published()).isNull();
        assertThat(article.publishedText()).isEqualTo(published);
    }

    @Test
    void aLineWithoutWordsIsAnArticleAndALineWithoutTextIsNone() {
        assertThat(ArticleLine.parse("{\"id\":\"a\"}")).isEmpty();
        assertThat(ArticleLine.parse("{\"id\":\"a\",\"text\":\"\"}")).isPresent();
        assertThat(ArticleLine.parse("{\"id\":\"a\",\"title\":\"عنوان\",\"text\":\"\"}"))
                .isPresent();
    }

    private static Article line(String published) {
        return ArticleLine.parse("{\"id\":\"a\",\"published\":" + published + ",\"text\":\"نص\"}")
                .orElseThrow();
    }
}
