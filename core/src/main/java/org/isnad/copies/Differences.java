package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Difference;
import org.isnad.Difference.Kind;
import org.isnad.Difference.Piece;
import org.isnad.Span;

/**
 * Compares two texts word by word, letters folded: runs that stand once in both are anchors (patience difference), the
 * heaviest that keep their order are kept, other long ones have moved; between anchors the longest common subsequence
 * decides. Cost is bounded: gaps too large for that are taken as changed whole, and of longer texts the rest is left out.
 * Pure functions.
 */
public final class Differences {
    private static final int MOST_WORDS = 10_000;
    private static final int MOST_RUNS = 600;
    private static final int SHORTEST_MOVE = 4;
    private static final int MOST_CELLS = 60_000;

    /** How much of two clauses has to be the same, in order, for one to be a change of the other. */
    private static final double SAME_CLAUSE = 0.4;
    /** So many times as many words, and so many more, are left out or added rather than changed. */
    private static final double MUCH_LONGER = 2.5;

    private static final int FAR_LONGER = 4;

    private final String beforeText;
    private final String afterText;
    private final WordPrint before;
    private final WordPrint after;
    private final List<Step> steps = new ArrayList<>();
    /** For each word whether it stands in a run that is kept or has moved. */
    private final boolean[] takenBefore;

    private final int[] movedFrom;

    private Differences(String before, String after) {
        this.beforeText = before;
        this.afterText = after;
        this.before = WordPrint.of(before, MOST_WORDS);
        this.after = before.equals(after) ? this.before : WordPrint.of(after, MOST_WORDS);
        this.takenBefore = new boolean[this.before.size()];
        this.movedFrom = new int[this.after.size()];
        Arrays.fill(movedFrom, -1);
    }

    /** How {@code after} differs from {@code before}, from which it was made. */
    public static Difference of(String before, String after) {
        return new Differences(before, after).difference();
    }

    /** A run of equal words. */
    private record Run(int before, int after, int length) {}

    /**
     * A word's fate; −1 where it is not in the text.
     *
     * @param whole whether it was left out or added with all of its clause, of which the other text has none like it
     */
    private record Step(Kind kind, int before, int after, boolean whole) {
        Step(Kind kind, int before, int after) {
            this(kind, before, after, false);
        }
    }

    private Difference difference() {
        List<Run> runs = Arrays.equals(before.words(), after.words())
                ? new ArrayList<>(List.of(new Run(0, 0, before.size())))
                : runs();
        List<Run> kept = heaviestInOrder(runs);
        runs.removeAll(kept);
        runs.stream().filter(run -> run.length() >= SHORTEST_MOVE).forEach(this::move);
        int b = 0;
        int a = 0;
        for (Run run : kept) {
            gap(b, run.before(), a, run.after());
            for (int i = 0; i < run.length(); i++) {
                steps.add(new Step(Kind.KEPT, run.before() + i, run.after() + i));
            }
            b = run.before() + run.length();
            a = run.after() + run.length();
        }
        gap(b, before.size(), a, after.size());
        return new Difference(pieces());
    }

    private void move(Run run) {
        for (int i = 0; i < run.length(); i++) {
            takenBefore[run.before() + i] = true;
            movedFrom[run.after() + i] = run.before() + i;
        }
    }

    /** Runs around shingles that stand once in both texts, none overlapping another, longest first. */
    private List<Run> runs() {
        long[] ours = Shingles.of(before.words());
        Map<Long, Integer> once = once(ours);
        List<Run> found = new ArrayList<>();
        long[] theirs = Shingles.of(after.words());
        Map<Long, Integer> onceAfter = once(theirs);
        int reached = 0;
        for (int i = 0; i < theirs.length; i++) {
            Integer at = once.get(theirs[i]);
            if (i >= reached && at != null && at >= 0 && onceAfter.getOrDefault(theirs[i], -1) == i) {
                Run run = extended(at, i);
                found.add(run);
                reached = run.after() + run.length();
            }
        }
        found.sort(Comparator.comparingInt(Run::length).reversed().thenComparingInt(Run::after));
        return apart(found);
    }

    private static Map<Long, Integer> once(long[] shingles) {
        Map<Long, Integer> once = new HashMap<>();
        for (int i = 0; i < shingles.length; i++) {
            once.merge(shingles[i], i, (first, second) -> -1);
        }
        return once;
    }

