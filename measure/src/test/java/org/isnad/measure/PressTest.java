package org.isnad.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.measure.PressGold.GoldArticle;
import org.isnad.measure.PressGold.GoldPage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the sample press promises of itself. */
class PressTest {
    private static final Path FOLDER = Path.of("..", "samples", "press");

    private final PressGold gold = read();

    private static PressGold read() {
        try {
            return PressGold.read(FOLDER);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read the sample press", e);
        }
    }

    @Test
    void holdsAtLeast36PagesOfAtLeastSixOutletsAndFourStories() {
        assertThat(gold.pages()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(distinct("outlet")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(distinct("story")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyPageIsThere() {
        assertThat(gold.pages())
                .allSatisfy(page -> assertThat(FOLDER.resolve(page.file())).isRegularFile());
    }

    @Test
    void bodiesHaveTheLengthOfRealNews() {
        List<Integer> lengths = gold.pages().stream()
                .filter(page -> !page.articles().isEmpty())
                .map(page -> words(page.articles().getFirst()).size())
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() / 2)).isGreaterThanOrEqualTo(180);
    }

    @Test
    void goldStatementsDatesAndSpellingsStandInTheirText() {
        for (GoldArticle article : gold.articles()) {
            String text = String.join("\n", article.list("body"));
            for (JsonNode statement : article.json().path("statements")) {
                assertThat(text)
                        .as(article.id())
                        .contains(statement.path("content").asString());
            }
            for (JsonNode date : article.json().path("dates")) {
                assertThat(text).as(article.id()).contains(date.path("text").asString());
            }
            for (JsonNode person : article.json().path("people")) {
                person.path("spellings")
                        .forEach(s -> assertThat(text).as(article.id()).contains(s.asString()));
            }
        }
    }

    @Test
    void whatMustNotBeInABodyIsNotInTheGoldBodyEither() {
        for (GoldArticle article : gold.articles()) {
            String text = String.join("\n", article.list("body"));
            assertThat(article.list("mustNot"))
                    .as(article.id())
                    .allSatisfy(forbidden -> assertThat(text).doesNotContain(forbidden));
        }
    }

    @Test
    void noSentenceFrameIsUsedMoreThanThreeTimes() {
        Set<String> names = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (GoldArticle article : gold.articles()) {
            addNames(article, names);
            if (article.copyOf() == null) {
                texts.add(String.join("\n", article.list("body")));
            }
        }
        assertThat(new SkeletonLint(names, 3).repeated(texts)).isEmpty();
    }

    @Test
    void declaredCopiesShareText() {
        for (GoldArticle article : gold.articles()) {
            String origin = article.copyOf();
            if (origin != null) {
                GoldArticle source = gold.articles().stream()
                        .filter(a -> a.id().equals(origin))
                        .findFirst()
                        .orElseThrow();
                assertThat(shared(words(article), words(source)))
                        .as(article.id())
                        .isGreaterThan(0.3);
            }
        }
    }

    @Test
    void listsOfHeadlinesHaveNoArticle() {
        List<GoldPage> lists = gold.pages().stream()
                .filter(page -> page.json().path("noArticle").asBoolean(false))
                .toList();
        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.articles()).isEmpty());
    }

    @Test
    void samplesNameNoForeignHosts() throws IOException {
        for (GoldPage page : gold.pages()) {
            String text = Files.readString(FOLDER.resolve("gold").resolve(page.name() + ".json"));
            assertThat(page.json().path("url").asString()).as(page.name()).contains(".example/");
            assertThat(text).doesNotContain(".com/");
        }
    }

    private Set<String> distinct(String key) {
        Set<String> values = new HashSet<>();
        gold.articles().forEach(a -> {
            String value = a.text(key);
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }

    private static void addNames(GoldArticle article, Set<String> names) {
        for (String kind : List.of("people", "organisations", "places")) {
            for (JsonNode entity : article.json().path(kind)) {
                entity.path("spellings").forEach(s -> Words.of(s.asString()).forEach(w -> names.add(w.form())));
            }
        }
    }

    private static List<String> words(GoldArticle article) {
        return Words.of(String.join("\n", article.list("body"))).stream()
                .map(Word::form)
                .toList();
    }

    private static double shared(List<String> copy, List<String> origin) {
        Set<String> grams = grams(origin);
        Set<String> mine = grams(copy);
        return mine.stream().filter(grams::contains).count() / (double) mine.size();
    }

    private static Set<String> grams(List<String> words) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + 5)));
        }
        return grams;
    }
}
