package org.isnad.article;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Span;

/**
 * Leaves out of a page's markup what no reader sees before a tree is built of it: scripts, style sheets, drawings, comments
 * and what stands there for browsers without scripts. Linked data stays. Pure, linear in the page's length.
 */
final class Markup {
    /** Markup beyond so many tags is not read: no page of the press comes near. */
    private static final int MAX_TAGS = 150_000;

    private static final List<String> UNREAD = List.of("script", "style", "svg", "noscript");
    private static final int NOWHERE = -1;
    /** The bit in which ASCII capitals differ. */
    private static final int CASE = 0x20;
    /** Units of the longest start tag that is looked into. */
    private static final int TAG = 400;

    private final String html;
    private final List<Span> parts = new ArrayList<>();
    /** The names that are nested or not ended, so that no end is looked for again: bits by index in {@link #UNREAD}. */
    private int unended;

    private Markup(String html) {
        this.html = html;
    }

    /** What is left, to be read once. */
    static Reader readable(String html) {
        Markup markup = new Markup(html);
        markup.findParts();
        return new Parts(html, markup.parts);
    }

    private void findParts() {
        int tags = 0;
        int from = 0;
        int at = html.indexOf('<');
        while (at >= 0 && ++tags <= MAX_TAGS) {
            int end = isComment(at) ? endOfComment(at) : endOfUnread(at);
            if (end > 0) {
                add(from, at);
                from = end;
            }
            at = html.indexOf('<', Math.max(end, at + 1));
        }
        add(from, at < 0 ? html.length() : at);
    }

    private void add(int begin, int end) {
        if (begin < end) {
            parts.add(new Span(begin, end));
        }
    }

    /** A comment that opens as it should; the odd ones are left to the parser. */
    private boolean isComment(int at) {
        return html.startsWith("<!--", at) && !html.startsWith("<!-->", at) && !html.startsWith("<!--->", at);
    }

    private int endOfComment(int at) {
        int end = html.indexOf("-->", at + 4);
        return end < 0 ? html.length() : end + 3;
    }

    private int endOfUnread(int at) {
        int second = at + 1 < html.length() ? html.charAt(at + 1) | CASE : 0;
        if (second != 's' && second != 'n') {
            return NOWHERE;
        }
        for (int i = 0; i < UNREAD.size(); i++) {
            if (isTag(at + 1, UNREAD.get(i)) && (unended & 1 << i) == 0) {
                return isLinkedData(at, i) ? NOWHERE : endOf(at, i);
            }
        }
        return NOWHERE;
    }

    private boolean isTag(int at, String name) {
        int end = at + name.length();
        if (end >= html.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if ((html.charAt(at + i) | CASE) != name.charAt(i)) {
                return false;
            }
        }
        return !Character.isLetterOrDigit(html.charAt(end)) && html.charAt(end) != '-';
    }

    private boolean isLinkedData(int at, int name) {
        String tag = name > 0 ? "" : html.substring(at, Math.min(html.length(), at + TAG));
        int close = tag.indexOf('>');
        return (close < 0 ? tag : tag.substring(0, close)).contains("json");
    }

    /** Where the element ends; nowhere when it is not closed, or when one like it stands inside, and then for all further ones. */
    private int endOf(int at, int name) {
        String tag = UNREAD.get(name);
        for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
            if (isTag(i + 2, tag)) {
                int close = html.indexOf('>', i);
                unended |= close < 0 || name > 1 && holds(at + 1, i, tag) ? 1 << name : 0;
                return (unended & 1 << name) != 0 ? NOWHERE : close + 1;
            }
        }
        unended |= 1 << name;
        return NOWHERE;
    }

    private boolean holds(int begin, int end, String tag) {
        for (int i = html.indexOf('<', begin); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
            if (isTag(i + 1, tag)) {
                return true;
            }
        }
        return false;
    }

    /** Parts of a text, one after the other. */
    private static final class Parts extends Reader {
        private final String text;
        private final List<Span> parts;
        private int part;
        private int at;

        private Parts(String text, List<Span> parts) {
            this.text = text;
            this.parts = parts;
            at = parts.isEmpty() ? 0 : parts.get(0).begin();
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (part == parts.size()) {
                return -1;
            }
            int end = Math.min(parts.get(part).end(), at + length);
            int count = end - at;
            text.getChars(at, end, buffer, offset);
            at = end;
            if (at == parts.get(part).end() && ++part < parts.size()) {
                at = parts.get(part).begin();
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
