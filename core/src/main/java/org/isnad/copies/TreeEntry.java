package org.isnad.copies;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Basis;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Part;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/** A printing on its way into a copy tree. For one thread. */
final class TreeEntry {
    private static final int MOST_WORDS = 10_000;
    private static final double REWORDED = 0.6;

    private final Printing printing;
    private final WordPrint print;
    private final Comparison comparison;
    private final String opening;
    private final @Nullable String closing;
    private final boolean agency;
    private @Nullable TreeEntry from;
    private @Nullable String parent;
    private double near;
    private int leftOut;
    private Evidence why;
    /** The time that its own clocks give it. */
    private Instant own;

    private Instant time;
    private boolean behindAgency;
    private boolean beforeCrediting;
    private List<Part> parts = List.of();

    TreeEntry(Printing printing) {
        this.printing = printing;
        this.own = printing.time();
        this.time = own;
        this.print = WordPrint.of(printing.article().text(), MOST_WORDS);
        this.comparison = new Comparison(print, Shingles.of(print.words()));
        this.agency = outlet() != null && SourceNames.isCalledAgency(outlet());
        this.opening = OpeningCredits.of(printing.article().text());
        this.closing = OpeningCredits.closing(printing.article().text());
        this.why = Evidence.of(printing.article().id(), CopySign.EARLIEST.words());
    }

    Article article() {
        return printing.article();
    }

    String id() {
        return article().id();
    }

    Printing printing() {
        return printing;
    }

    WordPrint print() {
        return print;
    }

    @Nullable
    String outlet() {
        return article().outlet();
    }

    @Nullable
    String credit() {
        return printing.credit();
    }

    /** The time that orders it. */
    Instant time() {
        return time;
    }

    /** Between which moments it was printed: where a clock is wrong, by who credits whom. */
    Period period() {
        if (!isPutElsewhere()) {
            return printing.period();
        }
        return switch (printing.basis()) {
            case CLAIMED, MODIFIED, FIRST_SEEN_CHANGED -> Period.since(time);
            case FIRST_SEEN, FIRST_SEEN_BEFORE_CLAIM -> Period.until(time);
            case UNKNOWN -> Period.unknown();
        };
    }

    /** Puts it at another time than its own. */
    void putAt(Instant other) {
        time = other;
    }

    boolean isPutElsewhere() {
        return !time.equals(own);
    }

    /** Puts it behind an agency whose text it has, though it claims to be older. */
    void putBehindAgency(Instant other) {
        time = other;
        behindAgency = true;
    }

    /** Puts an agency's page before those that credit it and claim to be earlier. */
    void putBeforeCrediting(Instant other) {
        time = other;
        beforeCrediting = true;
        why = Evidence.of(id(), CopySign.rule(List.of(CopySign.EARLIEST, CopySign.LATE_PAGE)));
    }

    boolean isPutBeforeCrediting() {
        return beforeCrediting;
    }

    boolean isPutBehindAgency() {
        return behindAgency;
    }

    /** Settles at which time of its day it stands: its clock is not wrong. */
    void settleAt(Instant other) {
        own = other;
        time = other;
    }

    /** Whether it stands by the day that it claims, and tells no time. */
    boolean isOfDay() {
        When claimed = article().published();
        return claimed != null && claimed.time() == null && printing.basis() == Basis.CLAIMED;
    }

    /** Whether its page was changed at a time that it does not tell. */
    boolean isChangedSometime() {
        return printing.basis() == Basis.FIRST_SEEN_CHANGED;
    }

    /** Whether it is a later reading of the page that another was read from. */
    boolean isChangedFrom(TreeEntry other) {
        Readings.Changed changed = printing.changed();
        return changed != null && changed.before().equals(other.id());
    }

    /** Whether it stands by a time of a clock that it does not name. */
    boolean isLocal() {
        return period().local() && printing.basis() == Basis.CLAIMED;
    }

    /** Whether it may have been printed when another was, as far as its own clocks tell. */
    boolean mayBeAtTimeOf(TreeEntry other) {
        return period().mayHold(other.time, other.period()) && !isSeenBefore(other.time);
    }

    /** Whether a time is of the day that it claims, by the clock of most Arab capitals. */
    boolean isOfSameDay(Instant then) {
        When claimed = article().published();
        return claimed != null && claimed.day() == When.of(then).day();
    }

    /** Whether its outlet is an agency, or is called one. */
    boolean isOfAgency() {
        return agency;
    }

    /** Whether it was made from none of the printings. */
    boolean isRoot() {
        return parent == null;
    }

    /** The printing that its text goes back to. */
    TreeEntry root() {
        TreeEntry at = this;
        while (at.from != null) {
            at = at.from;
        }
        return at;
    }

