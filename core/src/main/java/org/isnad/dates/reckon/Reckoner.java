package org.isnad.dates.reckon;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.isnad.DateMention.Grain;
import org.isnad.When;
import org.isnad.dates.reckon.Meaning.Calendar;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Reckons meanings from a reference time. Immutable.
 *
 * <p>A date without a year is the one nearest to the reference; a bare weekday the most recent, the day itself included; spans of
 * days before or ahead exclude the day itself, spans of hours end or begin at the reference. Hijri dates follow Umm al-Qura.
 */
public final class Reckoner {
    private final ReferenceTime reference;
    private final Days days;
    private final Moments moments;
    private final Periods periods;
    private final Ranges ranges;

    /**
     * @param when what relative expressions are reckoned from
     * @param weekStart the first day of a week
     */
    public Reckoner(When when, DayOfWeek weekStart) {
        this.reference = ReferenceTime.of(when, weekStart);
        this.days = new Days(reference);
        this.moments = new Moments(reference, days);
        this.periods = new Periods(reference, moments);
        this.ranges = new Ranges(this, days);
    }

    /** Whether a day can be a reference; from others nothing relative is reckoned. */
    public static boolean isReckonable(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }

    /**
     * The stretch of time a meaning stands for.
     *
     * @param near the moment told just before, which a bare time of day may tell again in another zone
     * @return null when it stands for none
     */
    public @Nullable Extent resolve(Meaning meaning, @Nullable OffsetDateTime near) {
        try {
            return meaning instanceof Moment moment ? moment(moment, near) : extent(meaning);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return null;
        }
    }

    @Nullable
    Extent extent(Meaning meaning) {
        return switch (meaning) {
            case Moment moment -> moment(moment, null);
            case Meaning.Clock clock -> moments.of(new Moment(null, null, null, clock, null), null);
            case Calendar calendar -> calendar.day() == 0 ? days.month(calendar) : Extent.day(days.date(calendar));
            case Meaning.Year year -> Days.year(year);
            case Meaning.Period period -> periods.period(period);
            case Meaning.Distance distance -> periods.distance(distance.quantity(), distance.sign());
            case Meaning.Shift shift -> shift(shift);
            case Meaning.Within within -> periods.within(within.quantity());
            case Meaning.Stretch stretch -> periods.stretch(stretch.quantity(), stretch.sign());
            case Meaning.Decade decade -> periods.decade(decade);
            case Meaning.Century century ->
                Extent.years((century.number() - 1) * 100, century.number() * 100 - 1, Grain.DECADE);
            case Meaning.Season season -> periods.season(season);
            case Meaning.Range range -> ranges.of(range.from(), range.to());
            case Meaning.Now present -> moments.fromNow(0);
            case Meaning.Edge edge -> edge(edge);
            case Meaning.Some some -> some(some);
            case Meaning.WeekOf week -> periods.weekOf(days.of(week.day()));
            case Meaning.Nth nth -> nth(nth);
            case Meaning.NthDay nth -> nthDay(nth);
            default -> Extent.day(days.of(meaning));
        };
    }

    /** A day that is the n-th of something is reckoned first; all else of a moment is times of day. */
    private @Nullable Extent moment(Moment moment, @Nullable OffsetDateTime near) {
        Meaning day = moment.day();
        if (day == null || days.of(day) != null) {
            return moments.of(moment, near);
        }
        Extent reckoned = extent(day);
        if (reckoned == null || reckoned.grain() != Grain.DAY) {
            return null;
        }
        LocalDate date = reckoned.first();
        Meaning.Year year = new Meaning.Year(date.getYear(), date.getYear(), CalendarSystem.GREGORIAN);
        Meaning known =
                new Calendar(date.getDayOfMonth(), date.getMonthValue(), year, CalendarSystem.GREGORIAN, null, null);
        return moments.of(new Moment(known, null, moment.part(), moment.clock(), moment.zone()), near);
    }

    private @Nullable Extent edge(Meaning.Edge edge) {
        Extent whole = extent(edge.whole());
        return whole == null ? null : Parts.edge(edge.part(), whole);
    }

    private @Nullable Extent some(Meaning.Some some) {
        Extent whole = extent(some.whole());
        return whole == null ? null : Parts.some(some, whole);
    }

    private @Nullable Extent nth(Meaning.Nth nth) {
        Extent whole = extent(nth.whole());
        return whole == null ? null : Parts.nth(nth, whole);
    }

    private @Nullable Extent nthDay(Meaning.NthDay nth) {
        Extent whole = extent(nth.whole());
        return whole == null ? null : Parts.day(nth, whole);
    }

    private @Nullable Extent shift(Meaning.Shift shift) {
        Extent from = extent(shift.from());
        Quantity quantity = shift.quantity();
        if (from == null || quantity.amount() > 10_000) {
            return null;
        }
        long amount = quantity.amount() * shift.sign();
        LocalDate day = shift.sign() < 0 ? from.first() : from.last();
        return switch (quantity.unit()) {
            case DAY -> Extent.day(day.plusDays(amount));
            case WEEK -> Extent.day(day.plusWeeks(amount));
            case MONTH -> Extent.single(YearMonth.from(day).plusMonths(amount));
            case YEAR -> Extent.years((int) (day.getYear() + amount), (int) (day.getYear() + amount), Grain.YEAR);
            default -> null;
        };
    }
}