    private Run extended(int at, int i) {
        int b = at;
        int a = i;
        while (b > 0 && a > 0 && before.words()[b - 1] == after.words()[a - 1]) {
            b--;
            a--;
        }
        int length = 0;
        while (b + length < before.size()
                && a + length < after.size()
                && before.words()[b + length] == after.words()[a + length]) {
            length++;
        }
        return new Run(b, a, length);
    }

    /** The runs without the words that a longer one already has; what is then too short is left out. */
    private List<Run> apart(List<Run> longestFirst) {
        boolean[] inBefore = new boolean[before.size()];
        boolean[] inAfter = new boolean[after.size()];
        List<Run> apart = new ArrayList<>();
        for (Run whole : longestFirst) {
            Run run = free(whole, inBefore, inAfter);
            if (apart.size() < MOST_RUNS && run.length() >= SHORTEST_MOVE) {
                Arrays.fill(inBefore, run.before(), run.before() + run.length(), true);
                Arrays.fill(inAfter, run.after(), run.after() + run.length(), true);
                apart.add(run);
            }
        }
        return apart;
    }

    /** The first part of a run that no other has. */
    private static Run free(Run run, boolean[] inBefore, boolean[] inAfter) {
        int from = 0;
        while (from < run.length() && isTaken(run, from, inBefore, inAfter)) {
            from++;
        }
        int to = from;
        while (to < run.length() && !isTaken(run, to, inBefore, inAfter)) {
            to++;
        }
        return new Run(run.before() + from, run.after() + from, to - from);
    }

    private static boolean isTaken(Run run, int at, boolean[] inBefore, boolean[] inAfter) {
        return inBefore[run.before() + at] || inAfter[run.after() + at];
    }

