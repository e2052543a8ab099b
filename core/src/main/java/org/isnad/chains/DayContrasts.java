package org.isnad.chains;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Evidence;
import org.isnad.Utterance.Contrast;
import org.isnad.Utterance.Rival;
import org.isnad.When;
import org.isnad.chains.Item.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the days that two utterances give for one thing stand to each other: the same day from another speaker confirms, another
 * day is a rival, and where it was put off or brought forward, or its speaker gives another one later, it is newer. Pure.
 */
final class DayContrasts {
    /** The part of what takes place that both must have. */
    private static final double ONE_THING = 0.55;
    /** The words in common from which what is over is one thing within one event. */
    private static final int SURE = 2;
    /** Days for one thing are set side by side where they were told at most so many days apart. */
    private static final int APART = 45;

    private static final double TOLD = 0.7;
    /** Hardly a word of both differs: a copy with a mistyped day. */
    private static final double SAME_WORDS = 0.9;

    private final Speakers speakers;
    private final Weights weights;

    DayContrasts(Speakers speakers, Weights weights) {
        this.speakers = speakers;
        this.weights = weights;
    }

    /** The days to which somebody put something off, or brought it forward. */
    static Set<LocalDate> moved(List<Said> story) {
        Set<LocalDate> moved = new HashSet<>();
        story.forEach(said -> said.first().days().stream()
                .filter(dated -> dated.day().moved())
                .forEach(dated -> moved.add(dated.day().day())));
        return moved;
    }

    /**
     * How the other stands to what was said; null when it gives no day of the same.
     *
     * @param moved the days to which somebody of the story put something off ({@link #moved})
     */
    @Nullable
    Rival of(Said said, Said other, Set<LocalDate> moved) {
        Item one = said.first();
        Item two = other.first();
        boolean asserted =
                one.told().statement().modality() == two.told().statement().modality();
        if (one.days().isEmpty() || two.days().isEmpty() || !asserted || !areNear(one, two)) {
            return null;
        }
        Rival same = null;
        for (Dated day : one.days()) {
            for (Dated otherDay : two.days()) {
                if (isOneThing(one, two, day, otherDay)) {
                    boolean equal = day.day().day().equals(otherDay.day().day());
                    Rival rival = equal ? confirming(said, other) : another(said, other, day, otherDay, moved);
                    if (rival != null && !equal) {
                        return rival;
                    }
                    same = rival == null ? same : rival;
                }
            }
        }
        return same;
    }

    /** Whether one speaker gives two days for one thing that is still to come: two statements, however alike they are. */
    static boolean contradict(Item one, Item two, Weights weights) {
        for (Dated day : one.days()) {
            for (Dated other : two.days()) {
                boolean ahead = day.day().ahead() && other.day().ahead();
                if (ahead
                        && !day.day().day().equals(other.day().day())
                        && Overlap.of(day.what(), other.what(), weights).within() >= ONE_THING) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areNear(Item one, Item two) {
        When first = one.report().when();
        When then = two.report().when();
        return first != null && then != null && Math.abs(ChronoUnit.DAYS.between(first.date(), then.date())) <= APART;
    }

    /** What is to come is one thing by most of its words; what is over, which much is told of, only within one event. */
    private boolean isOneThing(Item one, Item two, Dated day, Dated other) {
        Overlap overlap = Overlap.of(day.what(), other.what(), weights);
        if (day.day().ahead() != other.day().ahead() || overlap.within() < ONE_THING || overlap.telling() == 0) {
            return false;
        }
        return day.day().ahead() || one.inSameEvent(two) && overlap.telling() >= SURE;
    }

    private @Nullable Rival confirming(Said said, Said other) {
        Item one = said.first();
        Item two = other.first();
        boolean apart =
                !one.sharesText(two) && !one.inSameArticle(two) && !speakers.same(said.speaker(), other.speaker());
        return apart ? rival(other, Contrast.CONFIRMS, "the same day") : null;
    }

    private @Nullable Rival another(Said said, Said other, Dated day, Dated otherDay, Set<LocalDate> moved) {
        Item one = said.first();
        Item two = other.first();
        boolean mistyped = one.sharesText(two) && Overlap.of(one, two, weights).both() > SAME_WORDS;
        boolean later = Item.EARLIEST.compare(one, two) < 0;
        Dated before = later ? day : otherDay;
        Dated after = later ? otherDay : day;
        if (mistyped || before.day().ahead() && isOver(before, later ? two : one)) {
            return null;
        }
        boolean oneSpeaker = speakers.same(said.speaker(), other.speaker());
        boolean put = after.day().moved()
                || moved.contains(after.day().day())
                        && !moved.contains(before.day().day());
        if (before.day().ahead() && (put || oneSpeaker) && !one.inSameArticle(two)) {
            return later
                    ? rival(other, Contrast.NEWER_DAY, "a newer day for the same")
                    : rival(other, Contrast.OLDER_DAY, "an older day for the same");
        }
        return oneSpeaker ? null : rival(other, Contrast.OTHER_DAY, "another day for the same");
    }

    /** Whether the day had passed when the other spoke, who then speaks of a next time. */
    private static boolean isOver(Dated day, Item later) {
        When when = later.report().when();
        return when != null && day.day().day().isBefore(when.date());
    }

    private static Rival rival(Said other, Contrast contrast, String rule) {
        String id = other.utterance().id();
        return new Rival(id, contrast, new Evidence(id, null, rule, TOLD));
    }
}
