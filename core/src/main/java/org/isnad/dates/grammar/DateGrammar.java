package org.isnad.dates.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Row;

/**
 * The compiled grammar of {@code date-grammar.tsv}: numbered symbols, rules by symbol, and for each symbol the set of terminals
 * that can begin it. Immutable after construction.
 */
public final class DateGrammar {
    /** The tables that decide how a date is read. */
    private static final List<String> TABLES =
            List.of("date-grammar.tsv", "date-words.tsv", "date-guards.tsv", "given-names.tsv");

    private final Map<String, Integer> symbols = new HashMap<>();
    private final int terminals;
    private final List<List<Rule>> rules = new ArrayList<>();
    private final long[][] first;
    /** For each symbol the terminals that alone can be all of it. */
    private final long[][] alone;

    /**
     * A rule: what it makes, of what, by which action.
     *
     * @param name what evidence calls it: its symbol and pattern with the version of the date tables
     * @param passes whether it only hands on what its part means
     * @param begins for each slot the terminals that can begin what is left from it on, as bit sets
     * @param shortest how many slots must be filled: behind the last of them the rule may be complete
     */
    record Rule(
            int result, List<Slot> slots, Action action, String name, boolean passes, long[][] begins, int shortest) {
        /** Whether what is left from a slot on can begin with a term. */
        boolean canGoOn(int slot, DateTerm term) {
            return meet(begins[slot], term.symbols());
        }

        long[] first() {
            return begins[0];
        }
    }

    /** A place in a rule that one of several symbols fills. */
    record Slot(int[] symbols, boolean optional, boolean context) {}

    /**
     * Compiles the grammar of a lexicon.
     *
     * @throws IllegalArgumentException when the table names an action that there is none of
     */
    public DateGrammar(Lexicon lexicon) {
        List<Row> rows = lexicon.table("date-grammar.tsv");
        String version = lexicon.version(TABLES);
        List<String> results = rows.stream().map(row -> row.cell(0)).distinct().toList();
        for (Row row : rows) {
            slotNames(row).forEach(name -> declareTerminal(name, results));
        }
        terminals = symbols.size();
        results.forEach(name -> symbols.putIfAbsent(name, symbols.size()));
        results.forEach(name -> rules.add(new ArrayList<>()));
        rows.forEach(row -> addRule(row, version));
        first = new long[symbols.size()][width()];
        alone = new long[symbols.size()][width()];
        computeSets();
    }

    private void declareTerminal(String name, List<String> results) {
        if (!results.contains(name)) {
            symbols.putIfAbsent(name, symbols.size());
        }
    }

    private static List<String> slotNames(Row row) {
        List<String> names = new ArrayList<>();
        for (String slot : row.cell(1).split(" ")) {
            for (String name : bare(slot).split("\\|")) {
                names.add(symbolName(name));
            }
        }
        return names;
    }

    private static String bare(String slot) {
        String inner = slot.startsWith("<") ? slot.substring(1, slot.length() - 1) : slot;
        return inner.length() > 1 && inner.endsWith("?") ? inner.substring(0, inner.length() - 1) : inner;
    }

    private static String symbolName(String name) {
        return isSymbol(name) ? name : Letters.fold(name);
    }

    static boolean isSymbol(String name) {
        return name.charAt(0) >= 'A' && name.charAt(0) <= 'Z';
    }

    private void addRule(Row row, String version) {
        int result = symbol(row.cell(0));
        List<Slot> slots = new ArrayList<>();
        for (String slot : row.cell(1).split(" ")) {
            int[] alternatives = List.of(bare(slot).split("\\|")).stream()
                    .mapToInt(name -> symbol(symbolName(name)))
                    .toArray();
            slots.add(new Slot(alternatives, slot.length() > 1 && slot.endsWith("?"), slot.startsWith("<")));
        }
        String name = "date " + row.cell(0) + ": " + row.cell(1) + " (lexicon " + version + ")";
        Action action = DateActions.named(row.cell(2));
        boolean passes = row.cell(2).equals("same") || row.cell(2).equals("moment");
        rules.get(result - terminals)
                .add(new Rule(
                        result,
                        List.copyOf(slots),
                        action,
                        name,
                        passes,
                        new long[slots.size()][width()],
                        shortest(slots)));
    }

    private static int shortest(List<Slot> slots) {
        int needed = slots.size();
        while (needed > 0 && slots.get(needed - 1).optional()) {
            needed--;
        }
        return needed;
    }

    private void computeSets() {
        for (int t = 0; t < terminals; t++) {
            first[t][t >> 6] |= 1L << t;
            alone[t][t >> 6] |= 1L << t;
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (List<Rule> alternatives : rules) {
                for (Rule rule : alternatives) {
                    grown |= growFirst(rule) | growAlone(rule);
                }
            }
        }
    }

    private boolean growAlone(Rule rule) {
        boolean grown = false;
        for (Slot slot : rule.slots()) {
            boolean othersOptional = rule.slots().stream().allMatch(other -> other == slot || other.optional());
            for (int symbol : othersOptional ? slot.symbols() : new int[0]) {
                grown |= addAll(alone[rule.result()], alone[symbol]);
            }
        }
        return grown;
    }

    private boolean growFirst(Rule rule) {
        for (int from = rule.slots().size() - 1; from >= 0; from--) {
            Slot slot = rule.slots().get(from);
            for (int symbol : slot.symbols()) {
                addAll(rule.begins()[from], first[symbol]);
            }
            if (slot.optional() && from + 1 < rule.slots().size()) {
                addAll(rule.begins()[from], rule.begins()[from + 1]);
            }
        }
        return addAll(first[rule.result()], rule.first());
    }

    private static boolean addAll(long[] into, long[] from) {
        boolean grown = false;
        for (int i = 0; i < into.length; i++) {
            grown |= (from[i] & ~into[i]) != 0;
            into[i] |= from[i];
        }
        return grown;
    }

    /**
     * The number of a symbol.
     *
     * @throws IllegalArgumentException when the grammar has none of that name
     */
    public int symbol(String name) {
        Integer symbol = symbols.get(name);
        if (symbol == null) {
            throw new IllegalArgumentException("date-grammar.tsv knows no symbol " + name);
        }
        return symbol;
    }

    /** The number of a symbol, -1 when the grammar has no use for it. */
    int symbolOrNone(String name) {
        return symbols.getOrDefault(name, -1);
    }

    /** The terminals that stand for themselves: words and signs. */
    List<String> literals() {
        return symbols.keySet().stream().filter(name -> !isSymbol(name)).toList();
    }

    boolean isTerminal(int symbol) {
        return symbol < terminals;
    }

    /** How many symbols have rules. */
    int derived() {
        return rules.size();
    }

    /** The place of a symbol among those that have rules. */
    int derivedIndex(int symbol) {
        return symbol - terminals;
    }

    /** How many longs a set of terminals takes. */
    int width() {
        return (terminals >> 6) + 1;
    }

    List<Rule> rules(int symbol) {
        return rules.get(symbol - terminals);
    }

    boolean canStart(int symbol, DateTerm term) {
        return meet(first[symbol], term.symbols());
    }

    /** Whether a term by itself can be all of a symbol. */
    boolean canBeAlone(int symbol, DateTerm term) {
        return meet(alone[symbol], term.symbols());
    }

    private static boolean meet(long[] possible, long[] actual) {
        for (int i = 0; i < actual.length; i++) {
            if ((possible[i] & actual[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