    /** The runs of most words in all that follow one another in both texts. */
    private static List<Run> heaviestInOrder(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingInt(Run::after));
        int[] weight = new int[sorted.size()];
        int[] previous = new int[sorted.size()];
        int best = -1;
        for (int i = 0; i < sorted.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (sorted.get(j).before() < sorted.get(i).before() && weight[j] > weight[i]) {
                    weight[i] = weight[j];
                    previous[i] = j;
                }
            }
            weight[i] += sorted.get(i).length();
            best = best < 0 || weight[i] > weight[best] ? i : best;
        }
        List<Run> kept = new ArrayList<>();
        for (int at = best; at >= 0; at = previous[at]) {
            kept.addFirst(sorted.get(at));
        }
        return kept;
    }

    /** What stands between two anchors, without what has moved. */
    private void gap(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        List<Integer> ours = new ArrayList<>();
        for (int i = fromBefore; i < toBefore; i++) {
            if (!takenBefore[i]) {
                ours.add(i);
            }
        }
        List<Integer> theirs = new ArrayList<>();
        for (int i = fromAfter; i < toAfter; i++) {
            if (movedFrom[i] < 0) {
                theirs.add(i);
            }
        }
        align(ours, theirs);
        for (int i = fromAfter; i < toAfter; i++) {
            if (movedFrom[i] >= 0) {
                steps.add(new Step(Kind.MOVED, movedFrom[i], i));
            }
        }
    }

    /** Sets clause beside clause, so that one that was left out is seen as that however much was changed around it. */
    private void align(List<Integer> ours, List<Integer> theirs) {
        if ((long) ours.size() * theirs.size() > MOST_CELLS) {
            walk(ours, theirs, true);
            return;
        }
        Parted parted = Parted.find(ours, before.words(), theirs, after.words());
        if (parted != null) {
            int length = parted.length();
            align(ours.subList(0, parted.before()), theirs.subList(0, parted.after()));
            for (int i = 0; i < length; i++) {
                steps.add(new Step(Kind.KEPT, ours.get(parted.before() + i), theirs.get(parted.after() + i)));
            }
            align(
                    ours.subList(parted.before() + length, ours.size()),
                    theirs.subList(parted.after() + length, theirs.size()));
            return;
        }
        List<List<Integer>> clauses = Clauses.of(beforeText, before, ours);
        List<List<Integer>> others = Clauses.of(afterText, after, theirs);
        int i = 0;
        int j = 0;
        for (Clauses.Pair pair : Clauses.pairs(clauses, others, this::same)) {
            between(clauses.subList(i, pair.before()), others.subList(j, pair.after()));
            walk(clauses.get(pair.before()), others.get(pair.after()), false);
            i = pair.before() + 1;
            j = pair.after() + 1;
        }
        between(clauses.subList(i, clauses.size()), others.subList(j, others.size()));
    }

    /** How many words two clauses have in common when one is a change of the other; else 0. */
    private int same(List<Integer> clause, List<Integer> other) {
        int same = common(clause, other)[0][0];
        return 2.0 * same >= SAME_CLAUSE * (clause.size() + other.size()) ? same : 0;
    }

    /** Clauses without their like: of a few words they may be changed, else they were left out or added. */
    private void between(List<List<Integer>> clauses, List<List<Integer>> others) {
        List<Integer> ours = clauses.stream().flatMap(List::stream).toList();
        List<Integer> theirs = others.stream().flatMap(List::stream).toList();
        walk(ours, theirs, Math.min(ours.size(), theirs.size()) >= SHORTEST_MOVE);
    }

    private void walk(List<Integer> ours, List<Integer> theirs, boolean whole) {
        int[][] lengths = whole ? new int[0][0] : common(ours, theirs);
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < theirs.size()) {
            boolean inside = lengths.length > 0 && i < ours.size() && j < theirs.size();
            if (inside && isEqual(ours.get(i), theirs.get(j))) {
                steps.add(new Step(Kind.KEPT, ours.get(i++), theirs.get(j++)));
            } else if (i < ours.size() && (!inside || lengths[i + 1][j] >= lengths[i][j + 1])) {
                steps.add(new Step(Kind.DROPPED, ours.get(i++), -1, whole));
            } else {
                steps.add(new Step(Kind.ADDED, -1, theirs.get(j++), whole));
            }
        }
    }

    /** Lengths of the longest common subsequences of the ends of both. */
    private int[][] common(List<Integer> ours, List<Integer> theirs) {
        int[][] lengths = new int[ours.size() + 1][theirs.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int j = theirs.size() - 1; j >= 0; j--) {
                lengths[i][j] = isEqual(ours.get(i), theirs.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private boolean isEqual(int ours, int theirs) {
        return before.words()[ours] == after.words()[theirs];
    }

    /** Words of one fate that stand together make a piece; what is dropped and added at one place was changed. */
    private List<Piece> pieces() {
        int[] places = placesOfDropped();
        steps.sort(Comparator.comparingInt(step -> step.after() < 0 ? places[step.before()] : 2 * step.after() + 1));
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= steps.size(); i++) {
            if (i == steps.size() || !follows(steps.get(i - 1), steps.get(i))) {
                add(pieces, begin, i - 1);
                begin = i;
            }
        }
        return pieces;
    }

    /** For each dropped word the place in the later text behind the word it stood behind, kept or moved. */
    private int[] placesOfDropped() {
        int[] places = new int[before.size()];
        Arrays.fill(places, -1);
        for (Step step : steps) {
            if (step.before() >= 0 && step.after() >= 0) {
                places[step.before()] = 2 * step.after() + 2;
            }
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = places[i] >= 0 ? places[i] : i == 0 ? 0 : places[i - 1];
        }
        return places;
    }

    private static boolean follows(Step one, Step other) {
        return one.kind() == other.kind()
                && one.whole() == other.whole()
                && (one.before() < 0 || other.before() == one.before() + 1)
                && (one.after() < 0 || other.after() == one.after() + 1);
    }

    private Piece piece(Step first, Step last) {
        Span ours = first.before() < 0 ? null : cut(beforeText, before, first.before(), last.before());
        Span theirs = first.after() < 0 ? null : cut(afterText, after, first.after(), last.after());
        return new Piece(first.kind(), ours, theirs);
    }

    private static Span cut(String text, WordPrint words, int first, int last) {
        return Brackets.closed(text, words.span(first, last + 1));
    }

    /** Adds the piece from one step to another; what stands in the place of as much that was left out is a change of it. */
    private void add(List<Piece> pieces, int first, int last) {
        Piece piece = piece(steps.get(first), steps.get(last));
        boolean whole = steps.get(first).whole();
        if (!pieces.isEmpty() && piece.kind() == Kind.ADDED && !whole && isChange(first, last)) {
            Piece dropped = pieces.removeLast();
            pieces.add(new Piece(Kind.CHANGED, dropped.before(), piece.after()));
        } else {
            pieces.add(piece);
        }
    }

    /** Whether the words dropped before a piece that was added are about as many as its own. */
    private boolean isChange(int first, int last) {
        int begin = first;
        while (begin > 0
                && steps.get(begin - 1).kind() == Kind.DROPPED
                && !steps.get(begin - 1).whole()) {
            begin--;
        }
        int dropped = first - begin;
        int added = last - first + 1;
        int more = Math.max(dropped, added);
        int fewer = Math.min(dropped, added);
        return dropped > 0 && (more - fewer < FAR_LONGER || more < MUCH_LONGER * fewer);
    }
}
