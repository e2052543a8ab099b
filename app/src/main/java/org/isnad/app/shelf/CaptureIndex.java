package org.isnad.app.shelf;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.isnad.collect.Surt;
import org.isnad.store.Note;
import org.isnad.store.StoreLibrary;
import org.isnad.store.archive.Capture;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index to a store's WARC files in the form that replay tools read, CDXJ: a line a page, sorted by address and time (IIPC
 * Web Archive CDXJ; pywb). Resource records have no HTTP status, so none is told.
 */
final class CaptureIndex {
    private static final int HELD = 50_000;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CaptureIndex() {}

    static void write(StoreLibrary library, Consumer<String> out, Consumer<Note> notes) {
        try (SortedLines lines = new SortedLines(HELD)) {
            library.captures(capture -> lines.add(line(capture)), notes);
            lines.each(out);
        }
    }

    private static String line(Capture capture) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("url", capture.url());
        if (capture.type() != null) {
            fields.put("mime", bare(capture.type()));
        }
        fields.put("digest", "sha256:" + capture.id())
                .put("length", Long.toString(capture.length()))
                .put("offset", Long.toString(capture.offset()))
                .put("filename", capture.file());
        return Surt.of(capture.url()) + ' ' + TIMESTAMP.format(capture.date()) + ' ' + fields;
    }

    /** A media type without its parameters. */
    private static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
