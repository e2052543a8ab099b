package org.isnad.web.text;

import org.isnad.desk.SourceHealth;
import org.jspecify.annotations.Nullable;

/** Words for how a watched source does and what to do about it, on pages and on the command line. Immutable and safe for many threads. */
public final class SourceWords {
    private final Wording wording;

    public SourceWords(Wording wording) {
        this.wording = wording;
    }

    /** Whether somebody should look after a source. */
    public static boolean isIll(SourceHealth source) {
        return source.state().compareTo(SourceHealth.State.SILENT) >= 0;
    }

    public String state(SourceHealth.State state) {
        return wording.say("health." + state.wire());
    }

    /** What to do about a state; null where nothing is to be done. */
    public @Nullable String advice(SourceHealth.State state) {
        return state.compareTo(SourceHealth.State.SILENT) < 0
                ? null
                : wording.say("health." + state.wire() + ".advice");
    }

    /** @param wire the trouble's name on the wire, such as {@code not-found} */
    public String trouble(String wire) {
        return wording.say("trouble." + wire);
    }

    /** What to do about a trouble. */
    public String troubleAdvice(String wire) {
        return wording.say("trouble." + wire + ".advice");
    }
}
