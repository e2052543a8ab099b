package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One parent for each copy, whoever asks. Outlets and people are invented. */
class DescentsTest {
    private static final String BRIDGE =
            "أغلقت بلدية وادي السنديان الجسر القديم أمام الشاحنات بعد ظهور تشققات في دعامتين من دعاماته."
                    + " وقال المهندس رامي الصخر إن الفحص يستغرق عشرة أيام وإن الحافلات تمر من طريق البساتين."
                    + " ودعت البلدية أصحاب المتاجر إلى تسلم بضائعهم عند مدخل السوق الشمالي.";
    private static final String MARKET =
            "تراجعت أسعار التين المجفف في سوق التلال بعد وصول أولى شحنات الموسم من قرى الساحل."
                    + " وتوقعت نقابة التجار أن يستقر السعر مع بداية الشهر المقبل وفق نشرتها الأسبوعية.";

    private final Map<String, Printing> printings = new LinkedHashMap<>();
    private final List<Copies> stream = new ArrayList<>();

    @Test
    void theTreeDecidesWhereTheStreamHadTheClocksTheWrongWayRound() {
        add("a", "الصخرة", "السنديان", "08:30", BRIDGE, "a", null);
        add("b", "السنديان", null, "09:00", BRIDGE, "a", "a");
        Map<String, Node> nodes = nodes();
        assertThat(node(nodes, "a").parent()).isEqualTo("b");
        assertThat(node(nodes, "b").parent()).isNull();
    }

    @Test
    void whatSharesItsTextWithNobodyHasNoPlace() {
        add("a", "الصخرة", null, "08:30", BRIDGE, "a", null);
        add("b", "السنديان", null, "09:00", MARKET, "b", null);
        assertThat(nodes()).isEmpty();
    }

    @Test
    void theWireThatPrintingsImplyIsAmongThem() {
        add("a", "الصخرة", null, "08:30", BRIDGE, "a", null);
        add("b", "السنديان", "وكالة الأرز", "09:00", BRIDGE, "a", "a");
        add("c", "التلال", "وكالة الأرز", "09:30", BRIDGE, "a", "a");
        Map<String, Node> nodes = nodes();
        Node wire = node(nodes, Objects.requireNonNull(node(nodes, "a").parent()));
        assertThat(wire.seen()).isFalse();
        assertThat(wire.source()).isEqualTo("وكالة الأرز");
        assertThat(node(nodes, "c").parent()).isEqualTo(wire.id());
    }

    @Test
    void aTreeOfFewerPrintingsHangsACopyWhereItWasDecided() {
        Printing first = add("a", "الصخرة", null, "08:30", BRIDGE, "a", null);
        Printing second = add("b", "السنديان", null, "09:00", BRIDGE, "a", "a");
        Printing third = add("c", "التلال", null, "09:30", BRIDGE, "a", "a");
        Evidence decided = new Evidence("b", null, "text", 0.97);
        CopyTree tree = CopyTrees.of(List.of(first, second, new Printing(third.article(), null, null, null, decided)));
        assertThat(tree.nodes().getLast().parent()).isEqualTo("b");
        assertThat(tree.nodes().getLast().near()).isEqualTo(0.97);
    }

    @Test
    void textsThatWereLetGoKeepTheParentThatTheStreamFound() {
        add("a", "الصخرة", null, "08:30", BRIDGE, "a", null);
        add("b", "السنديان", null, "09:00", null, "a", "a");
        assertThat(node(nodes(), "b").parent()).isEqualTo("a");
        assertThat(node(nodes(), "b").near()).isEqualTo(0.9);
    }

    private static Node node(Map<String, Node> nodes, String id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    private Map<String, Node> nodes() {
        return Descents.of(stream, ids -> ids.stream().map(printings::get).toList());
    }

    private Printing add(
            String id,
            String outlet,
            @Nullable String credit,
            String hour,
            @Nullable String text,
            String origin,
            @Nullable String parent) {
        Article.Builder builder = Article.builder(id)
                .outlet(outlet)
                .credit(credit)
                .published(When.parse("2031-05-02T" + hour).orElseThrow())
                .text(text == null ? "" : text);
        Article article = text == null
                ? builder.evidence(Article.BODY, Evidence.of("retention", Article.LET_GO))
                        .build()
                : builder.build();
        Copies copies = SampleCopies.of(id, parent, origin);
        stream.add(copies);
        Printing printing = new Printing(article, credit, null, copies);
        printings.put(id, printing);
        return printing;
    }
}
