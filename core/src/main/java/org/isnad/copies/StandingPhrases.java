package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;

/**
 * Phrases that are known to stand in texts that are no copies of each other, before any news was read: prayers, legal notes. They are
 * told by their runs of words, and sentences by their words alone, in whatever order. What else is common is learnt from the window.
 * Immutable.
 */
public final class StandingPhrases {
    /** None known. */
    public static final StandingPhrases NONE =
            new StandingPhrases(new long[0], List.of(), new BitSet(), new BitSet(), Map.of(), new BitSet());

    private static final int LONGEST = 200;
    private static final int RUN = 3;
    /** So many words between runs of theirs, such as another noun, are part of the phrase. */
    private static final int GAP = 2;
    /** How many words in a row make one in a text. */
    private static final int SHORTEST = 6;
    /** What part of a sentence has to be of the words of one kind, and how many of them not of grammar. */
    private static final double NEARLY_ALL = 0.85;

    private static final int FEWEST = 5;
    /** How many words tell what a text says for itself. */
    private static final int FEWEST_OWN = 5;

    /** The kind of the rows of {@code date-words.tsv} that name days of the week. */
    private static final String WEEKDAY = "WD";

    /** The same of those that name days of the week, hours or months. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final Set<String> TIMES = Set.of(WEEKDAY, "HW", "MON");

    private static final String AND = "و";
    private static final String BREAKING = "breaking";
    private static final String GRAMMAR = "any";
    /** The kinds whose words have forms. */
    private static final String AFFIXED = "affixed";

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final Set<String> NO_KINDS = Set.of(GRAMMAR, AFFIXED, BEFORE, AFTER);

    /** Their runs of three words, ascending: such phrases are put together from the same few. */
    private final long[] runs;

    private final List<Vocabulary> vocabularies;
    /** Hashes of the words that are put before any news, such as breaking. */
    private final BitSet labels;

    private final Map<Character, Integer> weekdays;
    /** Hashes of words that forms are filled in with like numbers: those that tell a number, an hour, a day of the week or a month. */
    private final BitSet values;

    /** Hashes of the words of all kinds, and of the phrases. */
    private final BitSet kinds;

    private StandingPhrases(
            long[] runs,
            List<Vocabulary> vocabularies,
            BitSet words,
            BitSet labels,
            Map<Character, Integer> weekdays,
            BitSet values) {
        this.runs = runs;
        this.vocabularies = vocabularies;
        this.kinds = (BitSet) words.clone();
        for (long run : runs) {
            for (int shift = 0; shift < RUN * Character.SIZE; shift += Character.SIZE) {
                kinds.set((char) (run >>> shift));
            }
        }
        this.labels = labels;
        this.weekdays = Map.copyOf(weekdays);
        this.values = values;
    }

    /**
     * The words of sentences of one kind.
     *
     * @param own hashes of its own words
     * @param all of those and of the words of grammar
     */
    private record Vocabulary(BitSet own, BitSet all) {}

    /** Those of {@code standing-phrases.tsv} and {@code standing-words.tsv}, and the labels of {@code page-cues.tsv}. */
    public static StandingPhrases of(Lexicon lexicon) {
        String labels = lexicon.table("page-cues.tsv").stream()
                .filter(row -> row.cell(1).equals(BREAKING))
                .map(row -> row.cell(0))
                .collect(Collectors.joining(" "));
        Map<String, Set<String>> kinds = kinds(lexicon);
        return new StandingPhrases(
                runs(lexicon),
                vocabularies(kinds),
                words(kinds),
                hashes(labels),
                weekdays(lexicon),
                hashes(values(lexicon)));
    }

