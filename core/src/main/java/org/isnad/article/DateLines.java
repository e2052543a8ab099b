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
    /** A line that only counts back from the time of fetching is a date line whatever that time was. */
    private static final When ANY = When.of(OffsetDateTime.of(2020, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC));

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

    /** Whether the line speaks only of a change: its label stands before any other. */
    boolean saysModified(String text) {
        return cues.read(text) instanceof Cue cue && cue.kind() == Cue.Kind.MODIFIED;
    }

    /** The date that a statement or a line gives. */
    Optional<When> read(String text) {
        return stated++ < MOST_STATED ? readLine(text) : Optional.empty();
    }

    private Optional<When> readLine(String text) {
        Optional<When> whole = dates.readDateLine(text, fetched);
        int bar = text.indexOf('|');
        return whole.isPresent() || bar < 0 ? whole : dates.readDateLine(text.substring(0, bar), fetched);
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