    /**
     * Whether its credit line names the other's outlet, or its opening credits that and the other's own does not; an agency opens its own reports
     * with its mark, which copies keep.
     */
    boolean credits(TreeEntry other) {
        String outlet = other.outlet();
        if (outlet == null || outlet.equals(outlet())) {
            return false;
        }
        return SourceNames.credits(credit(), outlet)
                || SourceNames.creditsBare(credit(), outlet)
                || !Objects.equals(closing, other.closing) && SourceNames.credits(closing, outlet)
                || other.isNamedIn(opening) && (!other.isNamedIn(other.opening) || other.isMarkIn(opening));
    }

    /** Whether an agency is named there by its whole name, or by its bare one where that is not the place of the dateline. */
    private boolean isMarkIn(String words) {
        String outlet = outlet();
        return outlet != null
                && agency
                && (OpeningCredits.name(words, outlet)
                        || OpeningCredits.nameBehindFirst(words, SourceNames.withoutKinds(outlet)));
    }

    /** Whether an opening credits its outlet; an agency is also credited by its bare name, which of a paper may be a place's. */
    private boolean isNamedIn(String words) {
        String outlet = outlet();
        return outlet != null
                && (OpeningCredits.name(words, outlet)
                        || OpeningCredits.nameOfKind(words, outlet)
                        || agency && OpeningCredits.name(words, SourceNames.withoutKinds(outlet)));
    }

    /** How it credits another; null when it does not. */
    @Nullable
    CopySign sign(TreeEntry other) {
        return SourceNames.sign(credits(other), credit(), other.credit());
    }

    /** Whether both are of one outlet. */
    boolean isOfOutlet(TreeEntry other) {
        return outlet() != null && outlet().equals(other.outlet());
    }

    /** Whether its page was first seen later. */
    boolean isSeenAfter(TreeEntry other) {
        Instant seen = printing.firstSeen();
        Instant otherSeen = other.printing.firstSeen();
        return seen != null && otherSeen != null && seen.isAfter(otherSeen);
    }

    /** Whether one clock says that it was printed later: pages read together, one of which has no date, could be in any order. */
    boolean isKnownLater(TreeEntry other) {
        boolean dated = article().published() != null && other.article().published() != null;
        return dated && (time.isAfter(other.time) || changed().isAfter(other.changed())) || isSeenAfter(other);
    }

    /** When its page says that it was last changed, else when it was printed. */
    Instant changed() {
        When modified = article().modified();
        return modified == null || modified.latest().isBefore(time) ? time : modified.latest();
    }

    /** Whether its page is known to have been there before. */
    boolean isSeenBefore(Instant then) {
        Instant seen = printing.firstSeen();
        return seen != null && seen.isBefore(then);
    }

    /** The share of its five-word runs that stand in another. */
    double shareOf(TreeEntry other) {
        return comparison.with(other.print.words());
    }

    /** For each of its words how much it counts as standing in another, in hundredths; good until the next is asked for. */
    int[] creditOf(TreeEntry other) {
        comparison.with(other.print.words());
        comparison.rewordings(other.print.words(), comparison.exact(), REWORDED);
        return comparison.credit();
    }

    /** The indices of its words that stand in another word by word. */
    BitSet exactWordsOf(TreeEntry other) {
        comparison.with(other.print.words());
        return (BitSet) comparison.exact().clone();
    }

    /** The indices of its words that stand in another. */
    BitSet wordsOf(TreeEntry other) {
        int[] credit = creditOf(other);
        BitSet words = new BitSet(credit.length);
        for (int i = 0; i < credit.length; i++) {
            words.set(i, credit[i] > 0);
        }
        return words;
    }

    double nearOf(TreeEntry earlier) {
        int[] credit = creditOf(earlier);
        return print.size() == 0 ? 0 : Arrays.stream(credit).sum() / (double) (print.size() * Rewording.WHOLE);
    }

    /** Hangs it under an origin that is not among the printings. */
    void descend(String unseen, Evidence evidence) {
        from = null;
        parent = unseen;
        near = 0;
        leftOut = 0;
        why = evidence;
    }

    /** Hangs it under another printing, of which it tells what it left out too. */
    void copy(TreeEntry other, double share, Evidence evidence) {
        from = other;
        parent = other.id();
        near = printing.near(other.id(), share);
        leftOut = article().isBodyLetGo() || other.article().isBodyLetGo()
                ? 0
                : LeftOut.paragraphs(other.article().text(), other.print, other.creditOf(this));
        why = evidence;
    }

    /** The share of its text that stands in its parent. */
    double near() {
        return near;
    }

    /** The printing it hangs under; null when it is an origin, or was made from an unseen one. */
    @Nullable
    TreeEntry from() {
        return from;
    }

    /** Tells what it was put together from. */
    void consistsOf(List<Part> of) {
        parts = of;
    }

    /** Tells of a notice what it puts right or takes back. */
    void corrects(CopyTree.Correction notice) {
        why = Corrected.why(notice);
    }

    Node node() {
        return new Node(
                id(),
                true,
                outlet(),
                credit(),
                article().published(),
                printing.firstSeen(),
                printing.changed() == null ? null : printing.changed().modified(),
                printing.basis(),
                parent,
                near,
                leftOut,
                why,
                parts);
    }
}