    private static long[] runs(Lexicon lexicon) {
        return lexicon.list("standing-phrases.tsv").stream()
                .map(phrase -> WordPrint.of(phrase, LONGEST).words())
                .flatMapToLong(
                        words -> IntStream.rangeClosed(0, words.length - RUN).mapToLong(at -> run(words, at)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static Map<Character, Integer> weekdays(Lexicon lexicon) {
        Map<Character, Integer> weekdays = new HashMap<>();
        for (Lexicon.Row row : lexicon.table("date-words.tsv")) {
            for (String name : row.cell(0).equals(WEEKDAY) ? row.cell(2).split("\\|") : new String[0]) {
                weekdays.put(WordPrint.of(name, 1).words()[0], Integer.valueOf(row.cell(1)));
            }
        }
        return weekdays;
    }

    private static String values(Lexicon lexicon) {
        Stream<String> numbers = lexicon.table("number-words.tsv").stream().flatMap(row -> row.values(1).stream());
        Stream<String> times = lexicon.table("date-words.tsv").stream()
                .filter(row -> TIMES.contains(row.cell(0)))
                .flatMap(row -> row.values(2).stream());
        return Stream.concat(numbers, times)
                .flatMap(word -> Stream.of(word, AND + word))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Set<String>> kinds(Lexicon lexicon) {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (Lexicon.Row row : lexicon.table("standing-words.tsv")) {
            kinds.computeIfAbsent(row.cell(0), kind -> new TreeSet<>(Set.of("")))
                    .addAll(List.of(row.cell(1).split(" ")));
        }
        return kinds;
    }

    private static List<Vocabulary> vocabularies(Map<String, Set<String>> kinds) {
        BitSet grammar = hashes(String.join(" ", kinds.getOrDefault(GRAMMAR, Set.of())));
        Set<String> affixed = kinds.getOrDefault(AFFIXED, Set.of());
        return kinds.entrySet().stream()
                .filter(kind -> !NO_KINDS.contains(kind.getKey()))
                .map(kind -> vocabulary(
                        hashes(
                                affixed.contains(kind.getKey())
                                        ? forms(kind.getValue(), kinds)
                                        : String.join(" ", kind.getValue())),
                        grammar))
                .toList();
    }

    private static BitSet words(Map<String, Set<String>> kinds) {
        return hashes(String.join(
                " ",
                kinds.entrySet().stream()
                        .filter(kind -> kind.getKey().equals(GRAMMAR) || !NO_KINDS.contains(kind.getKey()))
                        .map(kind -> String.join(" ", kind.getValue()))
                        .toList()));
    }

    /** The words with what may stand before and after them; some of that makes no word, which does no harm. */
    private static String forms(Set<String> words, Map<String, Set<String>> kinds) {
        StringBuilder forms = new StringBuilder();
        for (String before : kinds.getOrDefault(BEFORE, Set.of(""))) {
            for (String after : kinds.getOrDefault(AFTER, Set.of(""))) {
                words.stream()
                        .filter(word -> !word.isEmpty())
                        .forEach(word ->
                                forms.append(before).append(word).append(after).append(' '));
            }
        }
        return forms.toString();
    }

    private static BitSet hashes(String words) {
        BitSet hashes = new BitSet();
        for (char word : WordPrint.of(words, Integer.MAX_VALUE).words()) {
            hashes.set(word);
        }
        return hashes;
    }

    private static Vocabulary vocabulary(BitSet own, BitSet grammar) {
        BitSet all = (BitSet) own.clone();
        all.or(grammar);
        return new Vocabulary(own, all);
    }

    private static long run(char[] words, int at) {
        return (long) words[at] << 32 | (long) words[at + 1] << 16 | words[at + 2];
    }

    /** The number of the day of the week that a word names, or {@link #NO_DAY}. */
    int weekday(char word) {
        return values.get(word) ? weekdays.getOrDefault(word, NO_DAY) : NO_DAY;
    }

    /** Whether a word tells a number, an hour, a day of the week or a month. */
    boolean isValue(char word) {
        return values.get(word);
    }

    /** The words but for labels. */
    char[] withoutLabels(char[] words) {
        char[] others = new char[words.length];
        int count = 0;
        for (char word : words) {
            others[count] = word;
            count += labels.get(word) ? 0 : 1;
        }
        return Arrays.copyOf(others, count);
    }

    /** The indices of the words of a text that stand in such a phrase. */
    BitSet in(WordPrint text) {
        BitSet standing = new BitSet(text.size());
        markRuns(text.words(), standing);
        int begin = 0;
        boolean goesOn = false;
        for (int end : text.passageEnds()) {
            goesOn = isStanding(text.words(), begin, end, goesOn ? 1 : FEWEST);
            if (goesOn) {
                standing.set(begin, end);
            }
            begin = end;
        }
        return standing;
    }

    /**
     * The indices of the words that such a text says for itself, a cable of condolence whose and for whom: those of no kind.
     *
     * @param standing of {@link #in}
     * @return none when at least half of the text says something for itself, or too little does
     */
    BitSet own(WordPrint text, BitSet standing) {
        BitSet own = new BitSet(text.size());
        for (int i = 0; 2 * standing.cardinality() >= text.size() && i < text.size(); i++) {
            own.set(i, !kinds.get(text.words()[i]));
        }
        return own.cardinality() >= FEWEST_OWN ? own : new BitSet();
    }

    /** @param fewest own words of a kind that tell: one where a sentence of them was just before, such as the rest of a long one */
    private boolean isStanding(char[] words, int begin, int end, int fewest) {
        for (Vocabulary vocabulary : vocabularies) {
            int own = 0;
            int all = 0;
            for (int i = begin; i < end; i++) {
                own += vocabulary.own.get(words[i]) ? 1 : 0;
                all += vocabulary.all.get(words[i]) ? 1 : 0;
            }
            if (own >= fewest && all >= NEARLY_ALL * (end - begin)) {
                return true;
            }
        }
        return false;
    }

    private void markRuns(char[] words, BitSet common) {
        int begin = 0;
        int end = 0;
        for (int i = 0; i + RUN <= words.length && runs.length > 0; i++) {
            if (Arrays.binarySearch(runs, run(words, i)) >= 0) {
                if (i > end + GAP) {
                    mark(begin, end, common);
                    begin = i;
                }
                begin = end == 0 ? i : begin;
                end = i + RUN;
            }
        }
        mark(begin, end, common);
    }

    private static void mark(int begin, int end, BitSet common) {
        if (end - begin >= SHORTEST) {
            common.set(begin, end);
        }
    }
}
