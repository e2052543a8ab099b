package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the stream told, as the copy trees decided it. */
class LineagesTest {
    private static final String WIRE = "unseen:وكالة المحار:a";

    private static Placement streamed(String article, String origin, @Nullable String parent, Copy... copies) {
        Evidence why = parent == null ? null : new Evidence(parent, null, "text", 0.9);
        Copies told = new Copies(article, List.of(copies), 0.1, origin, parent, why, List.of());
        return new Placement(article, "e", "s", told, new Evidence(article, null, "test", 1));
    }

    private static Node node(
            String id, boolean seen, @Nullable String source, @Nullable String credit, @Nullable String parent) {
        Evidence why = new Evidence(parent == null ? id : parent, null, "text", 0.9);
        return new Node(
                id, seen, source, credit, null, null, null, CopyTree.Basis.CLAIMED, parent, 0.9, 0, why, List.of());
    }

    private static Map<String, Node> nodes(Node... nodes) {
        Map<String, Node> byId = new HashMap<>();
        List.of(nodes).forEach(node -> byId.put(node.id(), node));
        return byId;
    }

    @Test
    void aClockFoundWrongTurnsOriginParentAndCopiesRound() {
        List<Placement> decided = Lineages.decided(
                List.of(
                        streamed("early", "early", null),
                        streamed("true", "early", "early", new Copy("early", 0.9, 0.9)),
                        streamed("late", "early", "early", new Copy("early", 0.8, 0.8))),
                nodes(
                        node("true", true, "المنارة", null, null),
                        node("early", true, "الضفة", "المنارة", "true"),
                        node("late", true, "الأفق", null, "true")));

        assertThat(decided).extracting(place -> place.copies().origin()).containsOnly("true");
        assertThat(decided).extracting(place -> place.copies().parent()).containsExactly("true", null, "true");
        assertThat(decided.getFirst().copies().copies()).extracting(Copy::of).containsExactly("true");
        assertThat(decided.get(1).copies().copies()).isEmpty();
        assertThat(decided.get(1).copies().fresh()).isEqualTo(1);
        assertThat(decided.get(2).copies().copies()).extracting(Copy::of).containsExactly("true", "early");
    }

    @Test
    void printingsOfAnUnseenWireGoBackToIt() {
        List<Placement> decided = Lineages.decided(
                List.of(streamed("a", "a", null), streamed("b", "a", "a", new Copy("a", 1, 1))),
                nodes(
                        node(WIRE, false, "وكالة المحار", "وكالة المحار", null),
                        node("a", true, "الضفة", null, WIRE),
                        node("b", true, "الأفق", "وكالة المحار", WIRE)));

        assertThat(decided).extracting(place -> place.copies().origin()).containsOnly(WIRE);
        assertThat(decided).extracting(place -> place.copies().parent()).containsOnly(WIRE);
    }

    @Test
    void whatStandsInNoTreeStaysAsTheStreamToldIt() {
        List<Placement> told = List.of(streamed("a", "a", null), streamed("b", "a", "a", new Copy("a", 1, 1)));

        assertThat(Lineages.decided(told, Map.of())).isEqualTo(told);
    }

    @Test
    void anOriginIsSeenOnlyWhereAPageOfItsOwnWasRead() {
        Map<String, Node> nodes =
                nodes(node("a", true, "الضفة", "وكالة المحار", null), node("b", true, "المحار", null, null));

        Sources credited = CopyTrees.sources(List.of(nodes.get("a")), nodes::get);
        Sources both = CopyTrees.sources(List.of(nodes.get("a"), nodes.get("b")), nodes::get);

        assertThat(credited.origins())
                .containsExactly(new Sources.Origin("وكالة المحار", false, List.of(), List.of("a"), List.of()));
        assertThat(both.outlets()).isEqualTo(2);
        assertThat(both.origins().stream().filter(Sources.Origin::seen))
                .allSatisfy(origin -> assertThat(origin.originals()).containsExactly("b"));
    }
}
