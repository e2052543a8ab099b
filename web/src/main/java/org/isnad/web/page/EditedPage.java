package org.isnad.web.page;

/**
 * Says that a decision was taken, and when it will show.
 *
 * @param article by which the story is found again, whatever its id will be
 */
public record EditedPage(Shell shell, String article) {
    public String href() {
        return shell.href(Links.article(article));
    }
}
