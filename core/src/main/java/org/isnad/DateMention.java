package org.isnad;

/**
 * A date or time spoken of in a text.
 *
 * @param span where, in the named text
 * @param text the expression as written
 * @param value ISO 8601: {@code 2025-05-17}, {@code 2025-05-17T20:41:00+04:00}, {@code 2025-02}, {@code 2025} or an interval
 *     {@code start/end}, both ends inclusive; empty when the expression is relative and there is nothing to reckon from
 * @param grain how fine the value is
 * @param explicit whether the text alone fixes the day, without a reference date
 * @param evidence by which rule it was read
 */
public record DateMention(Span span, String text, String value, Grain grain, boolean explicit, Evidence evidence) {
    public enum Grain {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        YEAR,
        DECADE
    }
}
