package org.isnad.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages really carry it: raw line feeds in strings, trailing commas, comments and CDATA marks around it, a missing
 * end. What was read before a fault is kept. Objects become maps, arrays lists, all else strings. Serves one text.
 */
final class LenientJson {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 2_000_000;

    private final String text;
    private int at;

    private LenientJson(String text) {
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The values that stand one after the other in the text, mostly one. */
    static List<Object> read(String text) {
        LenientJson reader = new LenientJson(text);
        List<Object> values = new ArrayList<>();
        while (reader.seek()) {
            Object value = reader.value(0);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Goes to the next object or array. */
    private boolean seek() {
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
            at++;
        }
        return at < text.length();
    }

    private @Nullable Object value(int depth) {
        space();
        if (at >= text.length()) {
            return null;
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> scalar();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        while (depth < DEEPEST && more('}')) {
            if (text.charAt(at) != '"') {
                at++;
                continue;
            }
            String key = string();
            space();
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
                Object value = value(depth + 1);
                if (value != null) {
                    map.putIfAbsent(key, value);
                }
            }
        }
        at++;
        return map;
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        while (depth < DEEPEST && more(']')) {
            int before = at;
            Object value = value(depth + 1);
            if (value != null) {
                list.add(value);
            }
            at = Math.max(at, before + 1);
        }
        at++;
        return list;
    }

    /** Skips space and commas; whether the text goes on before the closing bracket. */
    private boolean more(char close) {
        space();
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            space();
        }
        return at < text.length() && text.charAt(at) != close;
    }

    private void space() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                escape(out);
            } else {
                out.append(c);
            }
        }
        at++;
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n', 'r', 't', 'b', 'f' -> out.append(' ');
            case 'u' -> unicode(out);
            default -> out.append(c);
        }
    }

    private void unicode(StringBuilder out) {
        int value = 0;
        int end = Math.min(at + 4, text.length());
        for (int i = at; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return;
            }
            value = value * 16 + digit;
        }
        at = end;
        out.append((char) value);
    }

    private @Nullable Object scalar() {
        int begin = at;
        while (at < text.length() && ",}]".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        String word = text.substring(begin, at);
        return word.isEmpty() || word.equals("null") ? null : word;
    }
}
