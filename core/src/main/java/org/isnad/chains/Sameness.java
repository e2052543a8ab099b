package org.isnad.chains;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.isnad.Statement.Modality;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two statements report one utterance: one speaker, one time, and the same words, words cut or changed by a
 * copy, or the same content in other words. Pure.
 */
final class Sameness {
    /** In articles that share text, the part of the lighter statement from which it is the other, changed. */
    private static final double COPIED = 0.5;
    /** The same in articles that do not. */
    private static final double WORDED = 0.72;
    /** The part from which it is told in other words, within one event. */
    private static final double RETOLD = 0.45;
    /** The same by what the words mean. */
    private static final double MEANT = 0.5;

    /** The part of statements that are hardly more than a number. */
    private static final double BARE = 0.9;

    private static final double LIGHT = 0.3;
    /** In articles that share text, the part from which one is a piece of the other, however short. */
    private static final double PIECE = 0.8;
    /** The same where another speaker was read: most of the words, or a piece whose words are all there. */
    private static final double REREAD = 0.7;

    private static final double MOSTLY = 0.4;
    private static final double WHOLLY = 0.9;
    private static final double LESS_SURE = 0.8;
    private static final double ASIDE = 0.25;
    private static final int MANY = 3;
    private static final int SEVERAL = 4;
    private static final int LONG = 6;
    /** So many stems that the other has none of are a clause that it left out. */
    private static final int CLAUSE = 3;
    /** The part from which hardly a letter differs. */
    private static final double EQUAL = 0.99;
    /** From such a share on of one article in the other what differs was changed in a copy. */
    private static final double SAME_TEXT = 0.8;

    private final Speakers speakers;
    private final Weights weights;

    Sameness(Speakers speakers, Weights weights) {
        this.speakers = speakers;
        this.weights = weights;
    }

    /**
     * That they are one.
     *
     * @param rule what speaks for it
     * @param retold whether in other words
     * @param whole whether hardly a word is in one alone
     */
    record Verdict(String rule, double confidence, boolean retold, boolean whole) {
        static Verdict of(String rule, double confidence, Overlap overlap) {
            return new Verdict(rule, confidence, false, overlap.both() >= WORDED);
        }
    }

    /** Equal for most spellings of one speaker's name. */
    int voice(int speaker) {
        return speakers.voice(speaker);
    }

    boolean isOneSpeaker(int one, int other) {
        return speakers.same(one, other);
    }

    /** Whether two statements have too little in common to be one, whatever joins both to a third. */
    boolean isAside(Item one, Item other) {
        return Overlap.of(one, other, weights).within() < ASIDE
                && (!one.inSameEvent(other) || meant(one, other).within() < MEANT);
    }

    /** Whether a longer statement has nearly all that a shorter one says, as where a copy prints two statements as one. */
    boolean holds(Item longer, Item shorter) {
        Overlap overlap = Overlap.of(longer, shorter, weights);
        return overlap.within() >= WHOLLY
                && overlap.both() < overlap.within()
                && overlap.telling() >= MANY
                && weights.sum(longer) > weights.sum(shorter);
    }

    /** Null when they are two. */
    @Nullable
    Verdict judge(Item one, Item other) {
        Verdict verdict = alike(one, other);
        return verdict != null && weights.areContrary(one, other) ? null : verdict;
    }

    /** Whether their articles and times leave it open that they are one, whoever says them: else {@link #judge} tells two. */
    static boolean mayBeOne(Item one, Item other) {
        return one.inSameArticle(other) || one.sharesText(other) || isOneTime(one, other);
    }

    private @Nullable Verdict alike(Item one, Item other) {
        if (!speakers.same(one.speaker(), other.speaker())) {
            Verdict verdict = isReprinted(one, other) ? reread(one, other, Overlap.of(one, other, weights)) : null;
            return verdict == null && isBearer(one, other) ? borne(one, other) : verdict;
        }
        Overlap overlap = Overlap.of(one, other, weights);
        if (one.inSameArticle(other)) {
            return headline(one, other, overlap);
        }
        if (one.sharesText(other)) {
            return negated(one, other, overlap, WORDED) || isUpdate(one, other) ? null : copied(overlap);
        }
        return apart(one, other, overlap);
    }

    /**
     * Whether articles that only share what was before tell another number of the same, or what was said on another day: a toll that
     * rose. In nearly the same text either is a copy's own reading.
     */
    private static boolean isUpdate(Item one, Item other) {
        boolean differ = one.told().content().contradicts(other.told().content()) || areOfOtherDays(one, other);
        return differ && Math.max(one.share(other), other.share(one)) < SAME_TEXT;
    }

    /** Whether both stand in one place of articles that share text, so that they can be one sentence printed twice. */
    static boolean isReprinted(Item one, Item other) {
        return one.apart() == other.apart() && !one.inSameArticle(other) && one.sharesText(other);
    }

