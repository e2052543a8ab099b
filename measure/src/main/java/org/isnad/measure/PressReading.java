package org.isnad.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Dissection.Dissected;
import org.isnad.Facts;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.article.site.SiteLesson;
import org.isnad.measure.PressGold.GoldPage;
import org.isnad.memory.Epoch;
import org.isnad.memory.Epochs;
import org.isnad.memory.Memories;
import org.jspecify.annotations.Nullable;

/** Reads the pages of the sample press, as they come or in event order with memories. For one thread. */
final class PressReading {
    private final PressGold gold;
    private final Pipeline pipeline;
    private final boolean memory;
    private final PrintStream misses;

    PressReading(PressGold gold, Pipeline pipeline, boolean memory, PrintStream misses) {
        this.gold = gold;
        this.pipeline = pipeline;
        this.memory = memory;
        this.misses = misses;
    }

    private record Dated(GoldPage page, @Nullable When when) {}

    /** Fills the articles found and their facts, by the names of the gold. */
    void read(Map<String, Article> found, Map<String, Facts> facts) throws IOException {
        List<Dated> pages = new ArrayList<>();
        for (GoldPage page : gold.pages()) {
            if (pipeline.dissect(raw(page)) instanceof Dissected dissected) {
                int main = SiteLesson.main(dissected.articles());
                pages.add(new Dated(
                        page, main < 0 ? null : dissected.articles().get(main).eventTime()));
            } else {
                misses.println("rejected: " + page.name());
            }
        }
        if (memory) {
            Comparator<When> order = Comparator.comparing(When::latest);
            pages.sort(Comparator.comparing(Dated::when, Comparator.nullsLast(order)));
        }
        Memories memories = pipeline.memories(Epoch.NONE);
        for (Dated page : pages) {
            Epochs epochs = memory && page.when() != null
                    ? Epochs.of(memories.at(page.when().day()))
                    : Epochs.NONE;
            read(page, pipeline.with(epochs), memories, found, facts);
        }
        if (memory) {
            memories.at(Long.MAX_VALUE)
                    .names()
                    .persons()
                    .forEach(person -> misses.println("met " + person.name() + ", "
                            + person.articles() + " articles, counts: " + person.counts() + ", spellings "
                            + person.spellings().size()));
        }
    }

    private RawPage raw(GoldPage page) throws IOException {
        return RawPage.of(page.name(), gold.bytes(page));
    }

    private void read(
            Dated page, Pipeline reader, Memories memories, Map<String, Article> found, Map<String, Facts> facts)
            throws IOException {
        if (!(reader.dissect(raw(page.page())) instanceof Dissected dissected)) {
            return;
        }
        int main = SiteLesson.main(dissected.articles());
        for (int i = 0; i < dissected.articles().size(); i++) {
            String id = page.page().name() + "#" + i;
            Article article = dissected.articles().get(i).toBuilder().id(id).build();
            Facts read = reader.analyse(article);
            found.put(id, article);
            facts.put(id, read);
            if (page.when() != null && i == main) {
                memories.learn(reader.lesson(new Reading(article, read)));
                SiteLesson lesson = SiteLesson.of(dissected.url(), article, i, dissected.blocks());
                if (lesson != null) {
                    memories.learn(lesson);
                }
            }
        }
    }
}
