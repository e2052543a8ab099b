package org.isnad.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts statements that report one utterance together. Each is compared only with those that share one of its rarest pairs of
 * neighbouring stems, or, within its event, one of its rarest stems; what is compared is bounded, so that time grows with the
 * number of statements. For one thread.
 */
final class Grouper {
    private static final int PAIRS = 8;
    private static final int RARE = 5;
    private static final int POSTINGS = 24;
    private static final int MEMBERS = 8;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Sameness sameness;
    private final Weights weights;
    private final List<List<Member>> groups = new ArrayList<>();
    /** The different speakers of each group, by number; most have one. */
    private final List<List<Integer>> voices = new ArrayList<>();

    private final Map<Long, List<Integer>> index = new HashMap<>();

    Grouper(Sameness sameness, Weights weights) {
        this.sameness = sameness;
        this.weights = weights;
    }

    /**
     * A statement in a group.
     *
     * @param with the article of the statement it was found to be one with; its own for the first
     */
    record Member(Item item, String with, Sameness.Verdict why) {}

    /** The groups of statements, given in the order of the stream. */
    List<List<Member>> group(List<Item> items) {
        items.forEach(this::place);
        return groups;
    }

    private void place(Item item) {
        long[] keys = keys(item);
        Found best = null;
        for (int number : candidates(keys)) {
            Found found = compare(item, number);
            if (found != null
                    && (best == null
                            || found.member().why().confidence()
                                    > best.member().why().confidence())) {
                best = found;
            }
        }
        int group = best == null ? groups.size() : best.group();
        if (best == null) {
            groups.add(new ArrayList<>());
            voices.add(new ArrayList<>(1));
        }
        if (!voices.get(group).contains(item.speaker())) {
            voices.get(group).add(item.speaker());
        }
        groups.get(group)
                .add(
                        best == null
                                ? new Member(item, item.article(), new Sameness.Verdict("first", 1, false))
                                : best.member());
        for (long key : keys) {
            post(key, group);
        }
    }

    private record Found(int group, Member member) {}

    private void post(long key, int group) {
        List<Integer> postings = index.computeIfAbsent(key, fresh -> new ArrayList<>(2));
        if (postings.isEmpty() || postings.getLast() != group) {
            if (postings.size() >= POSTINGS) {
                postings.removeFirst();
            }
            postings.add(group);
        }
    }

    private Set<Integer> candidates(long[] keys) {
        Set<Integer> found = new LinkedHashSet<>();
        for (long key : keys) {
            found.addAll(index.getOrDefault(key, List.of()));
        }
        return found;
    }

    /** With the first of a group and the last few. */
    private @Nullable Found compare(Item item, int number) {
        boolean speaks = speaks(item.speaker(), number);
        List<Member> group = groups.get(number);
        Member best = null;
        for (int i = 0; i < group.size(); i++) {
            if (i == 0 || i > group.size() - MEMBERS) {
                Item other = group.get(i).item();
                if (!speaks && !Sameness.isReprinted(item, other)) {
                    continue;
                }
                Sameness.Verdict verdict = sameness.judge(other, item);
                if (verdict != null
                        && (best == null || verdict.confidence() > best.why().confidence())) {
                    best = new Member(item, other.article(), verdict);
                }
            }
        }
        return best == null || isTakenTwice(item, group) ? null : new Found(number, best);
    }

    private boolean speaks(int speaker, int number) {
        for (int voice : voices.get(number)) {
            if (sameness.isOneSpeaker(voice, speaker)) {
                return true;
            }
        }
        return false;
    }

    /** Two statements of one article's text are two utterances. */
    private static boolean isTakenTwice(Item item, List<Member> group) {
        return group.stream()
                .map(Member::item)
                .anyMatch(other -> other.inSameArticle(item) && other.inTitle() == item.inTitle());
    }

    private long[] keys(Item item) {
        int[] stems = item.stems();
        long[] pairs = new long[Math.max(0, stems.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = rarity(weights.countOf(stems[i]) + weights.countOf(stems[i + 1]), i);
        }
        Arrays.sort(pairs);
        int[] rarest = weights.rarest(item, RARE);
        long[] keys = new long[Math.min(PAIRS, pairs.length) + rarest.length];
        int n = 0;
        for (int i = 0; i < pairs.length && i < PAIRS; i++) {
            int at = (int) pairs[i];
            keys[n++] = mix(stems[at], stems[at + 1]);
        }
        long event = item.placement() == null ? 0 : item.placement().event().hashCode();
        for (int stem : rarest) {
            keys[n++] = mix(event * MIX + 1, stem);
        }
        return keys;
    }

    /** Sorts by how often something was met, then by its place. */
    private static long rarity(int count, int place) {
        return (long) count << 32 | place;
    }

    private static long mix(long one, long other) {
        long mixed = (one * MIX + other) * MIX;
        return mixed ^ mixed >>> 29;
    }
}