    /**
     * The same words in articles that share text are one statement, though somebody else was read as its speaker: «سموه» in one,
     * an office in the other. Less sure than any with the same speaker, so that these go first.
     */
    private static @Nullable Verdict reread(Item one, Item other, Overlap overlap) {
        boolean words = overlap.within() >= REREAD && overlap.both() >= MOSTLY && overlap.telling() >= SEVERAL;
        boolean piece = overlap.within() >= WHOLLY && overlap.both() >= LIGHT && overlap.telling() >= SEVERAL;
        boolean longPiece = overlap.within() >= PIECE && overlap.telling() > LONG;
        boolean all = overlap.both() >= WORDED && overlap.stems() >= 2 || overlap.both() >= EQUAL;
        return (words || piece || longPiece || all) && !turned(one, other, overlap)
                ? Verdict.of(
                        "same words, shared text", LESS_SURE * overlap.within() * (0.5 + overlap.both() / 2), overlap)
                : null;
    }

    /** The same words of one event by an office and by somebody who bears it. */
    private @Nullable Verdict borne(Item one, Item other) {
        Overlap overlap = Overlap.of(one, other, weights);
        boolean words = overlap.both() >= WORDED && overlap.telling() >= MANY;
        boolean open = one.inSameArticle(other) || turned(one, other, overlap) || !isOneTime(one, other);
        return words && one.inSameEvent(other) && !open && !DayContrasts.contradict(one, other, weights)
                ? Verdict.of("same words of an office and its bearer", LESS_SURE * overlap.within(), overlap)
                : null;
    }

    /** Whether one names only the office that the other says its speaker bears. */
    static boolean isBearer(Item one, Item other) {
        return bears(one, other) || bears(other, one);
    }

    private static boolean bears(Item named, Item told) {
        String office = told.office();
        String borne = named.borne();
        return office != null
                && borne != null
                && borne.startsWith(office)
                && (borne.length() == office.length() || borne.charAt(office.length()) == ' ');
    }

    /** In one article only headline and text are one statement told twice. */
    private static @Nullable Verdict headline(Item one, Item other, Overlap overlap) {
        boolean twice = one.apart() != other.apart() && overlap.within() >= WORDED && overlap.stems() >= 2;
        return twice ? Verdict.of("headline", overlap.within(), overlap) : null;
    }

    private static @Nullable Verdict copied(Overlap overlap) {
        boolean most = overlap.within() >= COPIED && overlap.both() >= LIGHT && overlap.stems() >= 1;
        boolean piece = overlap.within() >= PIECE && overlap.telling() >= MANY;
        boolean retold = overlap.within() >= COPIED && overlap.telling() >= LONG;
        return most || piece || retold
                ? Verdict.of("same speaker, shared text", Math.min(1, 0.5 + overlap.both() / 2), overlap)
                : null;
    }

