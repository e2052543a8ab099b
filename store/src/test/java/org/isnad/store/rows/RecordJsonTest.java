package org.isnad.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Card;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final Article ARTICLE = Article.builder("a")
            .text("تأجلت الجلسة.")
            .tags(List.of("الأمناء"))
            .cards(List.of(new Card("جلسة الأمناء", null, null)))
            .build();

    @Test
    void aRecordComesBackAsItWas() {
        assertThat(RecordJson.read(RecordJson.write(ARTICLE), Article.class)).isEqualTo(ARTICLE);
    }

    @Test
    void aListThatAnOlderRowHasNotIsEmptyAndAMissingTextStaysUnknown() {
        Article old =
                RecordJson.read(RecordJson.write(ARTICLE).replaceFirst("\"cards\":\\[[^]]*],", ""), Article.class);
        assertThat(old.cards()).isEmpty();
        assertThat(old.tags()).containsExactly("الأمناء");
        assertThat(old.title()).isNull();
    }
}
