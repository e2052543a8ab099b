package org.isnad.web.page;

import java.time.LocalTime;
import org.isnad.When;
import org.isnad.web.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A moment ready to print.
 *
 * @param text as it is read, in its page's language
 * @param iso for machines, null when it is not known
 * @param full the same in full with the offset the page gave, null when the text has all of it
 */
public record Moment(
        String text, @Nullable String iso, @Nullable String full) {
    static Moment full(Shell shell, When when) {
        return new Moment(shell.wording().moment(when), when.toString(), null);
    }

    /** For lists: «اليوم ١٧:٤٠», «١٦ أبريل ١٧:٤٠», with the offset in {@code full}. */
    static Moment brief(Shell shell, When when) {
        Wording wording = shell.wording();
        String text = wording.briefMoment(when, shell.today());
        if (when.date().equals(shell.today())) {
            LocalTime time = when.time();
            String today = wording.say("time.today");
            text = time == null ? today : wording.say("time.today.at", wording.time(time));
        }
        return new Moment(text, when.toString(), wording.moment(when));
    }

    /** An article's place in time: when it was published, the day it cannot precede, or that nothing is known. */
    static Moment of(Shell shell, @Nullable When when, boolean dated) {
        if (when == null) {
            return new Moment(shell.say("time.undated"), null, null);
        }
        Moment brief = brief(shell, when);
        return dated ? brief : new Moment(shell.say("time.bound", brief.text()), brief.iso(), brief.full());
    }
}
