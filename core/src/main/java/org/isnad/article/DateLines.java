package org.isnad.article;

import java.util.Optional;
import org.isnad.When;
import org.isnad.dates.PageDates;
import org.jspecify.annotations.Nullable;

/** Date lines among the pieces of a page. Serves one page. */
final class DateLines {
    private static final int MOST_WORDS = 18;

    private final PageDates dates;
    private final Cues cues;
    private final @Nullable When fetched;

    DateLines(PageDates dates, Cues cues, @Nullable When fetched) {
        this.dates = dates;
        this.cues = cues;
        this.fetched = fetched;
    }

    /** Whether the piece is a line that gives a date and little else. */
    boolean isDateLine(Piece piece) {
        return hasDigit(piece.text())
                && LineWords.of(piece.text(), MOST_WORDS + 1).count() <= MOST_WORDS
                && !Prose.endsSentence(piece.text())
                && read(piece.text()).isPresent();
    }

    /** Whether the line speaks only of a change: its label stands before any other. */
    boolean saysModified(String text) {
        return cues.read(text) instanceof Cue cue && cue.kind() == Cue.Kind.MODIFIED || text.contains("آخر تحديث") && !text.contains("نشر");
    }

    Optional<When> read(String text) {
        Optional<When> whole = dates.readDateLine(text, fetched);
        int bar = text.indexOf('|');
        return whole.isPresent() || bar < 0 ? whole : dates.readDateLine(text.substring(0, bar), fetched);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
