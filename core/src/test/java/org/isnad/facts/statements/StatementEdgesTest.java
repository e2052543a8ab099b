package org.isnad.facts.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.facts.StatementFinder;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementEdgesTest {
    private final StatementFinder finder = new StatementFinder(Lexicon.bundled());

    @ParameterizedTest
    @ValueSource(strings = {"هذا خلاف ما اعتبر", "وقد وصف", "اعتبر", "قال", "ونقلت", "بحسب", "وقال:", "«", "أعلن «"})
    void aCueThatNothingFollowsIsNoStatement(String text) {
        Article article = Article.builder("a").text(text).build();
        assertThat(finder.find(article, List.of(), List::of).statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«»\n\n…\nوأضاف أن المرفأ سيفتح صباح الغد.",
                "\nوأضاف أن المرفأ سيفتح صباح الغد.",
                "قال المتحدث نفسه إن المرفأ مغلق. وأكد المتحدث نفسه أن الطريق مفتوح. وقال المتحدث نفسه إن الجسر سليم."
            })
    void aSpeakerThatNothingIntroducesLeavesTheReadingWhole(String text) {
        Article article = Article.builder("a").text(text).build();
        assertThat(finder.find(article, List.of(), List::of).statements()).isNotNull();
    }
}
