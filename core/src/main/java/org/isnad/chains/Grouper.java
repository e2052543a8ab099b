package org.isnad.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Wording;
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
    private static final Sameness.Verdict PIECE = new Sameness.Verdict("read within it", 0.6, false, false);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Sameness sameness;
    private final Company company;
    private final Weights weights;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> homes = new HashMap<>();
    private final List<Item> pieces = new ArrayList<>();
    private final KeyIndex<Group> index = new KeyIndex<>(POSTINGS);

    Grouper(Sameness sameness, Company company, Weights weights) {
        this.sameness = sameness;
        this.company = company;
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
        private final List<Member> guests = new ArrayList<>(0);
        private @Nullable Group into;

        void add(Member member) {
            members.add(member);
            if (!voices.contains(member.item().speaker())) {
                voices.add(member.item().speaker());
            }
        }

        /** Its members, behind them the longer statements of other groups in which it stands too. */
        List<Member> all() {
            List<Member> all = new ArrayList<>(members);
            for (Member guest : guests) {
                if (all.stream().noneMatch(member -> member.item() == guest.item())) {
                    all.add(guest);
                }
            }
            return all;
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
        for (Item item : items) {
            if (!pieces.isEmpty() && !pieces.getFirst().inSameArticle(item)) {
                putBack();
            }
            if (item.told().within() == null) {
                place(item);
            } else {
                pieces.add(item);
            }
        }
        putBack();
        return groups.stream()
                .filter(group -> group.into == null)
                .map(Group::all)
                .toList();
    }

    private void putBack() {
        pieces.forEach(this::putBack);
        pieces.clear();
    }

    /** What was read within another statement as said by nobody known is a piece of that, and what is found like it too. */
    private void putBack(Item piece) {
        Group home = homes.get(String.valueOf(piece.told().within()));
        if (home == null) {
            place(piece);
        } else {
            Group standing = home.standing();
            standing.members.add(new Member(piece, piece.article(), PIECE));
            post(keys(piece), standing);
        }
    }

    private void place(Item item) {
        long[] keys = keys(item);
        List<Found> found = new ArrayList<>(2);
        List<Near> near = new ArrayList<>(1);
        for (Group candidate : candidates(keys)) {
            Near nearest = nearest(item, candidate);
            if (nearest != null && isAnotherUtterance(item, candidate)) {
                continue;
            }
            if (nearest != null && isRoomFor(item, candidate.members)) {
                found.add(new Found(candidate, new Member(item, nearest.to().article(), nearest.why())));
            } else if (nearest != null) {
                near.add(nearest);
            }
        }
        Found best = found.stream()
                .reduce((one, other) -> other.confidence() > one.confidence() ? other : one)
                .orElseGet(() -> opened(item));
        best.group().add(best.member());
        homes.put(item.told().statement().id(), best.group());
        found.stream().filter(other -> other != best && isOne(best, other)).forEach(other -> join(best, other));
        found.stream()
                .filter(other -> other.group().into == null && other != best)
                .filter(other ->
                        sameness.holds(item, other.group().members.getFirst().item()))
                .filter(other -> isSaidIn(item, other.group().members))
                .forEach(other -> other.group().guests.add(guest(other.member())));
        near.stream()
                .filter(one -> sameness.holds(one.to(), item) && isSaidIn(one.to(), best.group().members))
                .forEach(one -> best.group().guests.add(guest(new Member(one.to(), item.article(), one.why()))));
        post(keys, best.group());
    }

    /**
     * Whether a longer statement has a group's as part of what its speaker says: of one whose speaker is known by name or entity, he
     * says it himself; what somebody else is told to have said within it is a statement of its own.
     */
    private boolean isSaidIn(Item longer, List<Member> members) {
        return members.stream()
                .map(Member::item)
                .filter(one -> one.told().statement().speakerEntity() != null)
                .allMatch(one -> !one.inSameArticle(longer) && sameness.isOneSpeaker(one.speaker(), longer.speaker()));
    }

    /** Whether somebody else said it, or it was said anew. */
    private boolean isAnotherUtterance(Item item, Group group) {
        return isApart(item.speaker(), group.voices)
                || Sameness.isSaidAnew(group.members.getFirst().item(), item);
    }

    private static Member guest(Member member) {
        Sameness.Verdict why = member.why();
        return new Member(
                member.item(), member.with(), new Sameness.Verdict(Wording.SHARED, why.confidence(), false, false));
    }

    /** The statement of a group that another is most like. */
    private record Near(Item to, Sameness.Verdict why) {}

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
                && !isApart(one.group().voices, other.group().voices)
                && other.group().members.stream()
                        .noneMatch(member -> isTakenTwice(member.item(), members) || isAside(member.item(), members));
    }

    /** The later opened one becomes part of the other; its first member stands there for what shows so. */
    private static void join(Found one, Found other) {
        Item between = one.member().item();
        List<Member> members = other.group().members;
        Member first = members.getFirst();
        one.group().guests.addAll(other.group().guests);
        one.group()
                .add(new Member(first.item(), between.article(), other.member().why()));
        members.stream().skip(1).forEach(one.group()::add);
        other.group().into = one.group();
    }

    private void post(long[] keys, Group group) {
        for (long key : keys) {
            index.add(key, group);
        }
    }

    private Set<Group> candidates(long[] keys) {
        Set<Group> found = new LinkedHashSet<>();
        for (long key : keys) {
            index.forEach(key, group -> found.add(group.standing()));
        }
        return found;
    }

    /** Of the first of a group and the last few the one that it is most like; null when it is none of them. */
    private @Nullable Near nearest(Item item, Group group) {
        List<Member> members = group.members;
        boolean asked = false;
        boolean speaks = false;
        Near best = null;
        for (int i = 0; i < members.size(); i++) {
            Item other = members.get(i).item();
            if (!isCompared(i, members) || !Sameness.mayBeOne(other, item)) {
                continue;
            }
            speaks = asked ? speaks : speaks(item.speaker(), group);
            asked = true;
            boolean open = speaks || Sameness.isReprinted(item, other) || Sameness.isBearer(item, other);
            Sameness.Verdict verdict = open ? sameness.judge(other, item) : null;
            if (verdict != null
                    && (best == null || verdict.confidence() > best.why().confidence())
                    && !company.areStrangers(item, other)) {
                best = new Near(other, verdict);
            }
        }
        return best;
    }

    private boolean isRoomFor(Item item, List<Member> members) {
        return !isAnother(item, members) && !isAside(item, members);
    }

    /** Whether it has hardly anything of one of them: two who each are a piece of a longer third are not one. */
    private boolean isAside(Item item, List<Member> group) {
        for (int i = 0; i < group.size(); i++) {
            boolean piece = group.get(i).why() == PIECE;
            if (!piece
                    && isCompared(i, group)
                    && sameness.isAside(item, group.get(i).item())) {
                return true;
            }
        }
        return false;
    }

    /** The first and the last few. */
    private static boolean isCompared(int i, List<Member> group) {
        return i == 0 || i > group.size() - MEMBERS;
    }

    /** Whether two of the speakers stand side by side in some report, so that neither is the other misread. */
    private boolean isApart(List<Integer> voices, List<Integer> others) {
        return voices.stream().anyMatch(one -> isApart(one, others));
    }

    private boolean isApart(int voice, List<Integer> others) {
        for (int other : others) {
            if (company.keeps(voice, other)) {
                return true;
            }
        }
        return false;
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
        for (Member member : group) {
            Item other = member.item();
            if (other.inSameArticle(item) && other.apart() == item.apart() && !other.overlaps(item)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both have a statement of one article's text. */
    private static boolean isTakenTwice(Item item, List<Member> group) {
        return group.stream()
                .map(Member::item)
                .anyMatch(other -> other.inSameArticle(item) && other.apart() == item.apart());
    }

    private long[] keys(Item item) {
        int[] stems = item.stems();
        long[] pairs = new long[Math.max(0, stems.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = rarity(weights.countOf(stems[i]) + weights.countOf(stems[i + 1]), i);
        }
        Arrays.sort(pairs);
        int[] rarest = weights.rarest(item, RARE);
        long[] keys = new long[Math.min(PAIRS, pairs.length) + rarest.length + 1];
        int n = 0;
        for (int i = 0; i < pairs.length && i < PAIRS; i++) {
            int at = (int) pairs[i];
            keys[n++] = mix(stems[at], stems[at + 1]);
        }
        long event = 1 + item.at().event();
        for (int stem : rarest) {
            keys[n++] = mix(event * MIX + 1, stem);
        }
        keys[n] = mix(event * MIX + 2, sameness.voice(item.speaker()));
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
