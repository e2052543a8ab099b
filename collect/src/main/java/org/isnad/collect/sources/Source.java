package org.isnad.collect.sources;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source to watch: a site or a folder.
 *
 * @param name how operators call it
 * @param url its home page, or a list of it; null for a folder
 * @param lists addresses of its feeds, sitemaps or front pages; where there are none they are looked for
 * @param folder a folder that pages, WARC files or article lines are put into; null for a site
 * @param line where it stands in its file, counted from 1
 */
public record Source(
        String name,
        @Nullable String url,
        List<String> lists,
        @Nullable Path folder,
        int line) {
    public Source {
        lists = List.copyOf(lists);
    }
}
