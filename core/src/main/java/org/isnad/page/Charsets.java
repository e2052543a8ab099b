package org.isnad.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides the charset of a page, in this order: byte-order mark; UTF-16 without a mark; UTF-8 wherever the bytes are (almost)
 * valid UTF-8, whatever is declared; the declared charset, unless the bytes contradict it; the ICU detector; windows-1252.
 * Declared names are read as browsers read them: ISO-8859-1 is windows-1252 (WHATWG Encoding Standard).
 */
final class Charsets {
    private static final int DECLARED_WITHIN = 4096;
    private static final int DETECTED_FROM = 1 << 16;
    /** A page is UTF-8 with faults when valid sequences outnumber broken ones so many times. */
    private static final int VALID_PER_BROKEN = 4;
    /** Latin letters with marks stand alone among ASCII; letters of other scripts stand in runs at least this long. */
    private static final double FOREIGN_RUN = 2.5;

    /** Charsets for languages in Latin letters, in which only some letters lie beyond ASCII. */
    private static final Set<String> LATIN = Set.of(
            "windows-1250",
            "windows-1252",
            "windows-1254",
            "windows-1257",
            "windows-1258",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-9",
            "ISO-8859-13",
            "ISO-8859-15",
            "ISO-8859-16");

    private Charsets() {}

    static Charset decide(byte[] bytes, @Nullable String contentType) {
        Charset told = mark(bytes);
        if (told == null) {
            told = wide(bytes);
        }
        if (told != null) {
            return told;
        }
        Utf8 utf8 = Utf8.count(bytes);
        Charset declared = declared(bytes, contentType);
        if (utf8.valid() > 0 && utf8.valid() >= VALID_PER_BROKEN * utf8.broken()) {
            return StandardCharsets.UTF_8;
        }
        if (utf8.broken() == 0) {
            return declared == null || !isEscaped(declared) ? StandardCharsets.UTF_8 : declared;
        }
        return legacy(bytes, declared);
    }

    /** The charset that a byte-order mark names. */
    static @Nullable Charset mark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** UTF-16 without a mark shows by markup whose every other byte is zero. */
    static @Nullable Charset wide(byte[] bytes) {
        int length = Math.min(512, bytes.length) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (odd > length / 8 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > length / 8 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isEscaped(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static Charset legacy(byte[] bytes, @Nullable Charset declared) {
        boolean foreign = foreignScript(bytes);
        if (declared != null && declared != StandardCharsets.UTF_8 && !(foreign && isLatin(declared))) {
            return declared;
        }
        Charset detected = detect(bytes);
        if (detected != null && !(foreign && isLatin(detected))) {
            return detected;
        }
        return Charset.forName(foreign ? "windows-1256" : "windows-1252");
    }

    private static boolean isLatin(Charset charset) {
        return LATIN.contains(charset.name());
    }

    /** Whether the bytes above ASCII stand in runs, as letters of words in another script do. */
    private static boolean foreignScript(byte[] bytes) {
        int high = 0;
        int runs = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                runs += i == 0 || bytes[i - 1] >= 0 ? 1 : 0;
            }
        }
        return high > FOREIGN_RUN * runs;
    }

    private static @Nullable Charset detect(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTED_FROM)));
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = named(match.getName());
            if (charset != null && !charset.name().startsWith("UTF-")) {
                return charset;
            }
        }
        return null;
    }

    private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
        Charset charset = contentType == null ? null : afterCharset(contentType);
        if (charset != null) {
            return charset;
        }
        int length = Math.min(DECLARED_WITHIN, bytes.length);
        return afterCharset(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    private static @Nullable Charset afterCharset(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset");
        while (at >= 0) {
            int begin = at + "charset".length();
            while (begin < lower.length() && " =\"'".indexOf(lower.charAt(begin)) >= 0) {
                begin++;
            }
            int end = begin;
            while (end < lower.length() && isNameUnit(lower.charAt(end))) {
                end++;
            }
            Charset charset = named(lower.substring(begin, end));
            if (charset != null) {
                return charset;
            }
            at = lower.indexOf("charset", begin);
        }
        return null;
    }

    private static boolean isNameUnit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':';
    }

    private static @Nullable Charset named(String name) {
        try {
            return name.isEmpty() ? null : Charset.forName(browserName(name.toLowerCase(Locale.ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String browserName(String name) {
        return switch (name) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "iso-8859-6", "cp1256", "x-cp1256" -> name.startsWith("iso") ? "iso-8859-6" : "windows-1256";
            case "gb2312", "gbk" -> "gb18030";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            case "shift_jis", "sjis", "x-sjis" -> "windows-31j";
            case "utf8" -> "utf-8";
            default -> name;
        };
    }

    /** How many sequences beyond ASCII are valid UTF-8, and how many bytes are not. */
    private record Utf8(int valid, int broken) {
        static Utf8 count(byte[] bytes) {
            int valid = 0;
            int broken = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] < 0) {
                    int more = following(bytes, i);
                    valid += more > 0 ? 1 : 0;
                    broken += more > 0 ? 0 : 1;
                    i += more;
                }
            }
            return new Utf8(valid, broken);
        }

        /** The number of continuation bytes of the valid sequence that starts here, or 0. */
        private static int following(byte[] bytes, int at) {
            int lead = bytes[at] & 0xFF;
            int more = lead >= 0xC2 && lead < 0xE0
                    ? 1
                    : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
            if (at + more >= bytes.length) {
                return 0;
            }
            for (int k = 1; k <= more; k++) {
                if ((bytes[at + k] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return more;
        }
    }
}
