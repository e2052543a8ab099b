package org.isnad.web.page;

import org.isnad.views.UtteranceView;
import org.isnad.web.text.DirectedText;

/** Says that a report was taken, of which words, and when it will show. */
public record ReportedPage(Shell shell, DirectedText words, String article) {
    public static ReportedPage of(Shell shell, UtteranceView view) {
        return new ReportedPage(
                shell,
                shell.directed(view.said().words()),
                shell.href(Links.article(view.said().article().id())));
    }
}
