package org.isnad.web.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants pages: kept in a cookie of theirs, and nowhere else.
 *
 * @param digits of Arabic pages
 * @param language which the front page opens in
 */
public record Preferences(Digits digits, CalendarKind calendar, Theme theme, Language language) {
    /** What holds for readers who have chosen nothing. */
    public static final Preferences USUAL =
            new Preferences(Digits.ARABIC, CalendarKind.GREGORIAN, Theme.AUTO, Language.ARABIC);

    /** ٠١٢ or 012. */
    public enum Digits {
        ARABIC,
        WESTERN
    }

    public enum CalendarKind {
        GREGORIAN,
        HIJRI
    }

    /** Auto follows the reader's device. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    /** Reads what {@link #cookie} wrote; anything else leaves what is usual. */
    public static Preferences of(@Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        return parts.length == 4 ? of(parts[0], parts[1], parts[2], parts[3]) : USUAL;
    }

    /** The preferences of these names; those that are none leave what is usual. */
    public static Preferences of(String digits, String calendar, String theme, String language) {
        return new Preferences(
                named(Digits.values(), digits),
                named(CalendarKind.values(), calendar),
                named(Theme.values(), theme),
                named(Language.values(), language));
    }

    /** The one of a name; the first, which is usual, when there is none. */
    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> wire(value).equals(name))
                .findFirst()
                .orElse(values[0]);
    }

    public static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The value that a cookie keeps: letters and dots alone. */
    public String cookie() {
        return String.join(".", wire(digits), wire(calendar), wire(theme), wire(language));
    }

    /** The wording that pages of a language have with these. */
    public Style style(Language page) {
        return new Style(page, page == Language.ARABIC && digits == Digits.WESTERN, calendar == CalendarKind.HIJRI);
    }

    /** A wording: language, whether its digits are 012 where others are usual, and whether days are of the Hijri calendar. */
    public record Style(Language language, boolean western, boolean hijri) {}
}
