package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.CopyTree;
import org.isnad.desk.Arrival;
import org.isnad.views.OutletView;
import org.isnad.views.StoryView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found with the stories so that pages of large ones are quick is what would be found when it is asked for. */
class LargeStoryTest {
    private static final String TEXT =
            "قال وزير الأشغال سالم الهادي إن جسر وادي النسيم سيفتح أمام السيارات يوم الأحد المقبل بعد ترميم دام عاما."
                    + " وأضاف الهادي أن كلفة الترميم بلغت تسعة ملايين دينار، وأن فرق البلدية ستبقى في الموقع أسبوعا آخر."
                    + " وكان الجسر أغلق بعد سيول الشتاء التي جرفت إحدى دعاماته الأربع.";

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private StoreLibrary library;

    private static Arrival printing(int number) {
        return LibraryContract.article(
                "bridge-" + number,
                "صحيفة " + (char) ('ا' + number),
                "2031-05-0" + (1 + number / 8) + "T0" + number % 8 + ":00+03:00",
                "جسر وادي النسيم يفتح الأحد",
                TEXT);
    }

    @BeforeEach
    void sixteenOutletsPrintOneText() {
        store = EmbeddedStore.open(folder, Fixtures.tools(), note -> {});
        store.receive(IntStream.range(0, 16).mapToObj(LargeStoryTest::printing).toList());
        store.settle(done -> {});
        library = store.library();
    }

    @AfterEach
    void close() {
        library.close();
        store.close();
    }

    @Test
    void aGlanceTellsTheStoryWithTheNewestStatements() {
        String id = library.stories(0, 1).getFirst().id();
        StoryView whole = library.story(id).orElseThrow();
        StoryView glance = library.glance(id).orElseThrow();
        assertThat(whole.placements()).hasSize(16);
        assertThat(glance.placements()).isEmpty();
        assertThat(glance.story()).isEqualTo(whole.story());
        assertThat(glance.articles()).isEqualTo(whole.articles());
        assertThat(glance.origins()).isEqualTo(whole.origins());
        assertThat(glance.utterances()).isEqualTo(whole.utterances()).isPositive();
        assertThat(whole.said()).hasSize(whole.utterances());
        assertThat(glance.statements()).isNotEmpty().isSubsetOf(whole.statements());
    }

    @Test
    void aFamilyThatGrowsHasItsTreeAtOnce() {
        CopyTree before = library.article("bridge-3").orElseThrow().tree();
        assertThat(before.nodes()).extracting(CopyTree.Node::id).hasSize(16).contains("bridge-3", "bridge-15");
        store.receive(List.of(printing(16)));
        store.follow();
        assertThat(library.article("bridge-3").orElseThrow().tree().nodes()).hasSize(17);
        store.settle(done -> {});
        CopyTree after = library.article("bridge-3").orElseThrow().tree();
        assertThat(after.nodes()).hasSize(17);
        assertThat(library.article("bridge-16").orElseThrow().tree()).isEqualTo(after);
    }

    @Test
    void anOutletIsToldWithItsNewestArticles() {
        OutletView outlet = library.outlet("صحيفة ب").orElseThrow();
        assertThat(outlet.copies()).isEqualTo(1);
        assertThat(outlet.articles()).hasSize(1);
        assertThat(library.edition(library.stories(0, 1).getFirst().id())).isPresent();
        assertThat(library.edition("s-none")).isEmpty();
    }
}
