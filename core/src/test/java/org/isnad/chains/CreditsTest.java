package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Link;
import org.isnad.Provenance;
import org.isnad.Sources;
import org.junit.jupiter.api.Test;

/** What a medium that the text names says of the text and of each statement. Speakers are invented, agencies are not. */
class CreditsTest {
    private static final String WORDS = "لن نفتح بوابات الخزان قبل وصول المراقبين من الضفتين";
    private static final String OTHER = "تعويض المزارعين يبدأ الشهر المقبل من صندوق الطوارئ";
    private static final String THIRD = "نقل الحبوب عبر الجسر سيستأنف بعد ترميم الدعائم";

    private final Newsroom news = new Newsroom();

    private List<String> chain(String statement) {
        return news.of(statement).first().chain().stream().map(Link::name).toList();
    }

    private List<Link> links() {
        Provenance provenance = news.told().provenances().getFirst();
        return provenance.links();
    }

    @Test
    void anAgencyNamedForOneStatementStandsInNoOthersChain() {
        news.page("a", "المنارة", "2031-05-02")
                .reads("رويترز")
                .through("رويترز")
                .says("نادر الصفصافي", WORDS)
                .through(null)
                .says("سهام الدوحاني", OTHER)
                .says("سهام الدوحاني", THIRD);
        assertThat(chain("a#1")).containsExactly("المنارة", "رويترز", "نادر الصفصافي");
        assertThat(chain("a#2")).containsExactly("المنارة", "سهام الدوحاني");
        assertThat(links().getLast().evidence().rule()).isEqualTo(Report.NAMED);
    }

    @Test
    void anAgencyCreditedWithAllStandsInEveryChain() {
        news.page("a", "المنارة", "2031-05-02")
                .reads("رويترز")
                .says("نادر الصفصافي", WORDS)
                .says("سهام الدوحاني", OTHER);
        assertThat(chain("a#2")).containsExactly("المنارة", "رويترز", "سهام الدوحاني");
    }

    @Test
    void aPaperQuotedForOneStatementIsNoCredit() {
        news.page("a", "المنارة", "2031-05-02")
                .reads("الشراع")
                .through("الشراع")
                .says("نادر الصفصافي", WORDS)
                .through(null)
                .says("سهام الدوحاني", OTHER)
                .says("سهام الدوحاني", THIRD);
        assertThat(links()).extracting(Link::name).containsExactly("المنارة");
    }

    @Test
    void whatWasToldToAnAgencyIsItsTextButThePagesCreditGoesFirst() {
        String words = "لن نفتح البوابات، كما قال الحارس لوكالة رويترز أمس";
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", words);
        assertThat(links()).extracting(Link::name).containsExactly("المنارة", "رويترز");
        assertThat(links().getLast().evidence().rule()).isEqualTo(Report.HEARD);
        Newsroom other = new Newsroom();
        other.page("a", "المنارة", "2031-05-02").credits("الشراع").says("نادر الصفصافي", words);
        assertThat(other.told().provenances().getFirst().links())
                .extracting(Link::name)
                .containsExactly("المنارة", "الشراع");
    }

    @Test
    void aContradictedCreditIsToldInTheChainOfEachStatement() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-03").credits("الشراع").copies("a").says("نادر الصفصافي", WORDS);
        news.page("c", "الواحة", "2031-05-03").credits("المنارة").copies("a").says("نادر الصفصافي", WORDS);
        assertThat(contradicted("b")).containsExactly("الشراع");
        assertThat(contradicted("a")).isEmpty();
        assertThat(contradicted("c")).isEmpty();
    }

    private List<String> contradicted(String article) {
        return news.of("a#1").wordings().stream()
                .filter(wording -> wording.article().equals(article))
                .flatMap(wording -> wording.chain().stream())
                .filter(Provenance::isContradicted)
                .map(Link::name)
                .toList();
    }

    @Test
    void theDefiniteAgencyIsTheOneThatIsCredited() {
        news.page("a", "المنارة", "2031-05-02")
                .credits("رويترز")
                .through("الوكالة")
                .says("نادر الصفصافي", WORDS);
        assertThat(chain("a#1")).containsExactly("المنارة", "رويترز", "نادر الصفصافي");
        assertThat(news.of("a#1").sources().origins())
                .extracting(Sources.Origin::name)
                .containsExactly("رويترز");
    }

    @Test
    void theDefiniteAgencyStandsWhereNoneIsCredited() {
        news.page("a", "المنارة", "2031-05-02").through("الوكالة").says("نادر الصفصافي", WORDS);
        assertThat(chain("a#1")).containsExactly("المنارة", "الوكالة", "نادر الصفصافي");
    }
}
