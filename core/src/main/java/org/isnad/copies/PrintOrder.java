package org.isnad.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.CopyTree.Basis;
import org.jspecify.annotations.Nullable;

/** Puts printings in the order in which they were printed, as far as clocks, credits and kinds of sources tell it. For one use. */
final class PrintOrder {
    /**
     * Pages that were first seen at one moment are in the order that they claim, even where none of the claims can be; of one page read
     * twice, which claims the same time, what was changed later or seen later comes later.
     */
    private static final Comparator<TreeEntry> IN_TIME = Comparator.comparing(TreeEntry::time)
            .thenComparing(entry -> entry.printing().claimed())
            .thenComparing(TreeEntry::changed)
            .thenComparing(entry -> !entry.isOfAgency())
            .thenComparing(entry -> entry.printing().firstSeen(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TreeEntry::id);

    private static final Duration DAY = Duration.ofDays(1);
    private static final double COPY = 0.5;
    private static final double SAME = 0.7;
    /** So many others have to credit an agency before a page that has its text, and only claims to be older, is put behind it. */
    private static final int SEVERAL = 2;

    private final List<TreeEntry> entries;
    private final Map<TreeEntry, List<Credited>> credited = new HashMap<>();

    private PrintOrder(List<TreeEntry> entries) {
        this.entries = entries;
    }

    /** Sorts printings, telling each at which time it stands. */
    static void sort(List<TreeEntry> entries) {
        entries.sort(IN_TIME);
        PrintOrder order = new PrintOrder(entries);
        Set<TreeEntry> settled = new HashSet<>();
        entries.forEach(entry -> order.settle(entry, settled));
        order.putBeforeCrediting();
        order.putLateAgenciesFirst();
        Set<TreeEntry> met = new HashSet<>();
        entries.forEach(entry -> order.putBehindCredited(entry, met));
        order.putBehindAgencies();
        entries.sort(IN_TIME);
    }

    /**
     * A page that tells its day only is of any hour of it, and one whose clock is not named of any hour that the clocks of Arab capitals
     * leave open; one that was changed in place of any between the readings: before who credits it, and an agency's before who is none, on that day. Who credits it is settled first. A page whose
     * clock is not named is also put behind the first of those whom it credits, or of agencies.
     */
    private void settle(TreeEntry entry, Set<TreeEntry> settled) {
        if (!entry.isOfDay() && !entry.isLocal() && !entry.isChangedSometime() || !settled.add(entry)) {
            return;
        }
        Instant before = null;
        Instant behind = null;
        for (TreeEntry other : entries) {
            if (other == entry || !entry.mayBeAtTimeOf(other) || !hasChange(other, entry)) {
                continue;
            }
            if (isCredited(entry, other)) {
                settle(other, settled);
                before = earlier(before, other.time());
            } else if (isEarlierByKind(entry, other)) {
                before = earlier(before, other.time());
            } else if (entry.isLocal() && (isCredited(other, entry) || isEarlierByKind(other, entry))) {
                behind = earlier(behind, other.time());
            }
        }
        if (before != null && (entry.isOfDay() || !before.isAfter(entry.time()))) {
            entry.settleAt(before.minusSeconds(1));
        } else if (behind != null && !behind.isBefore(entry.time())) {
            entry.settleAt(behind.plusSeconds(1));
        }
    }

    /** Whether it has more of a page that was changed in place than of what that was before. */
    private boolean hasChange(TreeEntry other, TreeEntry changed) {
        return !changed.isChangedSometime()
                || entries.stream()
                        .filter(changed::isChangedFrom)
                        .allMatch(before -> other.nearOf(changed) > other.nearOf(before));
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private boolean isCredited(TreeEntry entry, TreeEntry by) {
        return credited(by).stream().anyMatch(one -> one.entry() == entry);
    }

    private static boolean isEarlierByKind(TreeEntry entry, TreeEntry other) {
        return entry.isOfAgency()
                && !other.isOfAgency()
                && (entry.isChangedSometime() || entry.isOfSameDay(other.time()))
                && !entry.credits(other)
                && other.nearOf(entry) >= COPY;
    }

    /**
     * Who credits an outlet printed after it, whatever the clocks say that are at most a day apart: times without an offset are often
     * misread. A page that was first seen later, and one of nearly the same text, is put behind it however
     * old it claims to be. Whoever has an earlier printing of that outlet to credit stays where he is: a correction printed later was not
     * his source. So does whom that outlet credits itself. Whom it credits is put right first, so that one who credits a copy stands
     * behind both.
     */
    private void putBehindCredited(TreeEntry entry, Set<TreeEntry> met) {
        if (!met.add(entry)) {
            return;
        }
        Instant behind = null;
        for (Credited credited : credited(entry)) {
            TreeEntry other = credited.entry();
            putBehindCredited(other, met);
            if (!other.time().isAfter(entry.time())) {
                return;
            }
            if (isMisread(entry, other, credited.near())
                    && (behind == null || other.time().isBefore(behind))) {
                behind = other.time();
            }
        }
        if (behind != null) {
            entry.putAt(behind.plusSeconds(1));
        }
    }

    /** A printing of an outlet that another credits, without being credited by it, and the share of the other's text that it has. */
    private record Credited(TreeEntry entry, double near) {}

    private List<Credited> credited(TreeEntry entry) {
        return credited.computeIfAbsent(entry, this::findCredited);
    }

    private List<Credited> findCredited(TreeEntry entry) {
        List<Credited> found = new ArrayList<>();
        for (TreeEntry other : entries) {
            double near = other != entry && entry.credits(other) ? entry.nearOf(other) : 0;
            if (near >= COPY && !other.credits(entry)) {
                found.add(new Credited(other, near));
            }
        }
        return found;
    }

    /** A credited page that claims to be of the future may have been read late: it is put before whoever credits it first. */
    private void putBeforeCrediting() {
        Map<TreeEntry, Instant> before = new HashMap<>();
        for (TreeEntry entry : entries) {
            List<TreeEntry> printings = entry.printing().basis() == Basis.CLAIMED
                    ? credited(entry).stream().map(Credited::entry).toList()
                    : List.of();
            if (printings.stream().allMatch(other -> other.time().isAfter(entry.time()))) {
                printings.stream()
                        .filter(PrintOrder::isReadLate)
                        .findFirst()
                        .ifPresent(
                                other -> before.putIfAbsent(other, entry.time().minusSeconds(1)));
            }
        }
        before.forEach(TreeEntry::putAt);
    }

    /**
     * An agency's own page is often stamped hours after its wire went out, or stamped anew. Where two outlets that credit it printed before that, or one did and
     * a page that does not credit it as well, its page has the odd clock, not theirs: it is put before the first of them.
     */
    private void putLateAgenciesFirst() {
        for (TreeEntry agency : entries) {
            List<TreeEntry> earlier = agency.isOfAgency() && agency.printing().basis() == Basis.CLAIMED
                    ? entries.stream()
                            .filter(entry -> isEarlierCrediting(entry, agency))
                            .toList()
                    : List.of();
            if (!earlier.isEmpty() && (outlets(earlier) >= SEVERAL || isOvertaken(earlier.getFirst(), agency))) {
                agency.putBeforeCrediting(earlier.getFirst().time().minusSeconds(1));
            }
        }
    }

    /** Whether it credits an agency's printing of a later time, and has no earlier printing to credit. */
    private boolean isEarlierCrediting(TreeEntry entry, TreeEntry agency) {
        return entry.printing().basis() == Basis.CLAIMED
                && entry.time().isBefore(agency.time())
                && credited(entry).stream().allMatch(one -> one.entry().time().isAfter(entry.time()))
                && credited(entry).stream()
                        .anyMatch(one -> one.entry() == agency && isMisread(entry, agency, one.near()));
    }

    private static long outlets(List<TreeEntry> of) {
        return of.stream().map(TreeEntry::outlet).distinct().count();
    }

    /** Whether a page that credits nobody claims a time between those of two printings whose text it has. */
    private boolean isOvertaken(TreeEntry crediting, TreeEntry agency) {
        return entries.stream()
                .filter(entry -> entry.time().isAfter(crediting.time())
                        && entry.time().isBefore(agency.time())
                        && entry.printing().basis() == Basis.CLAIMED
                        && !agency.credits(entry)
                        && credited(entry).isEmpty())
                .anyMatch(entry -> entry.nearOf(agency) >= COPY || agency.nearOf(entry) >= COPY);
    }

    /** Whether all that is known of its time is that its page was seen by then. */
    private static boolean isReadLate(TreeEntry entry) {
        return entry.printing().basis() == Basis.FIRST_SEEN_BEFORE_CLAIM;
    }

    private static boolean isMisread(TreeEntry entry, TreeEntry other, double near) {
        return !other.time().equals(Instant.MAX)
                && (Duration.between(entry.time(), other.time()).compareTo(DAY) <= 0
                        || entry.isSeenAfter(other)
                        || near >= SAME && !entry.isSeenBefore(other.time()));
    }

    /**
     * A page that credits nobody and whom nobody credits, with nearly the text of an agency that several credit, is put behind the agency
     * when nothing but its own claim says that it is more than a day older: a wrong date is likelier than an agency that
     * takes a text over after days, without a word, and is then credited with it by all others.
     */
    private void putBehindAgencies() {
        Map<TreeEntry, Set<String>> crediting = crediting();
        List<TreeEntry> agencies = entries.stream()
                .filter(TreeEntry::isOfAgency)
                .filter(agency -> crediting.getOrDefault(agency, Set.of()).size() >= SEVERAL)
                .filter(agency -> agency.printing().basis() == Basis.CLAIMED)
                .toList();
        for (TreeEntry entry : agencies.isEmpty() ? List.<TreeEntry>of() : entries) {
            if (hasOnlyItsClaim(entry, crediting)) {
                Instant behind = first(agencies, entry);
                if (behind != null) {
                    entry.putBehindAgency(behind.plusSeconds(1));
                }
            }
        }
    }

    /** For each printing that is credited the outlets that credit it. */
    private Map<TreeEntry, Set<String>> crediting() {
        Map<TreeEntry, Set<String>> crediting = new HashMap<>();
        for (TreeEntry entry : entries) {
            String outlet = entry.outlet() == null ? entry.id() : entry.outlet();
            credited(entry)
                    .forEach(one -> crediting
                            .computeIfAbsent(one.entry(), fresh -> new HashSet<>())
                            .add(outlet));
        }
        return crediting;
    }

    private boolean hasOnlyItsClaim(TreeEntry entry, Map<TreeEntry, Set<String>> crediting) {
        return entry.printing().basis() == Basis.CLAIMED
                && !entry.isPutElsewhere()
                && !entry.isOfAgency()
                && SourceNames.each(entry.credit()).isEmpty()
                && !crediting.containsKey(entry)
                && entries.stream().noneMatch(other -> entry.credits(other) || other.credits(entry));
    }

    /** When the first of the agencies printed a text that an entry claims to have had more than a day before; null when none did. */
    private static @Nullable Instant first(List<TreeEntry> agencies, TreeEntry entry) {
        List<Instant> times = agencies.stream()
                .filter(agency -> Duration.between(entry.time(), agency.time()).compareTo(DAY) > 0
                        && !entry.isSeenBefore(agency.time())
                        && entry.nearOf(agency) >= SAME)
                .map(TreeEntry::time)
                .collect(Collectors.toList());
        return times.isEmpty() ? null : Collections.min(times);
    }
}
