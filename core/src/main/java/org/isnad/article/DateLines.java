package org.isnad.article;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.When;
import org.isnad.dates.PageDates;
import org.jspecify.annotations.Nullable;

/** Date lines among the pieces of a page. Serves one page. */
final class DateLines {
    private static final int MOST_WORDS = 18;
    /** Lines of a page that are read for dates at most; the longest front pages have a fifth of them. */
    private static final int MOST_LINES = 12_000;
    /** Statements of a page that are read for dates at most. */
    private static final int MOST_STATED = 2_000;
    /** Letters of a date line that ends like a sentence at most. */
    private static final int LONGEST = 70;
    /** Units of a line that tells two moments at most. */
    private static final int LONGEST_LINE = 200;
    /** A line that only counts back from the time of fetching is a date line whatever that time was. */
    private static final When ANY = When.of(OffsetDateTime.of(2020, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC));

    /** What parts the moments of one line. */
    private static final String SEPARATORS = "-–—|•·,،;؛/(";

    private final PageDates dates;
    private final Cues cues;
    private final @Nullable When fetched;
    /** What is known of lines: several stages ask for the same. */
    private final Map<Piece, Boolean> known = new IdentityHashMap<>();

    private int stated;

    DateLines(PageDates dates, Cues cues, @Nullable When fetched) {
        this.dates = dates;
        this.cues = cues;
        this.fetched = fetched;
    }

    /** When the page was fetched, or served by its own account. */
    @Nullable
    When fetched() {
        return fetched;
    }

    /** Whether the piece is a line that gives a date and little else. */
    boolean isDateLine(Piece piece) {
        if (!hasDigit(piece.text()) && piece.letters() >= 25) {
            return false;
        }
        Boolean told = known.get(piece);
        if (told == null) {
            told = known.size() < MOST_LINES && readsAsDate(piece);
            known.put(piece, told);
        }
        return told;
    }

    private boolean readsAsDate(Piece piece) {
        return LineWords.of(piece.text(), MOST_WORDS + 1).count() <= MOST_WORDS
                && !Prose.endsSentence(piece.text())
                && (readLine(piece.text()).isPresent() || countsBack(piece));
    }

    /** Whether the markup of a short piece gives its moment, whatever it shows: {@code <time datetime=…>17:05</time>}. */
    boolean isMachineDate(Piece piece) {
        String moment = piece.datetime();
        return moment != null
                && !piece.isHeading()
                && dates.readDateLine(moment, null).isPresent();
    }

    /** Whether a line that opens like a date line is a sentence of the text: «نشر الجيش مئة آلية على مدخل الميناء.» */
    boolean isText(Piece piece) {
        return piece.isProse()
                && (piece.letters() > LONGEST || read(piece.text()).isEmpty() && !countsBack(piece));
    }

    /** Whether the line speaks only of a change: its label stands before any other. */
    boolean saysModified(String text) {
        return cues.read(text) instanceof Cue cue && cue.kind() == Cue.Kind.MODIFIED;
    }

    /** The change that a line tells after the publication: «نشر في 4 مارس 2026 - آخر تحديث 5 مارس 2026». */
    Optional<When> modifiedIn(String text) {
        for (int i = 1; i < text.length() - 1 && text.length() < LONGEST_LINE; i++) {
            boolean after = text.charAt(i) == ' ' && Character.isDigit(text.charAt(i - 1));
            if ((after || SEPARATORS.indexOf(text.charAt(i)) >= 0) && saysModified(text.substring(i + 1))) {
                return dates.readDateLine(text.substring(i + 1), fetched);
            }
        }
        return Optional.empty();
    }

    /** The date that a statement or a line gives. */
    Optional<When> read(String text) {
        return stated++ < MOST_STATED ? readLine(text) : Optional.empty();
    }

    private Optional<When> readLine(String text) {
        Optional<When> read = dates.readDateLine(text, fetched);
        int from = 0;
        for (int bar = text.indexOf('|'); read.isEmpty() && bar >= 0; bar = text.indexOf('|', from)) {
            read = dates.readDateLine(text.substring(from, bar), fetched);
            from = bar + 1;
        }
        return read.isPresent() || from == 0 ? read : dates.readDateLine(text.substring(from), fetched);
    }

    private boolean countsBack(Piece piece) {
        boolean clock = piece.text().indexOf(':') >= 0;
        return !clock
                && !piece.isHeading()
                && piece.letters() < 25
                && dates.readDateLine(piece.text(), ANY).isPresent();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
