package org.isnad.web.page;

import java.util.Set;

/** Says that a page was not found (404), may not be had (403) or could not be made (500), and what to do. */
public record ErrorPage(Shell shell, int status) {
    private static final Set<Integer> TOLD = Set.of(403, 404);

    public String title() {
        return said("title");
    }

    public String advice() {
        return said("advice");
    }

    private String said(String part) {
        return shell.say("error." + (TOLD.contains(status) ? status : 500) + "." + part);
    }
}
