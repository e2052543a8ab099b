package org.isnad.copies;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A text's {@link WordPrint} as letters and digits, for texts that are not kept: Base64 over a version, the word count, then for each
 * word its hash, the distance from the end of the word before it and four times its length, one more for a number and two more in a
 * quotation; the passages last. In the first version it was twice the length and one more for a number. Pure.
 */
final class PrintFormat {
    private static final int WITHOUT_QUOTATIONS = 1;
    private static final int VERSION = 2;

    private PrintFormat() {}

    /**
     * What is kept of a text.
     *
     * @param quoted the indices of the words in quotations
     */
    record Kept(WordPrint print, BitSet quoted) {
        static Kept of(String text, int mostWords) {
            WordPrint print = WordPrint.of(text, mostWords);
            return new Kept(print, Quotations.in(text, print));
        }
    }

    static String write(Kept kept) {
        WordPrint print = kept.print();
        Bytes out = new Bytes(new byte[16 + print.size() * 6]);
        out.number(VERSION);
        out.number(print.size());
        int at = 0;
        for (int i = 0; i < print.size(); i++) {
            out.number(print.words()[i]);
            out.number(print.begins()[i] - at);
            int marks = (print.numeric()[i] ? 1 : 0) + (kept.quoted().get(i) ? 2 : 0);
            out.number(4 * (print.ends()[i] - print.begins()[i]) + marks);
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

    /** What was written; null when it was written by another version or is damaged. */
    static @Nullable Kept read(String written) {
        try {
            Bytes in = new Bytes(Base64.getDecoder().decode(written));
            int version = in.next();
            return version == VERSION || version == WITHOUT_QUOTATIONS ? read(in, version == VERSION ? 2 : 1) : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return null;
        }
    }

    /** @param marks how many bits stand below a length */
    private static Kept read(Bytes in, int marks) {
        int size = in.count();
        char[] words = new char[size];
        boolean[] numeric = new boolean[size];
        int[] begins = new int[size];
        int[] ends = new int[size];
        BitSet quoted = new BitSet(size);
        int at = 0;
        for (int i = 0; i < size; i++) {
            words[i] = (char) in.next();
            begins[i] = at + in.next();
            int length = in.next();
            numeric[i] = (length & 1) == 1;
            quoted.set(i, marks == 2 && (length & 2) == 2);
            at = begins[i] + (length >> marks);
            ends[i] = at;
        }
        int[] passages = new int[in.count()];
        at = 0;
        for (int i = 0; i < passages.length; i++) {
            at += in.next();
            passages[i] = at;
        }
        return new Kept(new WordPrint(words, numeric, begins, ends, passages), quoted);
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
