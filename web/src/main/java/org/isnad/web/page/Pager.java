package org.isnad.web.page;

import org.jspecify.annotations.Nullable;

/** Links to the pages of a long list before and after this one, null at its ends. */
public record Pager(@Nullable String newer, @Nullable String older) {
    /**
     * @param base address with query, ending so that a page's number can follow
     * @param page 0-based
     */
    static Pager of(Shell shell, String base, int page, boolean more) {
        return new Pager(
                page == 0 ? null : shell.href(base + (page - 1)), more ? shell.href(base + (page + 1)) : null);
    }

    public boolean isNeeded() {
        return newer != null || older != null;
    }
}
