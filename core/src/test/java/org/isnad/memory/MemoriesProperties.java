package org.isnad.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.article.site.SiteLesson;
import org.isnad.facts.NameMatcher;
import org.isnad.facts.memory.NameLesson;
import org.isnad.facts.memory.NameLesson.Met;
import org.isnad.lexicon.Lexicon;

class MemoriesProperties {
    private static final NameMatcher MATCHER = new NameMatcher(Lexicon.bundled());

    /** What one day taught. */
    record Day(List<NameLesson> articles, List<SiteLesson> pages) {}

    @Provide
    Arbitrary<List<Day>> days() {
        Arbitrary<Met> met = Combinators.combine(
                        Arbitraries.of("غريغور", "جريجور", "باسم", "بسام", "دراغان"),
                        Arbitraries.of("هالدن", "هالدين", "الدهشوري", "ملغوفيتش", "ميلجوفيتش"),
                        Arbitraries.of("", "مبعوث خاص fr", "وزير ري"),
                        Arbitraries.of(true, false))
                .as(MemoriesProperties::met);
        Arbitrary<NameLesson> articles = Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(6),
                        Arbitraries.of("س", "ص", "ع"),
                        met.list().ofMaxSize(4))
                .as(NameLesson::new);
        Arbitrary<SiteLesson> pages = Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(6),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.longs().between(0, 5).list().ofMaxSize(4))
                .as(MemoriesProperties::page);
        return Combinators.combine(
                        articles.list().uniqueElements(NameLesson::article).ofMaxSize(6),
                        pages.list().uniqueElements(SiteLesson::page).ofMaxSize(6))
                .as(Day::new)
                .list()
                .ofMaxSize(6);
    }

    private static Met met(String given, String family, String office, boolean titled) {
        String name = given + " " + family;
        String id = "person/" + given + "-" + family;
        return new Met(List.of(given, family), name, name, id, office.isEmpty() ? null : office, office, titled);
    }

    private static SiteLesson page(String id, int headline, List<Long> texts) {
        List<SiteLesson.Placed> placed = new ArrayList<>();
        for (long text : texts) {
            placed.add(new SiteLesson.Placed(text, placed.size(), texts.size() - 1 - placed.size()));
        }
        return new SiteLesson(id, "موقع", headline, List.of(headline), placed);
    }

    private static Epoch learn(Epoch from, List<Day> days, int first, Random order) {
        Memories memories = new Memories(from, MATCHER);
        for (int i = 0; i < days.size(); i++) {
            memories.at(first + i);
            List<NameLesson> articles = new ArrayList<>(days.get(i).articles());
            List<SiteLesson> pages = new ArrayList<>(days.get(i).pages());
            Collections.shuffle(articles, order);
            Collections.shuffle(pages, order);
            articles.forEach(memories::learn);
            pages.forEach(memories::learn);
        }
        return memories.at(first + days.size());
    }

    private static Epoch restored(Epoch epoch) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            EpochFormat.write(epoch, bytes);
            return EpochFormat.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 60)
    void theOrderInsideADayDoesNotMatter(@ForAll("days") List<Day> days, @ForAll Random order) {
        Epoch one = learn(Epoch.NONE, days, 0, new Random(1));
        Epoch other = learn(Epoch.NONE, days, 0, order);
        assertThat(EpochFormat.digest(other)).isEqualTo(EpochFormat.digest(one));
    }

    @Property(tries = 60)
    void savingAndRestoringAtAnyMidnightChangesNothing(@ForAll("days") List<Day> days) {
        int half = days.size() / 2;
        Epoch whole = learn(Epoch.NONE, days, 0, new Random(1));
        Epoch middle = restored(learn(Epoch.NONE, days.subList(0, half), 0, new Random(2)));
        Epoch end = learn(middle, days.subList(half, days.size()), half, new Random(3));
        assertThat(EpochFormat.digest(end)).isEqualTo(EpochFormat.digest(whole));
        assertThat(EpochFormat.digest(restored(end))).isEqualTo(EpochFormat.digest(end));
    }
}
