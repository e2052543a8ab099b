package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Card;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Statement;
import org.isnad.Statement.Where;
import org.isnad.lexicon.Lexicon;
import org.isnad.telling.KeptText;
import org.junit.jupiter.api.Test;

/** What is said in a card belongs to the article that the card leads to. */
class CardStatementsTest {
    private static final Analyst ANALYST = new Analyst(Lexicon.bundled());
    private static final Card FERRIES = new Card("عودة العبارات", null, "تعود العبارات إلى العمل غدا.");
    private static final Card DEMAND = new Card(
            "جلسة طويلة في لوناك",
            "موقع 31",
            "طالب وزير المصايد ساهر الدغفلي، الأحد، بإعادة سفن الصيد المحتجزة قبل أي اتفاق.");

    private static Article article(Card... cards) {
        return Article.builder("a")
                .title("جلسات المصايد تبدأ")
                .text("قال رئيس اللجنة منذر الشراع إن الحصص لم تحسم بعد.")
                .cards(List.of(cards))
                .build();
    }

    private static Statement said(Facts facts) {
        return facts.statements().stream()
                .filter(statement -> statement.where() == Where.CARD)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsToldThroughTheSiteOfTheCard() {
        Article article = article(FERRIES, DEMAND);
        Statement said = said(ANALYST.analyse(article));
        assertThat(said.speakerFull()).isEqualTo("ساهر الدغفلي");
        assertThat(said.via()).containsExactly("موقع 31");
        assertThat(said.chain().getFirst().kind()).isEqualTo(Link.Kind.WEBSITE);
        assertThat(said.span().of(article.textOf(said.where()))).contains("إعادة سفن الصيد المحتجزة");
        assertThat(said.evidence().where()).isEqualTo("card");
    }

    @Test
    void theStatementsOfTheTextStayAsTheyAre() {
        Facts with = ANALYST.analyse(article(DEMAND));
        Facts without = ANALYST.analyse(article());
        assertThat(with.statements())
                .startsWith(without.statements().toArray(new Statement[0]))
                .hasSize(without.statements().size() + 1);
        assertThat(with.statements()).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(with.mentions()).isEqualTo(without.mentions());
    }

    @Test
    void aCardWithoutWordsOfAnybodyAddsNothing() {
        assertThat(ANALYST.analyse(article(FERRIES)).statements())
                .isEqualTo(ANALYST.analyse(article()).statements());
    }

    @Test
    void onlyWhatWasSaidStaysOfACardWhoseBodyIsLetGo() {
        Article article = article(FERRIES, DEMAND);
        Facts facts = ANALYST.analyse(article);
        Article kept = KeptText.of(article, facts);
        Statement said = said(facts);
        assertThat(said.span().of(kept.cardText())).isEqualTo(said.span().of(article.cardText()));
        assertThat(kept.cardText()).hasSameSizeAs(article.cardText()).doesNotContain("العبارات", "لوناك");
    }
}
