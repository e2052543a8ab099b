package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Part;
import org.isnad.Provenance;
import org.isnad.chains.Provenances.Printed;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page's credit and its text say of where the text is from. Agencies and outlets are invented. */
class ProvenancesTest {
    private final Provenances provenances = new Provenances(Lexicon.bundled());

    @Test
    void anUncreditedCopyGainsAnInferredLinkWithTheCopysConfidence() {
        Provenance chain = of("b", printed("a", "المنارة", null, null), printed("b", "الرواق", null, "a"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "المنارة");
        assertThat(chain.links()).extracting(Provenance::isInferred).containsExactly(false, true);
        assertThat(chain.links().get(1).evidence().confidence()).isEqualTo(0.9);
        assertThat(chain.conflict()).isNull();
    }

    @Test
    void anAgencyIsToldByTheTableOrTheHeadOfItsName() {
        Provenance chain = of(
                "c",
                printed("a", "رويترز", null, null),
                printed("b", "وكالة المنارة للأنباء", null, "a"),
                printed("c", "صحيفة الوكالة", null, "b"));
        assertThat(chain.links())
                .extracting(Link::kind)
                .containsExactly(Link.Kind.OUTLET, Link.Kind.AGENCY, Link.Kind.AGENCY);
    }

    @Test
    void aCreditIsStatedNotInferred() {
        Provenance chain =
                of("b", printed("a", "وكالة المنارة للأنباء", null, null), printed("b", "الرواق", "المنارة", "a"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "المنارة");
        assertThat(chain.links()).noneMatch(Provenance::isInferred);
    }

    /** Columns: credit of the copy; outlet and credit of the one before; outlet of the first; whether the credit is contradicted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            المنارة | المنارة | - | - | false
            وكالة المنارة للأنباء | المنارة | - | - | false
            صحيفة المنارة | المنارة | - | - | false
            - | المنارة | - | - | false
            الشراع | المنارة | الشراع | - | false
            الشراع | المنارة | - | الشراع | false
            الشراع | المنارة | - | - | true
            الشراع | المنارة | - | الواحة | true
            الرواق | المنارة | - | - | true
            قناة الرواق | المنارة | وكالة الواحة | - | true
            متابعات الشراع | المنارة | - | - | true
            الواحة | المنارة | وكالة الواحة | - | false
            الواحة + المنارة | المنارة | - | - | false
            متابعات | المنارة | - | - | false
            وكالات | المنارة | - | - | false
            """)
    void aCreditThatNoEarlierPrintingBearsIsAConflict(
            @Nullable String credit,
            String before,
            @Nullable String itsCredit,
            @Nullable String first,
            boolean conflict) {
        Printed root = first == null ? null : printed("r", first, null, null);
        Printed parent = printed("a", before, itsCredit, first == null ? null : "r");
        Printed copy = printed("b", "الرواق", credit, "a");
        Provenance chain = root == null ? of("b", parent, copy) : of("b", root, parent, copy);
        assertThat(chain.conflict() != null).isEqualTo(conflict);
    }

    @Test
    void anAgencyThatIsCreditedMayHaveBeenThereUnseen() {
        Printed copy = new Printed(
                "b", "الرواق", credit("وكالة الشراع", Link.Kind.AGENCY), "a", new Evidence("a", null, "text", 0.9));
        Provenance agency = of("b", printed("a", "المنارة", null, null), copy);
        Provenance outlet = of("b", printed("a", "المنارة", null, null), printed("b", "الرواق", "الشراع", "a"));
        assertThat(Objects.requireNonNull(agency.conflict()).why().confidence())
                .isLessThan(Objects.requireNonNull(outlet.conflict()).why().confidence());
    }

    @Test
    void ofTwoCreditedAgenciesOfWhichNoPageWasReadNeitherContradictsTheOther() {
        Evidence text = new Evidence("a", null, "text", 0.9);
        Printed copy = new Printed("b", "الرواق", credit("وكالة الشراع", Link.Kind.AGENCY), "a", text);
        Printed other = printed("a", "المنارة", "وكالة الواحة", "unseen:واحة");
        Printed unseen = printed("unseen:واحة", "وكالة الواحة", null, null);
        assertThat(of("b", printed("a", "المنارة", "وكالة الواحة", null), copy).conflict())
                .isNull();
        assertThat(of("b", unseen, other, copy).conflict()).isNull();
        Printed read = printed("w", "وكالة الواحة", null, null);
        assertThat(of("b", read, printed("a", "المنارة", "وكالة الواحة", "w"), copy)
                        .conflict())
                .isNotNull();
    }

    @Test
    void namesOfOneAgencyAreOneLink() {
        Provenance chain =
                of("b", printed("a", "المنارة", "أ ف ب", null), printed("b", "الرواق", "وكالة الصحافة الفرنسية", "a"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "المنارة", "وكالة الصحافة الفرنسية");
        assertThat(chain.conflict()).isNull();
        assertThat(provenances.sameMedium("فرانس برس", "الفرنسية")).isTrue();
        assertThat(provenances.sameMedium("AFP", "وكالة الأنباء الفرنسية")).isTrue();
        assertThat(provenances.sameMedium("MAP", "وكالة المغرب العربي للأنباء")).isTrue();
        assertThat(provenances.sameMedium("فرانس برس", "رويترز")).isFalse();
    }

    @Test
    void twoPrintingsOfOneOutletInARowAreOneLinkToTheOneThatWasTaken() {
        Provenance chain = of(
                "c",
                printed("a", "المنارة", null, null),
                printed("b", "المنارة", null, "a"),
                printed("c", "الرواق", null, "b"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "المنارة");
        assertThat(chain.links().getLast().evidence().where()).isEqualTo("b");
    }

    @Test
    void whatAnOutletTookBackFromAnotherGoesBackToItself() {
        Provenance chain = of(
                "c",
                printed("a", "الرواق", null, null),
                printed("b", "المنارة", null, "a"),
                printed("c", "الرواق", null, "b"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "المنارة", "الرواق");
        assertThat(chain.links().getLast().evidence().where()).isEqualTo("a");
    }

    @Test
    void theWayThatTheTextWentStandsBeforeWhomThePageCreditsWithoutGrounds() {
        Provenance chain = of(
                "c",
                printed("a", "المنارة", null, null),
                printed("b", "السدرة", null, "a"),
                printed("c", "الرواق", "الشراع", "b"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "السدرة", "المنارة", "الشراع");
        assertThat(chain.links().getLast()).matches(Provenance::isContradicted);
        assertThat(Objects.requireNonNull(chain.from()).where()).isEqualTo("b");
    }

    @Test
    void aCreditOfOneFurtherUpLeavesTheWayAsItIs() {
        Provenance chain = of(
                "c",
                printed("a", "المنارة", null, null),
                printed("b", "السدرة", null, "a"),
                printed("c", "الرواق", "المنارة", "b"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "السدرة", "المنارة");
        assertThat(chain.links().getLast()).matches(Provenance::isCredit);
    }

    @Test
    void whoIsCreditedByThoseAboveHimIsNoSourceOfHisOwnText() {
        Provenance chain = of("b", printed("a", "المنارة", "الرواق", null), printed("b", "الرواق", null, "a"));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "المنارة");
    }

    @Test
    void aLinkIsAsSureAsTheShareTakenFromThatPrinting() {
        Printed first = printed("a", "المنارة", null, null);
        Printed second = new Printed("b", "المنارة", null, "a", new Evidence("a", null, "text", 0.6));
        Provenance chain = of("c", first, second, printed("c", "الرواق", null, "b"));
        assertThat(chain.links().getLast().evidence().confidence()).isEqualTo(0.9);
    }

    @Test
    void aRingOfParentsEnds() {
        Provenance chain = of("b", printed("a", "المنارة", null, "b"), printed("b", "الرواق", null, "a"));
        assertThat(chain.links()).hasSize(2);
    }

    private Provenance of(String article, Printed... all) {
        Map<String, Printed> articles =
                List.of(all).stream().collect(java.util.stream.Collectors.toMap(Printed::article, printed -> printed));
        return provenances.of(article, articles::get);
    }

    private static Printed printed(String id, String outlet, @Nullable String credit, @Nullable String parent) {
        Evidence why = parent == null ? null : new Evidence(parent, null, "text", 0.9);
        return new Printed(id, outlet, credit == null ? null : credit(credit, Link.Kind.OUTLET), parent, why);
    }

    private static Link credit(String name, Link.Kind kind) {
        return new Link(name, kind, null, Evidence.of("page", "credit"));
    }

    @Test
    void ofSourcesThatAreCreditedTogetherNoneHasItsTextFromTheOther() {
        Provenance chain = of("b", printed("b", "الرواق", "وكالة المنارة + صحيفة الشراع", null));
        assertThat(chain.links()).extracting(Link::name).containsExactly("الرواق", "وكالة المنارة + صحيفة الشراع");
        assertThat(chain.links().getLast()).matches(Provenance::isCredit);
        Provenance copy = of("b", printed("a", "المنارة", null, null), printed("b", "الرواق", "المنارة + الشراع", "a"));
        assertThat(copy.links()).extracting(Link::name).containsExactly("الرواق", "المنارة");
        assertThat(copy.conflict()).isNull();
        Provenance one = of("b", printed("a", "المنارة", "سهيل + الشراع", null), printed("b", "الرواق", "الشراع", "a"));
        assertThat(one.links()).extracting(Link::name).containsExactly("الرواق", "المنارة", "الشراع");
        assertThat(one.conflict()).isNull();
    }

    @Test
    void aCopyOfAMergedPageTellsEachOfItsOriginsWithItsShare() {
        Printed merged = new Printed(
                "m",
                "الرواق",
                credit("المنارة", Link.Kind.OUTLET),
                "a",
                new Evidence("a", null, "a part of its text", 0.5),
                List.of(part("a", 0.5), part("b", 0.4)));
        Provenance copy = of(
                "c",
                printed("a", "المنارة", null, null),
                printed("b", "السدرة", null, null),
                merged,
                printed("c", "الساحل", null, "m"));
        assertThat(copy.links()).extracting(Link::name).containsExactly("الساحل", "الرواق", "المنارة");
        assertThat(copy.further()).singleElement().satisfies(way -> {
            assertThat(way).extracting(Link::name).containsExactly("الساحل", "الرواق", "السدرة");
            assertThat(way.getLast().evidence().confidence()).isEqualTo(0.4);
        });
    }

    private static Part part(String of, double share) {
        return new Part(of, share, List.of(), new Evidence(of, null, "a part of its text", share));
    }
}
