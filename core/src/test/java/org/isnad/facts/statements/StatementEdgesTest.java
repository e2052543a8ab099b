package org.isnad.facts.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Statement;
import org.isnad.facts.StatementFinder;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementEdgesTest {
    private final StatementFinder finder = new StatementFinder(Lexicon.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هذا خلاف ما اعتبر",
                "وقد وصف",
                "اعتبر",
                "قال",
                "ونقلت",
                "بحسب",
                "وقال:",
                "«",
                "أعلن «",
                "وهو يعد"
            })
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نفى الوزير نادر الصفصافي أن يكون قد قال إن البوابات ستفتح صباح السبت.",
                "ونفى الوزير نادر الصفصافي أن يكون قال إن «البوابات ستفتح».",
                "ونفى الناطق أن يكون الوزير نادر الصفصافي قد قال إن البوابات ستفتح.",
            })
    void whatSomebodyIsSaidNotToHaveSaidIsNoStatementOfItsOwn(String text) {
        assertThat(statements(text)).hasSize(1).allSatisfy(s -> {
            assertThat(s.modality()).isEqualTo(Statement.Modality.DENIED);
            assertThat(s.span().of(text)).startsWith("أن يكون");
        });
    }

    @Test
    void whatIsSaidAnewKeepsItsNegation() {
        String text = "جدد الوزير نادر الصفصافي القول إن الوزارة لن تفتح البوابات قبل السبت.";
        assertThat(statements(text))
                .singleElement()
                .satisfies(s -> assertThat(s.span().of(text)).contains("لن تفتح البوابات"));
    }

    @Test
    void whatIsHeldForSomethingPromisesNothing() {
        String text =
                "وقال الوزير نادر الصفصافي إن مدينة سميراء (التي تعد معقل الصيادين) ستبقى مفتوحة أو أن تغلق يوما.";
        assertThat(statements(text)).hasSize(1);
    }

    @Test
    void nobodyPassesOnTheirOwnWords() {
        assertThat(statements("قال الوزير نادر الصفصافي إنه قال إن البوابات ستفتح، مؤكدا أن القرار نهائي."))
                .allSatisfy(s -> assertThat(s.via()).isEmpty());
    }

    @Test
    void aDeclarationWhoseOwnerNobodyIsHasNoSpeaker() {
        assertThat(statements("وتبقى البوابات مغلقة حتى السبت، وفق بيان له."))
                .singleElement()
                .satisfies(s -> assertThat(s.speakerFull()).isNull());
    }

    private List<Statement> statements(String text) {
        Article article = Article.builder("a").text(text).build();
        return finder.find(article, List.of(), List::of).statements();
    }

    /** A closing mark right behind the end of a sentence once held the reading of a headline for ever. */
    @Test
    void headlinesOfAnyFewMarksAreRead() {
        String[] marks = {"«", "»", "\"", ".", "قال", " نعم"};
        for (int code = 0; code < 6 * 6 * 6 * 6 * 6; code++) {
            StringBuilder title = new StringBuilder("الوزير: لا");
            for (int rest = code, i = 0; i < 5; i++, rest /= 6) {
                title.append(marks[rest % 6]);
            }
            Article article =
                    Article.builder("a").title(title.toString()).text("").build();
            assertThat(finder.find(article, List.of(), List::of).statements()).isNotNull();
        }
    }
}
