package org.isnad.copies;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A text's {@link WordPrint} as letters and digits, for texts that are not kept: Base64 over a version, the word count, then for each
 * word its hash, the distance from the end of the word before it and twice its length, odd for a number; the passages last. Pure.
 */
final class PrintFormat {
    private static final int VERSION = 1;

    private PrintFormat() {}

    static String write(WordPrint print) {
        Bytes out = new Bytes(new byte[16 + print.size() * 6]);
        out.number(VERSION);
        out.number(print.size());
        int at = 0;
        for (int i = 0; i < print.size(); i++) {
            out.number(print.words()[i]);
            out.number(print.begins()[i] - at);
            out.number(2 * (print.ends()[i] - print.begins()[i]) + (print.numeric()[i] ? 1 : 0));
            at = print.ends()[i];
        }
        out.number(print.passageEnds().length);
        at = 0;
        for (int end : print.passageEnds()) {
            out.number(end - at);
            at = end;
        }
        return Base64.getEncoder().encodeToString(out.written());
    }

    /** The print that was written; null when it was written by another version or is damaged. */
    static @Nullable WordPrint read(String written) {
        try {
            Bytes in = new Bytes(Base64.getDecoder().decode(written));
            return in.next() == VERSION ? read(in) : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return null;
        }
    }

    private static WordPrint read(Bytes in) {
        int size = in.count();
        char[] words = new char[size];
        boolean[] numeric = new boolean[size];
        int[] begins = new int[size];
        int[] ends = new int[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            words[i] = (char) in.next();
            begins[i] = at + in.next();
            int length = in.next();
            numeric[i] = (length & 1) == 1;
            at = begins[i] + (length >> 1);
            ends[i] = at;
        }
        int[] passages = new int[in.count()];
        at = 0;
        for (int i = 0; i < passages.length; i++) {
            at += in.next();
            passages[i] = at;
        }
        return new WordPrint(words, numeric, begins, ends, passages);
    }

    /** Numbers of seven bits a byte, the lowest first. */
    private static final class Bytes {
        private byte[] bytes;
        private int at;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        void number(int value) {
            if (bytes.length - at < 5) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            int rest = value;
            while (rest > 0x7F) {
                bytes[at++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[at++] = (byte) rest;
        }

        int next() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                value |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        /** A number of things, each of which takes a byte at least. */
        int count() {
            int count = next();
            if (count < 0 || count > bytes.length) {
                throw new IndexOutOfBoundsException(count);
            }
            return count;
        }

        byte[] written() {
            return Arrays.copyOf(bytes, at);
        }
    }
}
