package org.isnad.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.isnad.views.query.Field;
import org.isnad.views.query.ParsedQuery;
import org.isnad.views.query.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Tries the saved searches on what is new: once for each article that came in after a search was kept, when its story is known. One
 * answer for each development, so that copies alone tell nobody anything.
 */
final class Alerting implements AutoCloseable {
    /** Searches are made ready anew when that took less than this share of the time since: names met meanwhile count then. */
    private static final double MAKING = 0.01;

    private final AlertLedger ledger;
    private final Path index;
    private final Supplier<NameMatcher> names;
    private final Clock clock;
    private final QueryParser parser = new QueryParser(Lexicon.bundled());
    private @Nullable Ready ready;

    Alerting(AlertLedger ledger, Path index, Supplier<NameMatcher> names, Clock clock) {
        this.ledger = ledger;
        this.index = index;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Searches that are ready to be tried.
     *
     * @param kept as they were when they were made ready
     * @param ofStories those that ask for a story, whose articles change
     * @param made when, in ms since 1970
     * @param took how long that was, in ms
     */
    private record Ready(
            Directory directory,
            SavedSearches saved,
            Map<String, Correction.SearchKept> kept,
            Map<String, Clause> ofStories,
            long made,
            long took) {}

    /**
     * Brings the answers up to date.
     *
     * @param applied sequence number of the last page that was derived
     * @param stories the ids of a story's articles
     * @param settled whether stories were settled since the last run
     */
    void run(
            List<Correction.SearchKept> searches,
            long applied,
            Function<String, List<String>> stories,
            boolean settled) {
        Map<String, Correction.SearchKept> kept = new LinkedHashMap<>();
        searches.forEach(search -> kept.put(search.name(), search));
        if (kept.isEmpty()) {
            close();
        }
        ledger.tell(kept.isEmpty() ? List.of() : answers(kept, ready(kept, stories, settled)), applied);
    }

    private List<AlertLedger.Answer> answers(Map<String, Correction.SearchKept> kept, SavedSearches saved) {
        long earliest = kept.values().stream()
                .mapToLong(Correction.SearchKept::after)
                .min()
                .orElse(0);
        List<AlertLedger.Answer> answers = new ArrayList<>();
        ledger.after(
                Math.max(ledger.reached(), earliest),
                fresh -> saved.answeredBy(fresh.reading()).stream()
                        .filter(name -> isAfter(fresh, kept.get(name)))
                        .forEach(name -> answers.add(new AlertLedger.Answer(
                                name, fresh.reading().article().id(), fresh.sequence()))));
        return answers;
    }

    private SavedSearches ready(
            Map<String, Correction.SearchKept> kept, Function<String, List<String>> stories, boolean settled) {
        Ready before = ready;
        if (before != null && settled && clock.millis() - before.made >= before.took / MAKING) {
            close();
        }
        return ready == null ? made(kept, stories) : changed(ready, kept, stories);
    }

    private SavedSearches made(Map<String, Correction.SearchKept> kept, Function<String, List<String>> stories) {
        long begun = clock.millis();
        Directory directory = directory();
        SavedSearches saved;
        try {
            saved = new SavedSearches(directory, names);
        } catch (RuntimeException | Error e) {
            close(directory);
            throw e;
        }
        ready = new Ready(directory, saved, new HashMap<>(), new HashMap<>(), begun, 0);
        changed(ready, kept, stories);
        ready = new Ready(directory, saved, ready.kept, ready.ofStories, begun, clock.millis() - begun);
        return saved;
    }

    /** With the searches that were changed, and those of a story, whose articles are others by now. */
    private SavedSearches changed(
            Ready ready, Map<String, Correction.SearchKept> kept, Function<String, List<String>> stories) {
        List<String> dropped = ready.kept.values().stream()
                .filter(search -> !search.equals(kept.get(search.name())))
                .map(Correction.SearchKept::name)
                .toList();
        dropped.forEach(ready.saved::remove);
        ready.kept.keySet().removeAll(dropped);
        ready.ofStories.keySet().removeAll(dropped);
        ready.saved.save(ready.ofStories, stories);
        Map<String, Clause> others = new LinkedHashMap<>();
        kept.forEach((name, search) -> {
            if (!ready.kept.containsKey(name)
                    && parser.parse(search.query()) instanceof ParsedQuery.Understood(Clause clause)) {
                others.put(name, clause);
            }
        });
        ready.saved.save(others, stories);
        ready.kept.putAll(kept);
        others.forEach((name, clause) -> {
            if (asksForStory(clause)) {
                ready.ofStories.put(name, clause);
            }
        });
        return ready.saved;
    }

    private static boolean asksForStory(Clause clause) {
        return switch (clause) {
            case Clause.In in -> in.field() == Field.STORY || asksForStory(in.clause());
            case Clause.Not not -> asksForStory(not.clause());
            case Clause.All all -> all.clauses().stream().anyMatch(Alerting::asksForStory);
            case Clause.Any any -> any.clauses().stream().anyMatch(Alerting::asksForStory);
            case Clause.Word word -> false;
            case Clause.Phrase phrase -> false;
            case Clause.Prefix prefix -> false;
            case Clause.Near near -> false;
            case Clause.Published days -> false;
        };
    }

    private Directory directory() {
        try {
            return FSDirectory.open(index);
        } catch (IOException e) {
            throw StoreException.io("opening the index " + index, e);
        }
    }

    private static void close(Directory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            throw StoreException.io("closing the index", e);
        }
    }

    /** Lets go of what is ready, which holds a state of the index; the next run makes it anew. */
    @Override
    public void close() {
        Ready former = ready;
        ready = null;
        if (former != null) {
            former.saved.close();
            close(former.directory);
        }
    }

    private static boolean isAfter(AlertLedger.Fresh fresh, Correction.@Nullable SearchKept search) {
        return search != null && fresh.sequence() > search.after();
    }
}
