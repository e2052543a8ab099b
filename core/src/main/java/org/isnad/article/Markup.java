package org.isnad.article;

import java.io.Reader;
import java.util.List;

/**
 * Leaves out of a page's markup what no reader sees before a tree is built of it: scripts, style sheets, drawings, comments,
 * what stands there for browsers without scripts, attributes that nothing here reads, and long white space between tags.
 * Linked data stays. Pure, linear in the page's length.
 */
final class Markup {
    /** What is no part of the page until a script makes it one; parsers trip over crossed ones. */
    private static final String TEMPLATE = "template";
    /** Markup beyond so many tags is not read: no page of the press comes near. */
    private static final int MAX_TAGS = 150_000;
    /** Nor is it beyond so many units that are left. */
    private static final int MAX_UNITS = 8 << 20;

    private static final List<String> UNREAD = List.of("script", "style", "svg", "noscript", TEMPLATE);
    /** Elements in which tags are text. */
    private static final List<String> RAW =
            List.of("title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext", "script");

    private static final int NOWHERE = -1;
    /** The bit in which ASCII capitals differ. */
    static final int CASE = 0x20;
    /** Units of the longest start tag that is looked into. */
    private static final int TAG = 400;
    /** Shorter white space is not worth a cut. */
    private static final int SPACE = 6;

    private final String html;
    private final MarkupParts parts;
    private final StartTags tags;
    /** Where text ends in which tags are no tags. */
    private int rawEnd;
    /** The names that are nested or not ended, so that no end is looked for again: bits by index in {@link #UNREAD}. */
    private int unended;
    /** Where the next tag is looked for. */
    private int next;

    private Markup(String html) {
        this.html = html;
        parts = new MarkupParts(html);
        tags = new StartTags(html, parts);
    }

    /**
     * What is left.
     *
     * @param reader gives it once
     * @param truncated whether the page's end was left out, since the page is larger than any of the press
     */
    record Left(Reader reader, boolean truncated) {}

    static Left readable(String html) {
        Markup markup = new Markup(html);
        boolean truncated = markup.findParts();
        return new Left(markup.parts, truncated);
    }

    /** Finds what is left, and tells whether the end is not among it. */
    private boolean findParts() {
        int count = 0;
        int from = 0;
        int at = html.indexOf('<');
        while (at >= 0 && ++count <= MAX_TAGS && !parts.isFull() && parts.units() + at - from <= MAX_UNITS) {
            int end = isComment(at) ? endOfComment(at) : endOfUnread(at);
            if (end > 0) {
                parts.add(from, at);
                from = end;
            } else {
                from = keep(from, at);
                end = next;
            }
            at = end == html.length() ? NOWHERE : html.indexOf('<', end);
        }
        int last = at < 0 ? html.length() : at;
        int end = Math.min(last, from + MAX_UNITS - Math.min(MAX_UNITS, parts.units()));
        parts.add(from, Math.max(from, end));
        return at >= 0 || end < last || parts.isFull();
    }

    /** Keeps what stands at a less-than sign, and returns where what is not added yet begins. */
    private int keep(int from, int at) {
        next = at + 1;
        char second = next < html.length() ? html.charAt(next) : ' ';
        if (at < rawEnd || !isTagUnit(second)) {
            return from;
        }
        if (second == '/' || second == '!' || second == '?') {
            int close = html.indexOf('>', at);
            if (second == '/' && close - at > TAG) {
                parts.add(from, at + TAG);
                return withoutSpace(close, close + 1);
            }
            return close < 0 ? endless(from, at) : withoutSpace(from, close + 1);
        }
        int begin = tags.cut(from, at);
        if (tags.end() == html.length()) {
            return endless(begin, at);
        }
        next = tags.end() + 1;
        raw(at);
        return at < rawEnd ? begin : withoutSpace(begin, next);
    }

    /** A tag that does not end swallows what follows. */
    private int endless(int from, int at) {
        parts.add(from, at);
        next = html.length();
        return next;
    }

    private static boolean isTagUnit(char c) {
        return c == '/' || c == '!' || c == '?' || (c | CASE) >= 'a' && (c | CASE) <= 'z';
    }

    /** Leaves out all but the last of the white space after a tag. */
    private int withoutSpace(int from, int end) {
        next = end;
        int text = end;
        while (text < html.length() && StartTags.isSpace(html.charAt(text))) {
            text++;
        }
        if (text - end <= SPACE) {
            return from;
        }
        parts.add(from, end);
        next = text;
        return text - 1;
    }

    private void raw(int at) {
        for (String name : RAW) {
            if (isTag(at + 1, name)) {
                int end = endTag(at, name);
                rawEnd = end < 0 ? html.length() : end;
                return;
            }
        }
    }

    /** Where the next end tag of a name begins, or -1. */
    private int endTag(int at, String name) {
        for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
            if (isTag(i + 2, name)) {
                return i;
            }
        }
        return NOWHERE;
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
        if (second != 's' && second != 'n' && second != 't') {
            return second == '/' ? endOfTemplateTag(at) : NOWHERE;
        }
        for (int i = 0; i < UNREAD.size(); i++) {
            if (isTag(at + 1, UNREAD.get(i)) && (unended & 1 << i) == 0) {
                int end = isLinkedData(at, i) ? NOWHERE : endOf(at, i);
                return end < 0 ? endOfTemplateTag(at) : end;
            }
        }
        return endOfTemplateTag(at);
    }

    /** Where a template's tag ends that is left out alone, since it stands in another or has no like; nowhere for other tags. */
    private int endOfTemplateTag(int at) {
        int name = html.startsWith("</", at) ? at + 2 : at + 1;
        if (!isTag(name, TEMPLATE)) {
            return NOWHERE;
        }
        int close = html.indexOf('>', name);
        return close < 0 ? html.length() : close + 1;
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
        int longest = Math.min(html.length(), at + TAG);
        int close = name > 0 ? at : html.indexOf('>', at, longest);
        return html.indexOf("json", at, close < 0 ? longest : close) >= 0;
    }

    /** Where the element ends; nowhere when it is not closed, or when one like it stands inside, and then for all further ones. */
    private int endOf(int at, int name) {
        String tag = UNREAD.get(name);
        int end = endTag(at, tag);
        int close = end < 0 ? NOWHERE : html.indexOf('>', end);
        unended |= close < 0 || name > 1 && holds(at + 1, end, tag) ? 1 << name : 0;
        return (unended & 1 << name) != 0 ? NOWHERE : close + 1;
    }

    private boolean holds(int begin, int end, String tag) {
        for (int i = html.indexOf('<', begin); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
            if (isTag(i + 1, tag)) {
                return true;
            }
        }
        return false;
    }
}
