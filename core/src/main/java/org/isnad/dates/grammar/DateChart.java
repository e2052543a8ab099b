package org.isnad.dates.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.dates.grammar.DateGrammar.Rule;
import org.isnad.dates.grammar.DateGrammar.Slot;
import org.isnad.dates.reckon.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * A memoising top-down chart over the terms of one text: every reading of a symbol at a place is found once. Not thread-safe.
 */
public final class DateChart {
    /** Readings of one symbol at one place that are kept; bounds the work on hostile text. */
    private static final int READINGS = 12;

    private final DateGrammar grammar;
    private final List<DateTerm> terms;
    private final @Nullable List<Reading>[] @Nullable [] memo;

    /** @param terms what {@link DateLexer} made of one text */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public DateChart(DateGrammar grammar, List<DateTerm> terms) {
        this.grammar = grammar;
        this.terms = terms;
        this.memo = new List[terms.size()][];
    }

    /** The readings of a symbol that begin at a term, in the order of the grammar. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<Reading> at(int symbol, int at) {
        if (at >= terms.size() || !grammar.canStart(symbol, terms.get(at))) {
            return List.of();
        }
        if (grammar.isTerminal(symbol)) {
            return terminal(symbol, at);
        }
        @Nullable List<Reading> @Nullable [] row = memo[at];
        if (row == null) {
            row = new List[grammar.derived()];
            memo[at] = row;
        }
        int index = grammar.derivedIndex(symbol);
        List<Reading> known = row[index];
        if (known == null) {
            row[index] = List.of();
            known = derive(symbol, at);
            row[index] = known;
        }
        return known;
    }

    /** Drops what was found at terms that are not asked for again, so that long runs of numbers do not fill the memory. */
    public void forget(int begin, int end) {
        Arrays.fill(memo, begin, end, null);
    }

    /** Whether anything can begin at a term: it stands alone, or the next is a word of dates too. */
    public boolean isPromising(int symbol, int at) {
        DateTerm term = terms.get(at);
        if (term.senses().isEmpty() || !grammar.canStart(symbol, term)) {
            return false;
        }
        boolean next = at + 1 < terms.size() && !terms.get(at + 1).senses().isEmpty();
        return next || grammar.canBeAlone(symbol, term);
    }

    private List<Reading> terminal(int symbol, int at) {
        for (DateTerm.Sense sense : terms.get(at).senses()) {
            if (sense.symbol() == symbol) {
                return List.of(new Reading(at + 1, at, at + 1, sense.meaning(), ""));
            }
        }
        return List.of();
    }

    private List<Reading> derive(int symbol, int at) {
        List<Reading> found = new ArrayList<>(4);
        DateTerm term = terms.get(at);
        for (Rule rule : grammar.rules(symbol)) {
            if (rule.canGoOn(0, term)) {
                extend(rule, 0, at, Partial.NONE, found);
            }
        }
        return found;
    }

    /** What a rule has matched so far. */
    private record Partial(List<Meaning> meanings, int from, int to, String rule) {
        static final Partial NONE = new Partial(List.of(), -1, -1, "");

        Partial with(Reading reading) {
            List<Meaning> longer = meanings;
            if (!(reading.meaning() instanceof Meaning.Silent)) {
                longer = new ArrayList<>(meanings);
                longer.add(reading.meaning());
            }
            String inner = reading.rule().isEmpty() ? rule : reading.rule();
            return new Partial(longer, from < 0 ? reading.from() : from, Math.max(to, reading.to()), inner);
        }
    }

    private void extend(Rule rule, int slotIndex, int at, Partial partial, List<Reading> found) {
        if (slotIndex == rule.slots().size()) {
            finish(rule, at, partial, found);
            return;
        }
        Slot slot = rule.slots().get(slotIndex);
        for (int symbol : slot.symbols()) {
            for (Reading reading : at(symbol, at)) {
                if (canGoOn(rule, slotIndex + 1, reading.end())) {
                    Partial longer = slot.context() ? partial : partial.with(reading);
                    extend(rule, slotIndex + 1, reading.end(), longer, found);
                }
            }
        }
        if (slot.optional()) {
            extend(rule, slotIndex + 1, at, partial, found);
        }
    }

    private boolean canGoOn(Rule rule, int slot, int at) {
        return slot >= rule.shortest() || at < terms.size() && rule.canGoOn(slot, terms.get(at));
    }

    private void finish(Rule rule, int end, Partial partial, List<Reading> found) {
        Meaning meaning = found.size() >= READINGS ? null : rule.action().apply(new ActionArgs(partial.meanings()));
        if (meaning == null) {
            return;
        }
        for (Reading other : found) {
            if (other.end() == end && other.meaning().equals(meaning)) {
                return;
            }
        }
        String name = rule.passes() && !partial.rule().isEmpty() ? partial.rule() : rule.name();
        found.add(new Reading(end, Math.max(partial.from(), 0), Math.max(partial.to(), 0), meaning, name));
    }
}
