package org.isnad.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.isnad.When;
import org.isnad.views.StoryCard;
import org.isnad.web.text.Wording;

/** Words the days a story covers: «٥ أبريل – ١٦ أبريل ٢٠٢٦ · ١٢ يومًا». */
final class StorySpan {
    private StorySpan() {}

    static String of(Shell shell, StoryCard card) {
        When first = card.first();
        When last = card.last();
        if (first == null || last == null) {
            return shell.say("story.undated");
        }
        return between(shell, first.date(), last.date());
    }

    private static String between(Shell shell, LocalDate first, LocalDate last) {
        Wording wording = shell.wording();
        if (first.equals(last)) {
            return wording.longDay(first);
        }
        String from = wording.dayBeside(first, last);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return wording.say("story.span", from, wording.dayAndYear(last), wording.say("n.days", days));
    }
}
