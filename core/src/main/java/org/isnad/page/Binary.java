package org.isnad.page;

import org.jspecify.annotations.Nullable;

/** Tells bytes that are no text at all. */
final class Binary {
    private static final int LOOKED_AT = 4096;
    /** The share of control bytes from which on bytes are no text; text has next to none. */
    private static final double CONTROLS = 0.02;

    private Binary() {}

    /** What kind of binary content this is, or null when it may be text. */
    static @Nullable String describe(byte[] bytes) {
        String format = format(bytes);
        if (format != null) {
            return format;
        }
        if (Charsets.mark(bytes) != null || Charsets.wide(bytes) != null) {
            return null;
        }
        int controls = 0;
        int length = Math.min(LOOKED_AT, bytes.length);
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return controls > length * CONTROLS ? controls + " control bytes in the first " + length : null;
    }

    private static @Nullable String format(byte[] bytes) {
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) {
            return "a PDF file";
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G') || starts(bytes, 'G', 'I', 'F', '8') || starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return "an image";
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0x1F, 0x8B) || starts(bytes, 0x28, 0xB5, 0x2F, 0xFD)) {
            return "a compressed file";
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
