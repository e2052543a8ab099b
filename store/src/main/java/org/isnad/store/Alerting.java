package org.isnad.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.desk.Correction;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.index.SavedSearches;
import org.isnad.store.rows.AlertLedger;
import org.isnad.views.query.Clause;
import org.isnad.views.query.ParsedQuery;
import org.isnad.views.query.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Tries the saved searches on what is new: once for each article that came in after a search was kept, when its story is known. One
 * answer for each development, so that copies alone tell nobody anything.
 */
final class Alerting {
    private final AlertLedger ledger;
    private final Path index;
    private final Supplier<NameMatcher> names;

    Alerting(AlertLedger ledger, Path index, Supplier<NameMatcher> names) {
        this.ledger = ledger;
        this.index = index;
        this.names = names;
    }

    /**
     * Brings the answers up to date.
     *
     * @param applied sequence number of the last page that was derived
     * @param stories the ids of a story's articles
     */
    void run(List<Correction.SearchKept> searches, long applied, Function<String, List<String>> stories) {
        Map<String, Correction.SearchKept> kept = new LinkedHashMap<>();
        searches.forEach(search -> kept.put(search.name(), search));
        ledger.tell(kept.isEmpty() ? List.of() : answers(kept, stories), applied);
    }

    private List<AlertLedger.Answer> answers(
            Map<String, Correction.SearchKept> kept, Function<String, List<String>> stories) {
        long earliest = kept.values().stream()
                .mapToLong(Correction.SearchKept::after)
                .min()
                .orElse(0);
        List<AlertLedger.Answer> answers = new ArrayList<>();
        try (Directory directory = FSDirectory.open(index);
                SavedSearches saved = new SavedSearches(directory, names)) {
            saved.save(clauses(kept), stories);
            ledger.after(
                    Math.max(ledger.reached(), earliest),
                    fresh -> saved.answeredBy(fresh.reading()).stream()
                            .filter(name -> isAfter(fresh, kept.get(name)))
                            .forEach(name -> answers.add(new AlertLedger.Answer(
                                    name, fresh.reading().article().id(), fresh.sequence()))));
            return answers;
        } catch (IOException e) {
            throw StoreException.io("opening the index " + index, e);
        }
    }

    private static boolean isAfter(AlertLedger.Fresh fresh, Correction.@Nullable SearchKept search) {
        return search != null && fresh.sequence() > search.after();
    }

    private static Map<String, Clause> clauses(Map<String, Correction.SearchKept> kept) {
        QueryParser parser = new QueryParser(Lexicon.bundled());
        Map<String, Clause> clauses = new LinkedHashMap<>();
        kept.forEach((name, search) -> {
            if (parser.parse(search.query()) instanceof ParsedQuery.Understood(Clause clause)) {
                clauses.put(name, clause);
            }
        });
        return clauses;
    }
}
