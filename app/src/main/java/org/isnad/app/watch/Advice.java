package org.isnad.app.watch;

import java.util.Objects;
import org.isnad.app.Workshop;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.watch.ListState;

/** What went wrong with a source, and what to do about it, in the user's language. Pure functions. */
final class Advice {
    private Advice() {}

    static String line(Workshop workshop, ListState list) {
        String trouble = Objects.requireNonNullElse(list.trouble(), "");
        String detail = Objects.requireNonNullElse(list.detail(), "");
        return line(workshop, list.url(), trouble, detail);
    }

    static String line(Workshop workshop, Fetched.Failed failed) {
        return line(workshop, failed.url(), failed.trouble().wire(), failed.detail());
    }

    static String line(Workshop workshop, String url, String trouble, String detail) {
        return workshop.messages()
                .of(
                        "trouble",
                        url,
                        workshop.messages().of("trouble." + trouble),
                        detail,
                        workshop.messages().of("trouble." + trouble + ".advice"));
    }
}
