package org.isnad.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Difference;
import org.isnad.Evidence;
import org.isnad.Sources;
import org.isnad.Statement;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.Wording;
import org.isnad.Wording.Likeness;
import org.isnad.chains.Grouper.Member;
import org.isnad.copies.Differences;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Utterance} of a group of statements. */
final class Assembler {
    private final Origins origins;
    private final Speakers speakers;

    Assembler(Origins origins, Speakers speakers) {
        this.origins = origins;
        this.speakers = speakers;
    }

    /** The earliest first; a copy never before the article it was made from. */
    List<Member> inOrder(List<Member> group) {
        List<Member> sorted = new ArrayList<>(group);
        sorted.sort(Comparator.comparing(Assembler::isAside).thenComparing(Member::item, Item.EARLIEST));
        Map<String, Integer> place = new HashMap<>();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            place.put(sorted.get(i).item().article(), i);
        }
        String from = origins.from(sorted.getFirst().item(), place.keySet());
        int parent = from == null ? 0 : place.getOrDefault(from, 0);
        parent = isAside(sorted.get(parent)) ? 0 : parent;
        sorted.addFirst(sorted.remove(parent));
        return sorted;
    }

    /** Whether it is no wording of its own: a piece read within another, or a longer one that is first of all another utterance's. */
    private static boolean isAside(Member member) {
        return member.item().told().within() != null || member.why().rule().equals(Wording.SHARED);
    }

    Said said(List<Member> group) {
        if (group.size() == 1) {
            List<Item> alone = List.of(group.getFirst().item());
            return new Said(utterance(group, alone), alone, alone.getFirst().speaker());
        }
        List<Member> members = inOrder(group);
        List<Item> items = members.stream().map(Member::item).toList();
        List<Item> agreed = speakers.bestSupported(members.stream()
                .filter(member -> member == members.getFirst() || !isAside(member))
                .map(Member::item)
                .toList());
        return new Said(utterance(members, agreed), items, agreed.getFirst().speaker());
    }

    /** @param agreed the statements whose reading of the speaker is held for right */
    private Utterance utterance(List<Member> members, List<Item> agreed) {
        Item first = members.getFirst().item();
        Set<String> printings =
                members.stream().map(member -> member.item().article()).collect(Collectors.toUnmodifiableSet());
        List<Wording> wordings = members.stream()
                .map(member -> wording(first, member, agreed.contains(member.item()), printings))
                .toList();
        Item named = named(agreed);
        When said = told(members);
        Statement statement = first.told().statement();
        Sources sources = origins.of(members.stream().map(Member::item).toList());
        return new Utterance(
                statement.id(),
                named.told().speaker(),
                entity(agreed),
                agreed.getFirst().told().kind(),
                agreed.stream()
                        .map(item -> item.told().statement().role())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                statement.modality(),
                said == null ? first.report().when() : said,
                said != null,
                first.story(),
                wordings,
                sources,
                List.of(),
                null);
    }

    /** The one whose speaker's name has most parts. */
    private static Item named(List<Item> items) {
        return items.stream()
                .max(Comparator.comparingLong((Item item) -> words(item.told().speaker()))
                        .thenComparing(Comparator.comparingInt(Item::number).reversed()))
                .orElseThrow();
    }

    private static long words(String name) {
        return name.chars().filter(c -> c == ' ').count();
    }

    private static @Nullable String entity(List<Item> items) {
        return items.stream()
                .map(item -> item.told().statement().speakerEntity())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable When told(List<Member> members) {
        return members.stream()
                .map(member -> member.item().told().day())
                .filter(Objects::nonNull)
                .findFirst()
                .map(When::of)
                .orElse(null);
    }

    private Wording wording(Item first, Member member, boolean agrees, Set<String> printings) {
        Item item = member.item();
        boolean retold = member.why().retold() && item != first;
        Difference difference = item == first || retold
                ? null
                : Differences.of(first.told().words(), item.told().words());
        Likeness likeness =
                item == first ? Likeness.FIRST : difference == null ? Likeness.RETOLD : likeness(difference);
        String rule = (item == first ? "first" : member.why().rule()) + (agrees ? "" : Wording.OTHER_SPEAKER);
        double read = item.told().statement().evidence().confidence();
        Evidence why = item == first
                ? new Evidence(item.article(), null, rule, read)
                : new Evidence(
                        member.with(), null, rule, Math.min(read, member.why().confidence()));
        return new Wording(
                item.told().statement().id(),
                item.article(),
                item.report().outlet(),
                item.report().when(),
                item.told().words(),
                likeness,
                difference,
                origins.chain(item, printings),
                why);
    }

    static Likeness likeness(Difference difference) {
        boolean added = difference.count(Difference.Kind.ADDED) > 0;
        boolean dropped = difference.count(Difference.Kind.DROPPED) > 0;
        boolean changed = difference.count(Difference.Kind.CHANGED) > 0
                || difference.count(Difference.Kind.MOVED) > 0
                || added && dropped;
        return changed ? Likeness.CHANGED : added ? Likeness.LONGER : dropped ? Likeness.CUT : Likeness.SAME;
    }
}
