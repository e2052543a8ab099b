package org.isnad.article;

import java.io.Reader;
import java.util.Arrays;

/** Parts of a text, gathered in order and then read one after the other without a copy of the text. Serves one reading. */
final class MarkupParts extends Reader {
    private final String text;
    /** Begin and end of each part, one after the other. */
    private int[] bounds = new int[256];

    private int size;
    private int units;
    private int part;
    private int at;

    MarkupParts(String text) {
        this.text = text;
    }

    void add(int begin, int end) {
        if (begin < end) {
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * size);
            }
            bounds[size++] = begin;
            bounds[size++] = end;
            units += end - begin;
        }
    }

    /** The units of all parts so far. */
    int units() {
        return units;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int read = 0;
        while (part < size && read < length) {
            int begin = Math.max(at, bounds[part]);
            int end = Math.min(bounds[part + 1], begin + length - read);
            text.getChars(begin, end, buffer, offset + read);
            read += end - begin;
            at = end;
            part += end == bounds[part + 1] ? 2 : 0;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public void close() {}
}
