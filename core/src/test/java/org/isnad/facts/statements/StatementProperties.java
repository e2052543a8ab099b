package org.isnad.facts.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.Article;
import org.isnad.Link;
import org.isnad.Statement;
import org.isnad.facts.MentionFinder;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of the statements of any text. */
class StatementProperties {
    private static final StatementReader READER = new StatementReader(Lexicon.bundled());
    private static final MentionFinder MENTIONS = new MentionFinder(Lexicon.bundled());
    private static final List<String> PIECES = List.of(
            "قال", "وأضاف", "أن", "إن", "أنه", "الوزير", "رامي", "«", "»", "\"", "“", "”", ":", "،", ".", "بحسب",
            "نقلا عن", "صحيفة", "مصادر", "دعا", "إلى", "مشيرا", "أعلن", "مقتل", "(", ")", "–", "\n", "لـ", "لم", "الذي",
            "كما", "ونقلت", "وكالة", "عن", "قوله", "ألا", "جاء", "فيه", "بيان", "على", "x", "٣", "ً", "\u200f",
            "\ud83d");

    @Provide
    Arbitrary<String> speechlikeTexts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(80).map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<String> gluedTexts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 400)
    void spansLieInsideTheirTextAndChainsEndWithTheSpeaker(@ForAll("speechlikeTexts") String text) {
        check(text);
    }

    @Property(tries = 300)
    void gluedWordsAndMarksGiveAValue(@ForAll("gluedTexts") String text) {
        check(text);
    }

    @Property(tries = 300)
    void anyTextGivesAValue(@ForAll String text) {
        check(text);
    }

    @Test
    void aTextOfOnlyQuotationMarksHoldsNoStatement() {
        assertThat(read("«".repeat(3000) + "\"".repeat(3000) + "»".repeat(3000), null))
                .isEmpty();
    }

    @Test
    void aTextOfOnlyQuotationsHoldsNoStatement() {
        assertThat(read("«هذا كلام لا يقوله أحد بعينه». ".repeat(300), null)).isEmpty();
        assertThat(read("«هذا كلام بلا نهاية ".repeat(300), null)).isEmpty();
    }

    @Test
    void aQuotationOfTwoHundredSentencesIsOneStatement() {
        String speech = "نحن هنا منذ الصباح ولن نغادر. ".repeat(200).strip();
        List<Statement> found = read("وقال الدكتور رامي العسلاني: «" + speech + "»", null);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().span().length()).isGreaterThan(speech.length() - 3);
    }

    @Test
    void longTextsOfCuesAndUnbalancedQuotesAreRead() {
        check("قال «".repeat(20_000));
        check("قال إن ".repeat(20_000));
        check("بحسب مصادر قال الوزير إن ".repeat(8_000));
        check("» قال « ".repeat(20_000));
    }

    private static void check(String text) {
        List<Statement> found = read(text + "\n" + text, text);
        assertThat(found).hasSizeLessThan(3 * StatementReader.MOST);
        for (Statement s : found) {
            assertThat(s.span().end()).isLessThanOrEqualTo(2 * text.length() + 1);
            assertThat(s.span().isEmpty()).isFalse();
            assertThat(s.chain()).allSatisfy(link -> assertThat(link.name()).isNotNull());
            if (s.speakerFull() != null) {
                assertThat(s.chain()).extracting(Link::name).last().isEqualTo(s.speakerFull());
            }
        }
    }

    private static List<Statement> read(String text, @Nullable String title) {
        Article article = Article.builder("a").title(title).text(text).build();
        return READER.read(article, MENTIONS.find(article), List::of).statements();
    }
}
