package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleTest {
    private static final List<String> FIELDS = List.of(
            "author", "bound", "credit", "dateline", "language", "outlet", "published", "section", "tags", "title");

    @Test
    void evidenceHasOneOrderHoweverItWasPutTogether() {
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(FIELDS);
            Collections.shuffle(shuffled, new Random(seed));
            Article.Builder article = Article.builder("id");
            shuffled.forEach(field -> article.evidence(field, Evidence.of("line 1", "credit line")));
            assertThat(article.build().evidence().keySet()).containsExactlyElementsOf(FIELDS);
        }
    }
}
