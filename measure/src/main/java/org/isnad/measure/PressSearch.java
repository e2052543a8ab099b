package org.isnad.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.search.Judged;
import org.isnad.measure.search.Relevance;

/** How well the judged queries over the sample press are answered, beside Lucene's Arabic analyser. For one thread. */
final class PressSearch {
    private PressSearch() {}

    static List<Figure> measure(Path home, Lexicon lexicon, PrintStream misses) throws IOException {
        Map<String, Article> found = new LinkedHashMap<>();
        Map<String, Facts> facts = new HashMap<>();
        new PressReading(
                        PressGold.read(home.resolve("samples/press")),
                        new Pipeline(lexicon),
                        false,
                        new PrintStream(PrintStream.nullOutputStream()))
                .read(found, facts);
        List<Reading> readings = new ArrayList<>();
        found.forEach((id, article) -> {
            Facts read = facts.get(id);
            if (id.endsWith("#0") && read != null) {
                String page = id.substring(0, id.indexOf('#'));
                readings.add(new Reading(article.toBuilder().id(page).build(), read));
            }
        });
        NameMatcher names = new NameMatcher(lexicon);
        List<Judged> queries = Judged.read(home.resolve("measure/search/press-queries.tsv"));
        try (Relevance relevance = Relevance.of(lexicon, () -> names, readings)) {
            return relevance.measure(queries, misses).figures("press search");
        }
    }
}
