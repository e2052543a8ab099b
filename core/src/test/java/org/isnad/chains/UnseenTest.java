package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Link;
import org.isnad.Provenance;
import org.junit.jupiter.api.Test;

/** An agency whose printing was not read shows by the marks of those who print it. Outlets are invented, agencies are not. */
class UnseenTest {
    private static final String WORDS = "لن نفتح بوابات الخزان قبل وصول المراقبين من الضفتين";
    private final Newsroom news = new Newsroom();

    private Provenance of(String article) {
        return news.told().provenances().stream()
                .filter(one -> one.article().equals(article))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEarliestPrintingThatSaysNothingHasItFromTheAgencyThatAnotherNames() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").credits("رويترز").says("نادر الصفصافي", WORDS);
        assertThat(of("a").links()).extracting(Link::name).containsExactly("المنارة", "رويترز");
        assertThat(of("a").links().getLast()).matches(Provenance::isInferred);
        assertThat(of("b").links()).extracting(Link::name).containsExactly("الرواق", "رويترز");
        assertThat(of("b").conflict()).isNull();
        assertThat(news.of("a#1").sources().independent()).isEqualTo(1);
    }

    @Test
    void whoseParentATreeHasDecidedKeepsItBelowTheAgency() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS).hangs(null);
        news.page("b", "الرواق", "2031-05-02")
                .copies("a")
                .credits("رويترز")
                .says("نادر الصفصافي", WORDS)
                .hangs("a");
        assertThat(of("b").links()).extracting(Link::name).containsExactly("الرواق", "المنارة", "رويترز");
        assertThat(of("b").conflict()).isNull();
    }

    @Test
    void rowAndStatementsFollowTheTreeWhereTheStreamFoundAnotherParent() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS).hangs("b");
        news.page("b", "السدرة", "2031-05-02")
                .copies("a")
                .says("نادر الصفصافي", WORDS)
                .hangs(null);
        news.page("c", "الرواق", "2031-05-02")
                .copies("a")
                .says("نادر الصفصافي", WORDS)
                .hangs("b");
        assertThat(of("b").links()).extracting(Link::name).containsExactly("السدرة");
        assertThat(of("c").links()).extracting(Link::name).containsExactly("الرواق", "السدرة");
        assertThat(of("c").links().getLast().evidence().confidence()).isEqualTo(0.8);
        assertThat(news.of("c#1").wordings())
                .filteredOn(wording -> wording.article().equals("c"))
                .allSatisfy(wording -> assertThat(wording.chain())
                        .extracting(Link::name)
                        .containsExactly("الرواق", "السدرة", "نادر الصفصافي"));
    }

    @Test
    void anAgencyThatIsReadNeedsNoOther() {
        news.page("a", "رويترز", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").credits("رويترز").says("نادر الصفصافي", WORDS);
        assertThat(of("a").links()).extracting(Link::name).containsExactly("رويترز");
    }

    @Test
    void anOutletThatIsNoAgencyIsNoUnseenOrigin() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").credits("الشراع").says("نادر الصفصافي", WORDS);
        assertThat(of("a").links()).extracting(Link::name).containsExactly("المنارة");
        assertThat(of("b").conflict()).isNotNull();
    }

    @Test
    void theNameAnOutletGivesItselfOnMostOfItsPagesSaysNothingOfATextsOrigin() {
        for (int i = 0; i < 6; i++) {
            news.page("h" + i, "manara8", "2031-04-1" + i)
                    .credits("منارة الضفة")
                    .says("نادر الصفصافي", WORDS + i);
        }
        news.page("a", "manara8", "2031-05-02").credits("منارة الضفة").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").credits("رويترز").says("نادر الصفصافي", WORDS);
        assertThat(of("a").links()).extracting(Link::name).containsExactly("manara8", "رويترز");
    }

    @Test
    void anotherOutletThatOftenIsCreditedIsNoNameOfTheHouse() {
        for (int i = 0; i < 6; i++) {
            news.page("h" + i, "الرواق", "2031-04-1" + i).credits("الشراع").says("نادر الصفصافي", WORDS + i);
        }
        news.page("s", "الشراع", "2031-04-01").says("نادر الصفصافي", WORDS);
        assertThat(of("h1").links()).extracting(Link::name).containsExactly("الرواق", "الشراع");
    }
}
