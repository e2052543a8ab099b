package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.When;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction;
import org.isnad.facts.MentionFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingTest {
    private static final String ENVOY = "person/غريغور-هالدن";

    @TempDir
    Path folder;

    /** An envoy spelled in two ways, a minister met by his office alone, over five days. */
    private static List<Arrival> stream() {
        List<Arrival> arrivals = new ArrayList<>();
        for (int day = 2; day < 7; day++) {
            String date = "2026-03-0" + day;
            String envoy = day % 2 == 0 ? "غريغور هالدن" : "جريجور هالدن";
            arrivals.add(article(
                    "e" + day, "موقع المنارة", date, "قال المبعوث الخاص " + envoy + " إن الجولة " + day + " انتهت."));
            arrivals.add(article(
                    "m" + day,
                    "جريدة السوق",
                    date,
                    "ووصل وزير الخارجية الفرنسي نائل الشهواري إلى المدينة " + day + "."));
            arrivals.add(article(
                    "r" + day, "جريدة السوق", date, "وقال وزير الخارجية الفرنسي إن الحوار رقم " + day + " مستمر."));
        }
        arrivals.add(article("u", "موقع المنارة", "", "وقال وزير الخارجية الفرنسي إن لا موعد بعد."));
        return arrivals;
    }

    private static Arrival article(String id, String outlet, String date, String text) {
        return LibraryContract.article(id, outlet, date, "عنوان " + id, text);
    }

    private static void read(EmbeddedStore store, List<Arrival> arrivals) {
        store.receive(arrivals);
        store.settle(done -> {});
    }

    private EmbeddedStore open(Path at) {
        return EmbeddedStore.open(at, Fixtures.tools(), note -> {});
    }

    private static String answers(EmbeddedStore store) {
        try (StoreLibrary library = store.library()) {
            StringBuilder facts = new StringBuilder(LibraryContract.everything(library));
            library.shelf().eachReading(reading -> facts.append(reading.facts()).append('\n'));
            return facts.toString();
        }
    }

    private static Map<String, byte[]> epochs(Path store) throws IOException {
        Map<String, byte[]> epochs = new TreeMap<>();
        try (Stream<Path> files = Files.list(store.resolve("memory"))) {
            for (Path file : files.toList()) {
                epochs.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return epochs;
    }

    private static void assertSame(Map<String, byte[]> epochs, Map<String, byte[]> others) {
        assertThat(others.keySet()).isEqualTo(epochs.keySet());
        epochs.forEach((name, bytes) -> assertThat(others.get(name)).isEqualTo(bytes));
    }

    @Test
    void anyOrderOfReadingAndRebuildingGiveTheSameEpochsAndFacts() throws IOException {
        Path whole = folder.resolve("whole");
        String want;
        try (EmbeddedStore store = open(whole)) {
            read(store, stream());
            want = answers(store);
        }
        Map<String, byte[]> epochs = epochs(whole);
        assertThat(epochs).hasSize(5).containsKeys("2026-03-03.memory", "2026-03-07.memory");
        for (int seed = 0; seed < 3; seed++) {
            List<Arrival> shuffled = stream();
            Collections.shuffle(shuffled, new Random(seed));
            Path other = folder.resolve("other" + seed);
            try (EmbeddedStore store = open(other)) {
                for (int i = 0; i < shuffled.size(); i += 5) {
                    read(store, shuffled.subList(i, Math.min(i + 5, shuffled.size())));
                }
                assertThat(answers(store)).isEqualTo(want);
            }
            assertSame(epochs, epochs(other));
        }
        EmbeddedStore.rebuild(whole, Fixtures.tools(), note -> {}, done -> {});
        assertSame(epochs, epochs(whole));
        try (EmbeddedStore store = open(whole)) {
            assertThat(answers(store)).isEqualTo(want);
        }
    }

    @Test
    void laterArticlesAreReadWithWhatEarlierDaysTaught() {
        try (EmbeddedStore store = open(folder.resolve("store"))) {
            read(store, stream());
            assertThat(answers(store))
                    .contains("name=نائل الشهواري")
                    .contains("entity=" + ENVOY)
                    .contains("+memory");
        }
    }

    @Test
    void aDamagedEpochIsMadeAnew() throws IOException {
        Path at = folder.resolve("store");
        List<Arrival> arrivals = stream();
        try (EmbeddedStore store = open(at)) {
            read(store, arrivals);
        }
        Map<String, byte[]> before = epochs(at);
        for (String name : before.keySet()) {
            Files.write(at.resolve("memory").resolve(name), Arrays.copyOf(before.get(name), 30));
        }
        assertThatThrownBy(() -> MemoryFolder.of(at))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.MEMORY));
        Arrival late = article("late", "موقع المنارة", "2026-03-06", "وقال المبعوث الخاص غريغور هالدن إن السلام قريب.");
        String want;
        Path fresh = folder.resolve("fresh");
        try (EmbeddedStore store = open(fresh)) {
            arrivals.add(late);
            read(store, arrivals);
            want = answers(store);
        }
        try (EmbeddedStore store = open(at)) {
            read(store, List.of(late));
            assertThat(answers(store)).isEqualTo(want);
        }
        assertSame(epochs(fresh), epochs(at));
    }

    @Test
    void aRejectedSpellingStaysApartForGood() throws IOException {
        Path at = folder.resolve("store");
        Correction correction = new Correction.SpellingRejected(ENVOY, MentionFinder.folded("جريجور هالدن"));
        try (EmbeddedStore store = open(at)) {
            read(store, stream());
            assertThat(answers(store)).doesNotContain("entity=person/جريجور-هالدن");
            store.correct(correction);
            store.settle(done -> {});
            assertThat(answers(store)).contains("entity=person/جريجور-هالدن");
            store.correct(correction);
            assertThat(store.isUnsettled()).isFalse();
        }
        EmbeddedStore.rebuild(at, Fixtures.tools(), note -> {}, done -> {});
        try (EmbeddedStore store = open(at)) {
            assertThat(answers(store)).contains("entity=person/جريجور-هالدن");
            assertThat(Files.readString(at.resolve("journal.jsonl"))).contains("spelling-rejected");
        }
    }

    @Test
    void publishedEpochsAreReadByDay() {
        Path at = folder.resolve("store");
        try (EmbeddedStore store = open(at)) {
            read(store, stream());
        }
        MemoryFolder memory = MemoryFolder.of(at);
        assertThat(memory.at(when("2026-03-02")).names().isEmpty()).isTrue();
        assertThat(memory.at(when("2026-03-03")).names().person(ENVOY)).isNotNull();
        assertThat(memory.at(when("2027-01-01")).day())
                .isEqualTo(memory.at(when("2026-03-07")).day());
        assertThat(memory.at(null).names().isEmpty()).isTrue();
        assertThatThrownBy(() -> MemoryFolder.of(folder.resolve("none"))).isInstanceOf(StoreException.class);
    }

    private static When when(String date) {
        return When.parse(date).orElseThrow();
    }
}
