package org.isnad.chains;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stems as numbers, each with a weight that is larger the rarer it is among statements; words of courtesy and office weigh
 * little. For one thread while it counts, then not written to.
 */
final class Weights {
    private static final double COURTESY = 0.25;
    private static final int[] NONE = {};
    private static final int ROOM = 1 << 12;

    private final Map<String, Integer> numbers = new HashMap<>();
    /** By stem in how many statements it is; with room for more stems than are known. */
    private int[] counts = new int[ROOM];

    private final Set<String> formula;
    private final Senses senses;
    /** By stem 1 where it is for what follows, -1 where against. */
    private final Map<String, Integer> stands;

    private byte[] standOf = {};
    /** By stem the number of its sense, which stands among those of stems and has a weight of its own. */
    private int[] senseOf = {};

    private int[][] meant = {};

    private double[] weights = {};
    private boolean[] courtesy = {};
    private double[] sums = {};

    Weights(Set<String> formulaStems, Senses senses, Map<String, Integer> stands) {
        this.formula = formulaStems;
        this.stands = stands;
        this.senses = senses;
    }

    /** The numbers of a statement's stems; counts it. */
    int[] count(List<String> stems) {
        int[] numbered = new int[stems.size()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = number(stems.get(i));
        }
        int[] sorted = numbered.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                counts[sorted[i]]++;
            }
        }
        return numbered;
    }

    /** The different stems of an item that are met least often, at most so many. */
    int[] rarest(Item item, int most) {
        int[] sorted = item.sorted();
        long[] ranked = new long[sorted.length];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                ranked[n++] = (long) counts[sorted[i]] << 32 | sorted[i];
            }
        }
        Arrays.sort(ranked, 0, n);
        int[] rarest = new int[Math.min(n, most)];
        for (int i = 0; i < rarest.length; i++) {
            rarest[i] = (int) ranked[i];
        }
        return rarest;
    }

    /** The numbers of the stems that are counted, ascending. */
    int[] known(List<String> stems) {
        return stems.stream()
                .filter(numbers::containsKey)
                .mapToInt(this::number)
                .sorted()
                .toArray();
    }

    private int number(String stem) {
        Integer known = numbers.get(stem);
        if (known != null) {
            return known;
        }
        int fresh = numbers.size();
        numbers.put(stem, fresh);
        counts = fresh < counts.length ? counts : Arrays.copyOf(counts, 2 * fresh);
        return fresh;
    }

    /** To be called when all statements are counted. */
    void settle(int statements) {
        int stems = numbers.size();
        Map<String, Integer> numbered = new HashMap<>();
        senseOf = new int[stems];
        standOf = new byte[stems];
        stands.forEach((stem, sign) -> {
            Integer number = numbers.get(stem);
            if (number != null) {
                standOf[number] = sign.byteValue();
            }
        });
        numbers.forEach((stem, number) ->
                senseOf[number] = stems + numbered.computeIfAbsent(senses.of(stem), fresh -> numbered.size()));
        int[] met = new int[stems + numbered.size()];
        weights = new double[met.length];
        courtesy = new boolean[met.length];
        sums = new double[statements];
        meant = new int[statements][];
        Arrays.fill(meant, NONE);
        Arrays.fill(sums, -1);
        numbers.forEach((stem, number) -> {
            met[number] = counts[number];
            met[senseOf[number]] += counts[number];
            courtesy[number] = formula.contains(stem);
            courtesy[senseOf[number]] |= courtesy[number];
        });
        for (int i = 0; i < met.length; i++) {
            double rarity = Math.log(1 + (double) (statements + 1) / met[i]);
            weights[i] = courtesy[i] ? COURTESY * rarity : rarity;
        }
    }

    /** What an item's stems mean, each sense once, ascending, worked out once: to be compared with those of other items only. */
    int[] senses(Item item) {
        int[] known = meant[item.number()];
        if (known == NONE) {
            known = distinct(item.stems());
            meant[item.number()] = known;
        }
        return known;
    }

    private int[] distinct(int[] stems) {
        int[] senses = new int[stems.length];
        for (int i = 0; i < stems.length; i++) {
            senses[i] = senseOf[stems[i]];
        }
        Arrays.sort(senses);
        int n = 0;
        for (int i = 0; i < senses.length; i++) {
            if (i == 0 || senses[i] != senses[i - 1]) {
                senses[n++] = senses[i];
            }
        }
        return Arrays.copyOf(senses, n);
    }

    /** Whether one is for what the other is against: «ترفض رفع العقوبات», «تقبل رفع العقوبات». */
    boolean areContrary(Item one, Item other) {
        int[] stems = one.stems();
        for (int i = 0; i + 1 < stems.length; i++) {
            if (standOf[stems[i]] != 0 && isContrary(sign(one, i), stems[i + 1], other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other stands to something only the other way. */
    private boolean isContrary(int sign, int of, Item other) {
        int[] stems = other.stems();
        boolean contrary = false;
        for (int i = 0; i + 1 < stems.length; i++) {
            int stands = stems[i + 1] == of ? sign * sign(other, i) : 0;
            if (stands > 0) {
                return false;
            }
            contrary |= stands < 0;
        }
        return contrary;
    }

    /** What a negation or a refusal before it turns: «نرفض رفع العقوبات» is for them. */
    private int sign(Item item, int at) {
        int[] stems = item.stems();
        int sign = standOf[stems[at]];
        boolean negated = item.told().content().negations().contains(at);
        boolean refused = at > 0 && standOf[stems[at - 1]] < 0;
        return negated != refused ? -sign : sign;
    }

    double of(int stem) {
        return weights[stem];
    }

    boolean isCourtesy(int stem) {
        return courtesy[stem];
    }

    int countOf(int stem) {
        return counts[stem];
    }

    /** The sum of an item's stems, reckoned once. */
    double sum(Item item) {
        double known = sums[item.number()];
        if (known < 0) {
            known = sum(item.sorted());
            sums[item.number()] = known;
        }
        return known;
    }

    double sum(int[] stems) {
        double sum = 0;
        for (int stem : stems) {
            sum += weights[stem];
        }
        return sum;
    }
}
