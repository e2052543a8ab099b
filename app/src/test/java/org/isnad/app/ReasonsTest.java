package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.When;
import org.isnad.facts.Analyst;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReasonsTest {
    private static final Article ARTICLE = Article.builder("a1")
            .published(When.parse("2026-03-05T10:00+03:00").orElseThrow())
            .text(
                    "قال المهندس سامر الحلو يوم الثلاثاء إن الجسر سيفتح في 12 نيسان 2026. وأضاف: «العمل انتهى قبل شهرين»."
                            + " وأشار الحلو إلى أن الكلفة زادت منذ عام 2024، مؤكدا أن الدفع تم في نهاية الشهر الماضي عند الساعة العاشرة صباحا.")
            .build();

    @Test
    void everyFactIsExplainedInBothLanguages() {
        Lexicon lexicon = Lexicon.bundled();
        JsonNode explained = new Reasons(lexicon).explained(new Analyst(lexicon).analyse(ARTICLE), ARTICLE);

        for (String kind : List.of("entities", "dates", "statements")) {
            assertThat(explained.path(kind).size()).as(kind).isPositive();
            for (JsonNode fact : explained.path(kind)) {
                JsonNode why = fact.path("evidence");
                assertThat(why.path("ar").asString("")).as(why.toString()).matches(".*[ء-ي]{3}.*");
                assertThat(why.path("en").asString("")).as(why.toString()).matches(".*[a-z]{3}.*");
                assertThat(why.path("lexicon").asString("")).isNotEmpty();
            }
        }
    }
}
