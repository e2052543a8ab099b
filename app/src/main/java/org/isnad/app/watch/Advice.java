package org.isnad.app.watch;

import java.util.Objects;
import org.isnad.app.Workshop;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.watch.ListState;
import org.isnad.web.text.Language;
import org.isnad.web.text.Preferences;
import org.isnad.web.text.SourceWords;
import org.isnad.web.text.Wording;

/** What went wrong with a source, and what to do about it, in the user's language. Pure functions. */
final class Advice {
    private Advice() {}

    /** The words of the pages, in the user's language, with the digits of the command line. */
    static SourceWords words(Workshop workshop) {
        boolean arabic = workshop.messages().locale().getLanguage().equals("ar");
        return new SourceWords(
                new Wording(new Preferences.Style(arabic ? Language.ARABIC : Language.ENGLISH, arabic, false)));
    }

    static String line(Workshop workshop, ListState list) {
        String trouble = Objects.requireNonNullElse(list.trouble(), "");
        String detail = Objects.requireNonNullElse(list.detail(), "");
        return line(workshop, list.url(), trouble, detail);
    }

    static String line(Workshop workshop, Fetched.Failed failed) {
        return line(workshop, failed.url(), failed.trouble().wire(), failed.detail());
    }

    static String line(Workshop workshop, String url, String trouble, String detail) {
        SourceWords words = words(workshop);
        String exactly = words.detail(detail);
        String what = words.trouble(trouble);
        String advice = words.troubleAdvice(trouble);
        return exactly == null
                ? workshop.messages().of("trouble.bare", url, what, advice)
                : workshop.messages().of("trouble", url, what, exactly, advice);
    }
}
