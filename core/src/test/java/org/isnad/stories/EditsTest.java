package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.Article;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Facts;
import org.isnad.Reading;
import org.isnad.Story;
import org.isnad.StoryEdit;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.StoryStream.Threads;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final String MILL =
            "احترقت مطحنة الوادي الكبيرة في بلدة الرحاب وامتدت النيران إلى مخزن القمح المجاور";
    private static final String RACE = "فاز العداء مروان الصياح بسباق الجبل بعد منافسة شديدة مع حامل اللقب السابق";
    private static final String SHOW = "افتتح متحف الخزف معرضا لأواني القوافل القديمة يضم مئتي قطعة نادرة";

    private final StoryStream stream = new StoryStream(LEXICON);

    EditsTest() {
        step("mill1", 1, MILL);
        step("race1", 1, RACE);
        step("show1", 1, SHOW);
        step("mill2", 2, MILL + " وأخمدت فرق الإطفاء الحريق فجرا");
        step("race2", 14, "كرم نادي الجبل العداء مروان الصياح بعد فوزه بسباق الجبل على حامل اللقب السابق");
    }

    private void step(String id, int day, String text) {
        Article article = Article.builder(id)
                .published(When.of(LocalDate.of(2031, 5, day)))
                .title(text.substring(0, text.indexOf(' ', 20)))
                .text(text)
                .build();
        stream.step(new Reading(article, Facts.none(id)), Copies.none(id));
    }

    private static Story story(Threads threads, String article) {
        String id = threads.placements().stream()
                .filter(placement -> placement.article().equals(article))
                .findFirst()
                .orElseThrow()
                .story();
        return threads.stories().stream()
                .filter(story -> story.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> articles(Story story) {
        return story.timeline().stream()
                .flatMap(entry -> entry.articles().stream())
                .sorted()
                .toList();
    }

    @Test
    void withoutDecisionsEverythingStandsAsItWasFound() {
        Threads threads = stream.threads();
        assertThat(articles(story(threads, "mill1"))).containsExactly("mill1", "mill2");
        assertThat(articles(story(threads, "race1"))).containsExactly("race1", "race2");
        assertThat(articles(story(threads, "show1"))).containsExactly("show1");
        assertThat(threads).isEqualTo(stream.threads(List.of()));
    }

    @Test
    void mergedStoriesAreOneAndTheOldIdLeadsToIt() {
        Threads threads = stream.threads(List.of(new StoryEdit.Merge("show1", "race2", "نشاط واحد")));
        assertThat(articles(story(threads, "show1"))).containsExactly("race1", "race2", "show1");
        assertThat(threads.redirects()).containsEntry("s-race1", "s-show1");
        assertThat(threads.history()).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Change.Merged.class);
            assertThat(change.evidence().where()).isEqualTo("editor");
            assertThat(change.evidence().rule()).isEqualTo("نشاط واحد");
        });
    }

    @Test
    void mergingAndSplittingAgainGivesTheStoryItsIdBack() {
        Threads threads = stream.threads(List.of(
                new StoryEdit.Merge("show1", "race1", ""),
                new StoryEdit.Split(List.of("race1", "race2"), List.of(), "")));
        assertThat(story(threads, "race2").id()).isEqualTo("s-race1");
        assertThat(threads.redirects()).doesNotContainKey("s-race1");
    }

    @Test
    void theSplitPartGetsAnIdOfItsOwnAndTheFounderKeepsTheOld() {
        for (String leaving : List.of("race1", "race2")) {
            Threads threads = stream.threads(List.of(new StoryEdit.Split(List.of(leaving), List.of(), "")));
            assertThat(story(threads, "race1").id()).isEqualTo("s-race1");
            assertThat(story(threads, "race2").id()).isEqualTo("s-race2");
        }
    }

    @Test
    void aStoryIsNotSplitFromItself() {
        Threads threads = stream.threads(List.of(new StoryEdit.Split(List.of("race1", "race2"), List.of(), "")));
        assertThat(threads.stories()).isEqualTo(stream.threads().stories());
    }

    @Test
    void aMovedArticleTellsTheOtherEventAndSaysWhy() {
        Threads threads = stream.threads(List.of(new StoryEdit.Move("show1", "mill2", "خطأ")));
        assertThat(articles(story(threads, "mill1"))).containsExactly("mill1", "mill2", "show1");
        assertThat(threads.redirects()).containsEntry("e-show1", "e-mill1").containsEntry("s-show1", "s-mill1");
        assertThat(threads.placements())
                .filteredOn(placement -> placement.article().equals("show1"))
                .allMatch(placement -> placement.evidence().rule().equals("خطأ"));
    }

    @Test
    void theLastHeadlineCountsAndAnEmptyOneGivesTheOwnBack() {
        StoryEdit first = new StoryEdit.Rename("mill2", "حريق المطحنة", "");
        StoryEdit second = new StoryEdit.Rename("mill1", "نار في الرحاب", "");
        String own = story(stream.threads(), "mill1").headline();
        assertThat(story(stream.threads(List.of(first, second)), "mill1").headline())
                .isEqualTo("نار في الرحاب");
        StoryEdit none = new StoryEdit.Rename("mill1", "", "");
        assertThat(story(stream.threads(List.of(first, none)), "mill1").headline())
                .isEqualTo(own);
    }

    @Test
    void aMutedStoryIsToldUntilItIsNotMutedAnyMore() {
        StoryEdit mute = new StoryEdit.Mute("race2", true, "");
        assertThat(stream.threads(List.of(mute)).muted()).containsExactly("s-race1");
        StoryEdit unmute = new StoryEdit.Mute("race1", false, "");
        assertThat(stream.threads(List.of(mute, unmute)).muted()).isEmpty();
    }

    @Test
    void decisionsHoldWhenMoreNewsComes() {
        List<StoryEdit> edits = List.of(new StoryEdit.Merge("show1", "mill1", ""));
        step("mill3", 3, MILL + " ولم تعرف أسباب الحريق");
        assertThat(articles(story(stream.threads(edits), "show1"))).containsExactly("mill1", "mill2", "mill3", "show1");
    }

    @Test
    void aDecisionAboutWhatIsNotThereChangesNothing() {
        List<StoryEdit> edits = List.of(
                new StoryEdit.Merge("show1", "none", ""),
                new StoryEdit.Split(List.of(), List.of(), ""),
                new StoryEdit.Mute("none", true, ""));
        assertThat(stream.threads(edits).stories()).isEqualTo(stream.threads().stories());
    }

    @Property(tries = 60)
    void everyArticleStaysInOneEventOfOneStoryWhateverIsDecided(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> ids = List.of("mill1", "mill2", "race1", "race2", "show1");
        List<StoryEdit> edits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String one = ids.get(random.nextInt(ids.size()));
            String other = ids.get(random.nextInt(ids.size()));
            edits.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new StoryEdit.Merge(one, other, "");
                        case 1 -> new StoryEdit.Split(List.of(one, other), List.of(), "");
                        default -> new StoryEdit.Move(one, other, "");
                    });
        }
        Threads threads = stream.threads(edits);
        List<String> told = threads.stories().stream()
                .flatMap(story -> articles(story).stream())
                .sorted()
                .toList();
        assertThat(told).isEqualTo(ids);
        assertThat(threads.placements())
                .allSatisfy(placement -> assertThat(articles(story(threads, placement.article())))
                        .contains(placement.article()));
        assertThat(threads.stories())
                .extracting(Story::id)
                .doesNotHaveDuplicates()
                .noneMatch(id -> threads.redirects().containsKey(id));
    }

    @Test
    void afterASplitLaterEventsGoToTheSideTheyAreMoreLike() {
        step("race3", 25, "يستعد العداء مروان الصياح لسباق الجبل المقبل أمام حامل اللقب السابق");
        step("mill3", 26, "حقق قاضي الرحاب في أسباب حريق مطحنة الوادي ومخزن القمح المجاور لها");
        List<StoryEdit> decided = List.of(
                new StoryEdit.Merge("mill1", "race1", ""),
                new StoryEdit.Split(List.of("race1", "race2"), List.of("mill1", "mill2"), "قصتان"));
        Threads threads = stream.threads(decided);
        assertThat(articles(story(threads, "race1"))).containsExactly("race1", "race2", "race3");
        assertThat(articles(story(threads, "mill1"))).contains("mill1", "mill2", "mill3");
    }

    @Test
    void whatTheEditorLetStayStays() {
        List<StoryEdit> decided = List.of(
                new StoryEdit.Merge("mill1", "race1", ""),
                new StoryEdit.Split(List.of("race1"), List.of("mill1", "mill2", "race2"), ""));
        Threads threads = stream.threads(decided);
        assertThat(articles(story(threads, "race1"))).containsExactly("race1");
        assertThat(articles(story(threads, "mill1"))).containsExactly("mill1", "mill2", "race2");
    }
}
