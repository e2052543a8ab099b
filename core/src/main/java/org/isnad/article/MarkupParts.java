package org.isnad.article;

import java.io.Reader;
import java.util.Arrays;

/** Parts of a text, gathered in order and then read one after the other without a copy of the text. Serves one reading. */
final class MarkupParts extends Reader {
    /** A parser compares names of characters that it does not know with all that it knows. */
    private static final int MAX_REFERENCES = 30_000;

    private final String text;
    /** Begin and end of each part, one after the other. */
    private int[] bounds = new int[256];

    private int size;
    private int units;
    private int references;
    private int part;
    private int at;

    MarkupParts(String text) {
        this.text = text;
    }

    /** Adds a part, as far as it is one of a page that can be read. */
    void add(int begin, int end) {
        int last = isFull() ? begin : count(begin, end);
        if (begin < last) {
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * size);
            }
            bounds[size++] = begin;
            bounds[size++] = last;
            units += last - begin;
        }
    }

    /** Counts named characters, and tells where the last that is read ends. */
    private int count(int begin, int end) {
        int at = begin < end ? text.indexOf('&', begin, end) : -1;
        while (at >= 0) {
            references += at + 1 < end && Character.isLetter(text.charAt(at + 1)) ? 1 : 0;
            if (isFull()) {
                return at;
            }
            at = text.indexOf('&', at + 1, end);
        }
        return end;
    }

    /** Whether no more is added. */
    boolean isFull() {
        return references > MAX_REFERENCES;
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