    /**
     * Whether only the later one, of another day, tells that it was said again. A copy may tell yesterday's words so; but not those for
     * which its sentence has another day, and not days later.
     */
    static boolean isSaidAnew(Item earlier, Item later) {
        When first = earlier.report().when();
        When last = later.report().when();
        if (first != null && isSaidSince(first.date(), earlier, later)) {
            return true;
        }
        if (!later.told().renewed() || earlier.told().renewed() || first == null || last == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(first.date(), last.date());
        return days > 0 && (!earlier.sharesText(later) || days > 1 || areOfOtherDays(earlier, later));
    }

    /**
     * Whether the later one's sentence tells a day by which the earlier one was in print: some days later, as a copy may keep words like
     * «today», and not in a text that is nearly the same, whose weekday may be an old one.
     */
    private static boolean isSaidSince(LocalDate printed, Item earlier, Item later) {
        LocalDate said = later.told().day();
        return said != null && said.isAfter(printed.plusDays(1)) && later.share(earlier) < REREAD;
    }

    /** Whether their sentences tell two days. */
    private static boolean areOfOtherDays(Item one, Item other) {
        LocalDate said = one.told().day();
        LocalDate otherSaid = other.told().day();
        return said != null && otherSaid != null && !said.equals(otherSaid);
    }

    private @Nullable Verdict apart(Item one, Item other, Overlap overlap) {
        boolean event = one.inSameEvent(other);
        boolean told =
                speakers.isNamed(one.speaker()) || event && overlap.both() >= WORDED && overlap.telling() >= LONG;
        if (!told
                || turned(one, other, overlap)
                || !isOneTime(one, other)
                || DayContrasts.contradict(one, other, weights)) {
            return null;
        }
        boolean whole = overlap.both() >= WORDED && overlap.stems() >= 2 && overlap.telling() >= 1;
        boolean worded = overlap.within() >= WORDED && overlap.telling() >= MANY;
        if ((event || overlap.telling() >= 2) && (whole || worded)) {
            return Verdict.of("same speaker, words and time", overlap.within(), overlap);
        }
        boolean figure = event && overlap.both() >= BARE && one.isFigure() && other.isFigure();
        if (figure) {
            return Verdict.of("same speaker, figure and event", overlap.both(), overlap);
        }
        boolean courtesy = event && overlap.both() >= WORDED && overlap.stems() >= 2;
        if (courtesy) {
            return Verdict.of("same speaker, formula and event", overlap.both() * 0.8, overlap);
        }
        return event ? retold(one, other, overlap) : null;
    }

    /** The same content in other words, as translations of one original tell it. */
    private @Nullable Verdict retold(Item one, Item other, Overlap overlap) {
        boolean much = overlap.both() >= LIGHT && overlap.telling() >= 2 || overlap.telling() > SEVERAL;
        if (overlap.within() >= RETOLD && much) {
            return new Verdict("same speaker, time and content", overlap.within(), true, false);
        }
        if (overlap.telling() == 0) {
            return null;
        }
        Overlap meant = meant(one, other);
        boolean means = meant.within() >= MEANT && meant.both() >= LIGHT && meant.telling() >= MANY;
        return means ? new Verdict("same speaker, time and sense", meant.within() * LESS_SURE, true, false) : null;
    }

    private Overlap meant(Item one, Item other) {
        return Overlap.of(weights.senses(one), weights.senses(other), weights);
    }

    /** Whether one says the contrary of the other, or another number of the same. */
    static boolean turned(Item one, Item other, Overlap overlap) {
        boolean denied = one.told().statement().modality() == Modality.DENIED;
        boolean otherDenied = other.told().statement().modality() == Modality.DENIED;
        return denied != otherDenied
                || negated(one, other, overlap, COPIED)
                || one.told().content().contradicts(other.told().content());
    }

    /** The same of what they come to: to deny that one accepts and to refuse is no contrary. */
    static boolean isOpposed(Item one, Item other, Overlap overlap) {
        boolean denied = one.told().statement().modality() == Modality.DENIED;
        boolean otherDenied = other.told().statement().modality() == Modality.DENIED;
        return (denied != otherDenied) != negated(one, other, overlap, COPIED)
                || one.told().content().contradicts(other.told().content());
    }

    /** Whether one says with hardly other words that it is not so. */
    private static boolean negated(Item one, Item other, Overlap overlap, double least) {
        return overlap.both() >= least && (negations(one, other) + negations(other, one)) % 2 != 0;
    }

    /** How many words turn what one item says; those of a clause that the other has nothing of do not count. */
    private static long negations(Item one, Item other) {
        return one.told().content().negations().stream()
                .filter(at -> !isLeftOut(one.stems(), at, other))
                .count();
    }

    /** Whether none of the next few stems is in the other. */
    private static boolean isLeftOut(int[] stems, int at, Item other) {
        return Arrays.stream(stems, at, Math.min(stems.length, at + CLAUSE))
                .noneMatch(stem -> Arrays.binarySearch(other.sorted(), stem) >= 0);
    }

    /** Whether both can have been said on one day, by the days their sentences tell and those of their articles. */
    private static boolean isOneTime(Item one, Item other) {
        LocalDate said = one.told().day();
        LocalDate otherSaid = other.told().day();
        if (said != null && otherSaid != null) {
            return said.equals(otherSaid);
        }
        Item earlier = Item.EARLIEST.compare(one, other) <= 0 ? one : other;
        Item later = earlier == one ? other : one;
        When first = earlier.report().when();
        When last = later.report().when();
        if (first == null || last == null) {
            return one.inSameEvent(other);
        }
        long days = ChronoUnit.DAYS.between(first.date(), last.date());
        if (said != null || otherSaid != null) {
            return isToldDay(earlier, later, days);
        }
        return days == 0 || !later.told().renewed() && (later.told().recalled() || days == 1 && isOne(one, other));
    }

    /** One sentence tells the day: the other article must be of that day or the next. */
    private static boolean isToldDay(Item earlier, Item later, long days) {
        LocalDate day = later.told().day();
        When first = earlier.report().when();
        if (day != null && first != null) {
            long after = ChronoUnit.DAYS.between(day, first.date());
            return after >= 0 && after <= 1;
        }
        return days <= 1 && !later.told().renewed() || later.told().recalled();
    }

    private static boolean isOne(Item one, Item other) {
        return one.inSameEvent(other)
                || one.told().statement().direct()
                        && other.told().statement().direct()
                        && Math.min(one.stems().length, other.stems().length) >= LONG
                        && one.inSameStory(other);
    }
}
