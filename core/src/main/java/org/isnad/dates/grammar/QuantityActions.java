package org.isnad.dates.grammar;

import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Quantity;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Unit;
import org.jspecify.annotations.Nullable;

/** What the rules for amounts of time make of what their parts mean. */
final class QuantityActions {
    private QuantityActions() {}

    /** So many sixtieths of a unit, in the next smaller unit that they fill. */
    static @Nullable Quantity fraction(int sixtieths, Unit unit) {
        return switch (unit) {
            case MINUTE -> new Quantity(sixtieths, Unit.SECOND);
            case HOUR -> new Quantity(sixtieths, Unit.MINUTE);
            case DAY -> new Quantity(sixtieths * 24L / 60, Unit.HOUR);
            case MONTH -> new Quantity(sixtieths * 30L / 60, Unit.DAY);
            case YEAR -> new Quantity(sixtieths * 12L / 60, Unit.MONTH);
            case DECADE -> new Quantity(sixtieths * 10L / 60, Unit.YEAR);
            case CENTURY -> new Quantity(sixtieths * 100L / 60, Unit.YEAR);
            default -> null;
        };
    }

    static @Nullable Meaning plusFraction(ActionArgs args) {
        return withFraction((Quantity) args.get(0), args.number(1));
    }

    static @Nullable Meaning lessFraction(ActionArgs args) {
        return withFraction((Quantity) args.get(0), -args.number(1));
    }

    private static @Nullable Meaning withFraction(Quantity whole, int sixtieths) {
        Quantity part = fraction(Math.abs(sixtieths), whole.unit());
        Quantity unit = fraction(60, whole.unit());
        return part == null || unit == null
                ? null
                : new Quantity(whole.amount() * unit.amount() + Integer.signum(sixtieths) * part.amount(), part.unit());
    }

    static @Nullable Meaning sum(ActionArgs args) {
        Quantity large = (Quantity) args.get(0);
        Quantity small = (Quantity) args.get(1);
        Quantity unit = fraction(60, large.unit());
        return unit == null || unit.unit() != small.unit()
                ? null
                : new Quantity(large.amount() * unit.amount() + small.amount(), small.unit());
    }

    /** Two days before the third of March. */
    static Meaning shift(ActionArgs args, int sign) {
        boolean first = args.get(0) instanceof Quantity;
        return new Meaning.Shift((Quantity) args.get(first ? 0 : 1), sign, args.get(first ? 1 : 0));
    }

    /** The first (1) or last (-1) so many units of a longer time; two where no number is told. */
    static @Nullable Meaning firstOrLast(ActionArgs args, int sign) {
        Meaning.Name unit = args.first(Meaning.Name.class);
        Meaning.Num number = args.first(Meaning.Num.class);
        Meaning last = args.get(args.size() - 1);
        Meaning whole = last instanceof Meaning.Name name ? new Meaning.Period(Unit.valueOf(name.value()), 0) : last;
        long amount = number == null ? 2 : number.value();
        return unit == null ? null : new Meaning.Some(new Quantity(amount, Unit.valueOf(unit.value())), sign, whole);
    }

    static Meaning stretch(ActionArgs args) {
        boolean unitFirst = args.get(0) instanceof Meaning.Name;
        return stretch(args.number(unitFirst ? 1 : 0), args.unit(unitFirst ? 0 : 1), args);
    }

    static Meaning stretch(int amount, Unit unit, ActionArgs args) {
        Tense tense = args.first(Tense.class);
        return new Meaning.Stretch(new Quantity(amount, unit), tense == null || tense.steps() < 0 ? -1 : 1);
    }
}
