package org.isnad.web.feed;

import java.util.Arrays;
import java.util.List;
import org.isnad.web.page.Links;
import org.isnad.web.page.Shell;

/** A feed of what a page shows, as the page leads to it. */
public record Follow(String name, String type, String href) {
    /** What a page's subject can be followed as; {@code id} may be empty. */
    public static List<Follow> all(Shell shell, String subject, String id) {
        return Arrays.stream(Format.values())
                .map(format ->
                        new Follow(format.title(), format.type(), shell.href(Links.feed(subject, format.ending(), id))))
                .toList();
    }
}
