package org.isnad.stories;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * From features to the profiles that have them, so that a profile finds those like it without meeting the others.
 * Numbers must be added in ascending order. Not safe for several threads.
 *
 * <p>An index may be bounded: of each feature it then keeps the newest profiles only. What is rare finds a profile for ever,
 * what is common only for a while; of the profiles that are found by at least half the likeness asked for some, those found by
 * most, are compared in full, and one that nothing finds any more is forgotten. So neither its size nor the cost of asking grows with what was ever added.
 */
final class ProfileIndex {
    /** How many words of marks are gone through in the time that one number takes to be sorted. */
    private static final int WORDS_A_SORTED_NUMBER = 32;

    private final int most;
    private final int compared;
    private final PostingTable postings = new PostingTable();
    /** Bounded only: the profiles that can still be found. */
    private @Nullable Profile[] known = {};
    /** Bounded only: by how many features each can be found. */
    private int[] findable = {};
    /** Bounded only: how many features each has, 0 when nothing finds it any more. */
    private int[] sizes = {};

    /** What was asked about last, with the postings of its features: the one that is asked about is mostly added next. */
    private Profile asked = Profile.EMPTY;

    private @Nullable Postings[] met = {};
    /** Where in each of them the profiles begin that are asked for. */
    private int[] firsts = {};

    private double[] likeness = new double[1024];
    /** Those found that only some of their features lead to. */
    private int[] promising = new int[64];
    /** By how much each was found. */
    private double[] promised = new double[64];

    private final FeatureTable table = new FeatureTable();

    /** With room for one more than there are numbers: the next is written before it is known to be a new one. */
    private int[] touched = new int[1024 + 1];
    /** A bit a number. */
    private long[] marks = new long[1024 / Long.SIZE];

    ProfileIndex() {
        this(Integer.MAX_VALUE, 0);
    }

    /**
     * @param most how many profiles are kept a feature
     * @param compared with how many of those that only some of their features lead to a profile is compared in full, more than 0
     */
    ProfileIndex(int most, int compared) {
        this.most = most;
        this.compared = compared;
    }

    private boolean bounded() {
        return most != Integer.MAX_VALUE;
    }

    void add(int number, Profile profile) {
        for (int i = 0; i < profile.features().length; i++) {
            Postings known = profile == asked ? met[i] : null;
            Postings list = known != null ? known : postings.getOrAdd(profile.features()[i]);
            if (list.size() >= most) {
                forget(list.removeFirst());
            }
            list.add(number, profile.weights()[i]);
        }
        makeRoom(number);
        if (bounded()) {
            remember(number, profile);
        }
    }

    private void makeRoom(int number) {
        if (number >= likeness.length) {
            likeness = Arrays.copyOf(likeness, number * 2);
            touched = Arrays.copyOf(touched, number * 2 + 1);
            marks = Arrays.copyOf(marks, number * 2 / Long.SIZE + 1);
        }
    }

    private void remember(int number, Profile profile) {
        if (number >= known.length) {
            known = Arrays.copyOf(known, likeness.length);
            findable = Arrays.copyOf(findable, likeness.length);
            sizes = Arrays.copyOf(sizes, likeness.length);
        }
        know(number, profile, profile.features().length);
    }

    private void know(int number, Profile profile, int found) {
        known[number] = found == 0 ? null : profile;
        sizes[number] = found == 0 ? 0 : profile.features().length;
        findable[number] = found;
    }

    private void forget(int number) {
        if (--findable[number] <= 0) {
            know(number, Profile.EMPTY, 0);
        }
    }

    /** Forgets one profile of a bounded index. */
    void remove(int number) {
        Profile profile = known[number];
        if (profile != null) {
            shrink(number, profile, Profile.EMPTY);
        }
    }

    /** Lets a profile of a bounded index be found by some of its features only, and be what those make it. */
    void shrink(int number, Profile kept) {
        Profile profile = known[number];
        if (profile != null) {
            shrink(number, profile, kept);
        }
    }

