package org.isnad.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkeletonLintTest {
    private final SkeletonLint lint = new SkeletonLint(Set.of("سلمي", "الزيني", "نزار", "الكاتب", "مرجان", "زهران"), 1);

    @Test
    void sentencesThatDifferOnlyInNamesAndNumbersHaveOneSkeleton() {
        assertThat(lint.skeleton("وصلت سلمى الزيني إلى زهران ومعها 14 خبيرا في المياه."))
                .isEqualTo(lint.skeleton("وصلت نزار الكاتب إلى مرجان ومعها 9 خبيرا في المياه."));
    }

    @Test
    void otherWordsMakeAnotherSkeleton() {
        assertThat(lint.skeleton("وصلت سلمى الزيني إلى زهران ومعها 14 خبيرا في المياه."))
                .isNotEqualTo(lint.skeleton("غادرت سلمى الزيني مدينة زهران بعد لقاء 14 خبيرا في المياه."));
    }

    @Test
    void shortSentencesHaveNoFrame() {
        assertThat(lint.skeleton("انتهى الاجتماع مساء")).isEmpty();
    }

    @Test
    void repeatedFramesAreReportedWithTheirSentences() {
        List<String> texts = List.of(
                "قال نزار إن الجسر سيفتح أمام الناس قريبا.", "قال مرجان إن الجسر سيفتح أمام الناس قريبا.");
        assertThat(lint.repeated(texts).values()).singleElement().satisfies(hits -> assertThat(hits)
                .hasSize(2));
    }
}
