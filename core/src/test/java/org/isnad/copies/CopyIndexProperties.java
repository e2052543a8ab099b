package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Passage;

class CopyIndexProperties {
    private static final String[] WORDS =
            "بحر جبل نهر وردة قمر شمس باب كتاب قلم سوق خبز ملح زيت تين رمان نخل رمل ريح".split(" ");

    @Property(tries = 40)
    void sharesLieInRangeAndPointBackwards(@ForAll long seed) {
        Set<String> before = new HashSet<>();
        for (Copies copies : run(texts(seed))) {
            for (Copy copy : copies.copies()) {
                assertThat(copy.share()).isBetween(0.0, 1.0);
                assertThat(copy.near()).isBetween(0.0, 1.0);
                assertThat(before).contains(copy.of());
            }
            assertThat(copies.fresh()).isBetween(0.0, 1.0);
            before.add(copies.article());
            assertThat(before).contains(copies.origin());
        }
    }

    @Property(tries = 40)
    void shareIsExactContainment(@ForAll long seed) {
        List<String> texts = texts(seed);
        Map<String, Set<String>> shingles = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            shingles.put("a" + i, shingles(texts.get(i)));
        }
        for (Copies copies : run(texts)) {
            Set<String> own = shingles.get(copies.article());
            for (Copy copy : copies.copies()) {
                long shared =
                        own.stream().filter(shingles.get(copy.of())::contains).count();
                assertThat(copy.share()).isEqualTo((double) shared / own.size());
            }
        }
    }

    @Property(tries = 20)
    void theSameStreamGivesTheSameAnswer(@ForAll long seed) {
        assertThat(run(texts(seed))).isEqualTo(run(texts(seed)));
    }

    @Property(tries = 20)
    void aSavedStateGoesOnAsIfItHadNeverStopped(@ForAll long seed) throws IOException {
        List<String> texts = texts(seed);
        CopyIndex whole = new CopyIndex();
        CopyIndex parted = new CopyIndex();
        for (int i = 0; i < texts.size(); i++) {
            Article article = CopyIndexTest.article("a" + i, "2031-03-0" + (1 + i % 4), texts.get(i));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            parted.save(saved);
            parted = CopyIndex.restored(new ByteArrayInputStream(saved.toByteArray()), CopySettings.defaults());
            assertThat(parted.step(article)).isEqualTo(whole.step(article));
        }
    }

    @Property(tries = 20)
    void passagesLieInTheTextInOrderAndDoNotOverlap(@ForAll long seed) {
        List<String> texts = texts(seed);
        List<Copies> all = run(texts);
        for (int i = 0; i < texts.size(); i++) {
            int reached = 0;
            for (Passage passage : all.get(i).passages()) {
                assertThat(passage.span().begin()).isGreaterThanOrEqualTo(reached);
                reached = passage.span().end();
                assertThat(reached).isLessThanOrEqualTo(texts.get(i).length());
            }
        }
    }

    @Property(tries = 200)
    void anyTextGivesAValue(@ForAll String text) {
        CopyIndex index = new CopyIndex();
        index.step(CopyIndexTest.article("a", "2031-03-01", text.repeat(40)));
        assertThat(index.step(CopyIndexTest.article("b", "2031-03-01", text.repeat(40)))
                        .fresh())
                .isBetween(0.0, 1.0);
    }

    private static List<Copies> run(List<String> texts) {
        CopyIndex index = new CopyIndex();
        List<Copies> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            all.add(index.step(CopyIndexTest.article("a" + i, "2031-03-01", texts.get(i))));
        }
        return all;
    }

    /** Texts that borrow runs of words from one another. */
    private static List<String> texts(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            StringBuilder text = new StringBuilder();
            if (!texts.isEmpty() && random.nextBoolean()) {
                String other = texts.get(random.nextInt(texts.size()));
                text.append(other, 0, other.indexOf(' ', random.nextInt(other.length() / 2)))
                        .append(' ');
            }
            int words = 30 + random.nextInt(60);
            for (int k = 0; k < words; k++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(8) == 0 ? ". " : " ");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static Set<String> shingles(String text) {
        List<String> words =
                List.of(text.replace('ة', 'ه').replace(".", "").trim().split(" +"));
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 5)));
        }
        return shingles;
    }
}