    private void shrink(int number, Profile profile, Profile kept) {
        int left = 0;
        for (int feature : profile.features()) {
            Postings list = postings.get(feature);
            boolean stays = Arrays.binarySearch(kept.features(), feature) >= 0;
            if (list != null && list.has(number)) {
                left += stays ? 1 : 0;
                if (!stays) {
                    list.remove(number);
                }
            }
        }
        know(number, kept, left);
    }

    /** By which of its features a profile of a bounded index is found. */
    boolean[] found(int number, Profile profile) {
        boolean[] found = new boolean[profile.features().length];
        for (int i = 0; i < found.length; i++) {
            Postings list = postings.get(profile.features()[i]);
            found[i] = known[number] != null && list != null && list.has(number);
        }
        return found;
    }

    /** Adds to a bounded index a profile that only some of its features lead to. */
    void restore(int number, Profile profile, boolean[] found) {
        makeRoom(number);
        remember(number, profile);
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                postings.getOrAdd(profile.features()[i]).add(number, profile.weights()[i]);
            } else {
                forget(number);
            }
        }
    }

    /** Drops all profiles with lower numbers. */
    void dropBefore(int from) {
        asked = Profile.EMPTY;
        postings.dropBefore(from);
    }

    /** Those of the profiles numbered {@code from} or higher whose likeness is at least {@code least}, by number. */
    Links like(Profile profile, int from, double least) {
        int count = 0;
        meet(profile, from);
        for (int i = 0; i < profile.features().length; i++) {
            Postings list = met[i];
            if (list != null) {
                count = spread(list, firsts[i], profile.weights()[i], count);
            }
        }
        if (bounded()) {
            complete(profile, count, least);
        }
        return collect(count, least);
    }

    /** Finds the postings of all features, then where each begins, before any is read: looks into memory that do not wait for each other. */
    private void meet(Profile profile, int from) {
        int size = profile.features().length;
        if (size > met.length) {
            met = new Postings[size * 2];
            firsts = new int[size * 2];
        }
        asked = profile;
        for (int i = 0; i < size; i++) {
            met[i] = postings.get(profile.features()[i]);
        }
        for (int i = 0; i < size; i++) {
            Postings list = met[i];
            firsts[i] = list == null ? 0 : list.first(from);
        }
    }

    /** Adds to the likeness of the profiles of one feature; returns how many were touched so far. */
    private int spread(Postings list, int first, double weight, int before) {
        long[] packed = list.packed;
        double[] sums = likeness;
        int[] seen = touched;
        int count = before;
        for (int k = first; k < list.end; k++) {
            int number = Postings.number(packed[k]);
            double sum = sums[number];
            seen[count] = number;
            count += sum == 0 ? 1 : 0;
            sums[number] = sum + weight * Postings.weight(packed[k]);
        }
        return count;
    }

    /** Compares those in full that not all of their features lead to any more, as many as may be. */
    private void complete(Profile profile, int count, double least) {
        int size = partial(count, least / 2);
        if (size == 0) {
            return;
        }
        double enough = size > compared ? Selection.largest(promised, size, compared) : 0;
        table.fill(profile);
        for (int i = 0; i < size; i++) {
            int number = promising[i];
            Profile other = likeness[number] >= enough ? known[number] : null;
            if (other != null) {
                likeness[number] = table.dot(other);
            }
        }
        table.clear(profile);
    }

    /** Gathers those that not all of their features lead to any more and that are found by at least so much; returns how many. */
    private int partial(int count, double least) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            int number = touched[i];
            double found = likeness[number];
            if (found >= least && findable[number] < sizes[number]) {
                if (size == promised.length) {
                    promised = Arrays.copyOf(promised, size * 2);
                    promising = Arrays.copyOf(promising, size * 2);
                }
                promising[size] = number;
                promised[size++] = found;
            }
        }
        return size;
    }

    /** Those of the first touched ones that are like enough, in order. */
    private Links collect(int count, double least) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int number = touched[i];
            if (likeness[number] >= least) {
                touched[kept++] = number;
            } else {
                likeness[number] = 0;
            }
        }
        return kept == 0 ? Links.NONE : ordered(kept);
    }

    private Links ordered(int kept) {
        int[] numbers = Arrays.copyOf(touched, kept);
        if (kept < marks.length / WORDS_A_SORTED_NUMBER) {
            Arrays.sort(numbers);
        } else {
            sort(numbers);
        }
        float[] values = new float[kept];
        for (int i = 0; i < kept; i++) {
            values[i] = (float) likeness[numbers[i]];
            likeness[numbers[i]] = 0;
        }
        return new Links(numbers, values);
    }

    /** Puts many numbers in order by marking them. */
    private void sort(int[] numbers) {
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (int number : numbers) {
            marks[number >> 6] |= 1L << number;
            lowest = Math.min(lowest, number >> 6);
            highest = Math.max(highest, number >> 6);
        }
        int next = 0;
        for (int word = lowest; word <= highest; word++) {
            for (long left = marks[word]; left != 0; left &= left - 1) {
                numbers[next++] = (word << 6) + Long.numberOfTrailingZeros(left);
            }
            marks[word] = 0;
        }
    }

    /**
     * Profiles by number, ascending, with their likeness to the one asked about. The arrays are not to be written to.
     */
    record Links(int[] numbers, float[] likeness) {
        static final Links NONE = new Links(new int[0], new float[0]);

        static Links of(SortedMap<Integer, Double> likeness) {
            int[] numbers = likeness.keySet().stream().mapToInt(n -> n).toArray();
            float[] values = new float[numbers.length];
            int i = 0;
            for (double value : likeness.values()) {
                values[i++] = (float) value;
            }
            return new Links(numbers, values);
        }

        /** Those of most likeness, at most so many; of equals those of higher numbers. */
        Links strongest(int most) {
            if (numbers.length <= most) {
                return this;
            }
            float[] sorted = likeness.clone();
            Arrays.sort(sorted);
            float least = sorted[sorted.length - most];
            int[] kept = new int[most];
            float[] values = new float[most];
            int left = most;
            int above = 0;
            for (float value : likeness) {
                above += value > least ? 1 : 0;
            }
            int ties = most - above;
            for (int i = numbers.length - 1; i >= 0; i--) {
                if (likeness[i] > least || likeness[i] == least && ties-- > 0) {
                    kept[--left] = numbers[i];
                    values[left] = likeness[i];
                }
            }
            return new Links(kept, values);
        }

        /** Those of at least so much likeness. */
        Links atLeast(double least) {
            int count = 0;
            for (float value : likeness) {
                count += value >= least ? 1 : 0;
            }
            if (count == numbers.length) {
                return this;
            }
            int[] kept = new int[count];
            float[] values = new float[count];
            for (int i = 0, next = 0; next < count; i++) {
                if (likeness[i] >= least) {
                    kept[next] = numbers[i];
                    values[next++] = likeness[i];
                }
            }
            return new Links(kept, values);
        }

        /** Those of some numbers. */
        Links only(IntPredicate wanted) {
            int count = 0;
            int[] kept = new int[numbers.length];
            float[] values = new float[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                if (wanted.test(numbers[i])) {
                    kept[count] = numbers[i];
                    values[count++] = likeness[i];
                }
            }
            return new Links(Arrays.copyOf(kept, count), Arrays.copyOf(values, count));
        }

        /** The same with all numbers raised. */
        Links shifted(int by) {
            return new Links(Arrays.stream(numbers).map(number -> number + by).toArray(), likeness);
        }

        /** These and those of other numbers. */
        Links and(Links others) {
            int[] both = new int[numbers.length + others.numbers.length];
            float[] values = new float[both.length];
            int mine = 0;
            int theirs = 0;
            for (int i = 0; i < both.length; i++) {
                boolean first = theirs == others.numbers.length
                        || mine < numbers.length && numbers[mine] < others.numbers[theirs];
                both[i] = first ? numbers[mine] : others.numbers[theirs];
                values[i] = first ? likeness[mine++] : others.likeness[theirs++];
            }
            return new Links(both, values);
        }
    }
}
