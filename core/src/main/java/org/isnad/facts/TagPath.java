package org.isnad.facts;

import java.util.Arrays;

/**
 * The best sequence of tags by the Viterbi algorithm over whole numbers, so that every machine finds the same one; of equal
 * paths the one of the lower tags wins. Time is linear in the words.
 */
public final class TagPath {
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private TagPath() {}

    /**
     * @param scores for each word the weight of each tag, {@link Tags#COUNT} a word
     * @param transitions weight of each tag after each tag, the one before as the row; the first word stands after {@link
     *     Tags#OUTSIDE}
     * @param breaks whether a name cannot reach over the gap before a word
     * @return a tag for each word; no name starts inside
     */
    public static int[] best(int[] scores, int[] transitions, boolean[] breaks) {
        return best(scores, transitions, breaks, new boolean[breaks.length]);
    }

    /**
     * The same where some words are known to stand outside names.
     *
     * @param certain whether a word does
     */
    static int[] best(int[] scores, int[] transitions, boolean[] breaks, boolean[] certain) {
        int words = breaks.length;
        byte[] from = new byte[words * Tags.COUNT];
        int[] before = new int[Tags.COUNT];
        int[] now = new int[Tags.COUNT];
        Arrays.fill(before, NEVER);
        before[Tags.OUTSIDE] = 0;
        for (int word = 0; word < words; word++) {
            if (certain[word]) {
                outside(word, before, now, scores, transitions, from);
            } else {
                step(word, before, now, scores, transitions, breaks[word], from);
            }
            int[] done = now;
            now = before;
            before = done;
        }
        return trace(words, before, from);
    }

    private static void outside(int word, int[] before, int[] now, int[] scores, int[] transitions, byte[] from) {
        int at = 0;
        for (int last = 1; last < Tags.COUNT; last++) {
            int sum = before[last] + transitions[last * Tags.COUNT];
            at = sum > before[at] + transitions[at * Tags.COUNT] ? last : at;
        }
        Arrays.fill(now, NEVER);
        now[Tags.OUTSIDE] = before[at] + transitions[at * Tags.COUNT] + scores[word * Tags.COUNT];
        from[word * Tags.COUNT] = (byte) at;
    }

    private static void step(
            int word, int[] before, int[] now, int[] scores, int[] transitions, boolean apart, byte[] from) {
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            int best = NEVER;
            int at = 0;
            boolean further = Tags.isFurther(tag);
            if (!(further && apart)) {
                int low = further ? tag - Tags.MOST_SKIPPED - 1 : 0;
                int high = further ? tag : Tags.COUNT - 1;
                for (int last = low; last <= high; last++) {
                    int sum = before[last] + transitions[last * Tags.COUNT + tag];
                    if (sum > best) {
                        best = sum;
                        at = last;
                    }
                }
            }
            now[tag] = Math.max(NEVER, best + scores[word * Tags.COUNT + tag]);
            from[word * Tags.COUNT + tag] = (byte) at;
        }
    }

    private static int[] trace(int words, int[] last, byte[] from) {
        int tag = 0;
        for (int other = 1; other < Tags.COUNT; other++) {
            tag = last[other] > last[tag] ? other : tag;
        }
        int[] path = new int[words];
        for (int word = words - 1; word >= 0; word--) {
            path[word] = tag;
            tag = from[word * Tags.COUNT + tag];
        }
        return path;
    }
}
