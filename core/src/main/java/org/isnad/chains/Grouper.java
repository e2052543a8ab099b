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
    private final List<Group> groups = new ArrayList<>();
    private final Map<Long, List<Group>> index = new HashMap<>();

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

    /** Statements held for one utterance, with the numbers of the speakers read; most have one. */
    private static final class Group {
        private final List<Member> members = new ArrayList<>(2);
        private final List<Integer> voices = new ArrayList<>(1);
        private @Nullable Group into;

        void add(Member member) {
            members.add(member);
            if (!voices.contains(member.item().speaker())) {
                voices.add(member.item().speaker());
            }
        }

        /** The group that this one has become a part of, else itself. */
        Group standing() {
            Group at = this;
            while (at.into != null) {
                at = at.into;
            }
            return at;
        }
    }

    /** The groups of statements, given in the order of the stream. */
    List<List<Member>> group(List<Item> items) {
        items.forEach(this::place);
        return groups.stream()
                .filter(group -> group.into == null)
                .map(group -> group.members)
                .toList();
    }

    private void place(Item item) {
        long[] keys = keys(item);
        List<Found> found = new ArrayList<>(2);
        for (Group candidate : candidates(keys)) {
            Member member = compare(item, candidate);
            if (member != null) {
                found.add(new Found(candidate, member));
            }
        }
        Found best = found.stream()
                .reduce((one, other) -> other.confidence() > one.confidence() ? other : one)
                .orElseGet(() -> opened(item));
        best.group().add(best.member());
        found.stream().filter(other -> other != best && isOne(best, other)).forEach(other -> join(best, other));
        for (long key : keys) {
            post(key, best.group());
        }
    }

    private Found opened(Item item) {
        Group fresh = new Group();
        groups.add(fresh);
        return new Found(fresh, new Member(item, item.article(), new Sameness.Verdict("first", 1, false, true)));
    }

    /** A group with the statement as it would be a member of it. */
    private record Found(Group group, Member member) {
        double confidence() {
            return member.why().confidence();
        }
    }

    /** Whether a statement that has all the words of two groups shows that they are one. */
    private boolean isOne(Found one, Found other) {
        List<Member> members = one.group().members;
        return one.member().why().whole()
                && other.member().why().whole()
                && other.group().members.stream()
                        .noneMatch(member -> isTakenTwice(member.item(), members) || isAside(member.item(), members));
    }

    /** The later opened one becomes part of the other; its first member stands there for what shows so. */
    private static void join(Found one, Found other) {
        Item between = one.member().item();
        List<Member> members = other.group().members;
        Member first = members.getFirst();
        one.group()
                .add(new Member(first.item(), between.article(), other.member().why()));
        members.stream().skip(1).forEach(one.group()::add);
        other.group().into = one.group();
    }

    private void post(long key, Group group) {
        List<Group> postings = index.computeIfAbsent(key, fresh -> new ArrayList<>(2));
        if (postings.isEmpty() || postings.getLast() != group) {
            if (postings.size() >= POSTINGS) {
                postings.removeFirst();
            }
            postings.add(group);
        }
    }

    private Set<Group> candidates(long[] keys) {
        Set<Group> found = new LinkedHashSet<>();
        for (long key : keys) {
            index.getOrDefault(key, List.of()).forEach(group -> found.add(group.standing()));
        }
        return found;
    }

    /** With the first of a group and the last few; null when it is none of them. */
    private @Nullable Member compare(Item item, Group group) {
        boolean speaks = speaks(item.speaker(), group);
        List<Member> members = group.members;
        Member best = null;
        for (int i = 0; i < members.size(); i++) {
            if (isCompared(i, members)) {
                Item other = members.get(i).item();
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
        return best == null || isAnother(item, members) || isAside(item, members) ? null : best;
    }

    /** Whether it has hardly anything of one of them: two who each are a piece of a longer third are not one. */
    private boolean isAside(Item item, List<Member> group) {
        for (int i = 0; i < group.size(); i++) {
            if (isCompared(i, group) && sameness.isAside(item, group.get(i).item())) {
                return true;
            }
        }
        return false;
    }

    /** The first and the last few. */
    private static boolean isCompared(int i, List<Member> group) {
        return i == 0 || i > group.size() - MEMBERS;
    }

    private boolean speaks(int speaker, Group group) {
        for (int voice : group.voices) {
            if (sameness.isOneSpeaker(voice, speaker)) {
                return true;
            }
        }
        return false;
    }

    /** Two statements of one article's text are two utterances, but where one was read within the other. */
    private static boolean isAnother(Item item, List<Member> group) {
        return group.stream()
                .map(Member::item)
                .anyMatch(other -> other.inSameArticle(item)
                        && other.inTitle() == item.inTitle()
                        && !other.overlaps(item));
    }

    /** Whether both have a statement of one article's text. */
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
