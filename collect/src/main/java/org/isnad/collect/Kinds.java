package org.isnad.collect;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files and media types are pages. Pure functions. */
final class Kinds {
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "txt", "warc");
    private static final Set<String> TYPES = Set.of("text/html", "text/plain", "application/xhtml+xml");

    private Kinds() {}

    /** Whether a file met in a folder is to be read as a page or an archive of pages. */
    static boolean isPage(String fileName) {
        return PAGES.contains(extension(fileName)) || isBareGzip(fileName);
    }

    /** Whether a gzip file's name does not tell what is inside: {@code page.gz}. */
    private static boolean isBareGzip(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") && name.indexOf('.') == name.length() - 3;
    }

    static boolean isLines(String fileName) {
        return extension(fileName).equals("jsonl");
    }

    /** The extension in lower case, of what is inside when it is gzip. */
    private static String extension(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String inner = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return inner.substring(inner.lastIndexOf('.') + 1);
    }

    /** Whether a declared media type may be a page; unknown ones may. */
    static boolean isPageType(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        int semicolon = contentType.indexOf(';');
        String bare = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return TYPES.contains(bare.strip().toLowerCase(Locale.ROOT));
    }
}
