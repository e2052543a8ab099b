package org.isnad.web.page;

/** Says that a page was not found (404) or could not be made (500), and what to do. */
public record ErrorPage(Shell shell, int status) {
    public String title() {
        return shell.say(status == 404 ? "error.404.title" : "error.500.title");
    }

    public String advice() {
        return shell.say(status == 404 ? "error.404.advice" : "error.500.advice");
    }
}
