package org.isnad.article;

/**
 * Leaves out of start tags the attributes that neither the tree nor the dissection reads: addresses of pictures, scripts' data,
 * handlers of events. Follows the tokenisation of tags in the HTML Living Standard, section 13.2.5. Serves one text.
 */
final class StartTags {
    /** What the dissection reads, and what decides how the tree is built, by length. */
    private static final String[][] READ = {
        {},
        {},
        {"id"},
        {"rel"},
        {"href", "name", "type", "role", "lang"},
        {"class", "style"},
        {"hidden", "action", "prompt"},
        {"content"},
        {"itemprop", "itemtype", "property", "datetime", "encoding", "xml:lang"},
        {},
        {"http-equiv"},
        {"aria-hidden"}
    };

    /** Longer names of elements name none, and take a parser long. */
    private static final int LONGEST_NAME = 100;
    /** Longer attributes, and more in one tag, are none of a page of the press. */
    private static final int LONGEST = 1 << 16;

    private static final int MOST = 64;

    private final String html;
    private final MarkupParts parts;
    private int end;

    StartTags(String html, MarkupParts parts) {
        this.html = html;
        this.parts = parts;
    }

    /**
     * Passes over a start tag and adds what is kept before and in it.
     *
     * @param from where the part begins that is not added yet
     * @param at where the tag begins
     * @return where what is not added yet begins now
     */
    int cut(int from, int at) {
        int open = from;
        int kept = 0;
        int i = at + 1;
        while (i < html.length() && html.charAt(i) != '>' && !isSpace(html.charAt(i)) && html.charAt(i) != '/') {
            i++;
        }
        if (i - at > LONGEST_NAME) {
            parts.add(open, at + LONGEST_NAME);
            open = i;
        }
        while (i < html.length() && html.charAt(i) != '>') {
            if (isSpace(html.charAt(i)) || html.charAt(i) == '/') {
                i++;
                continue;
            }
            int name = i;
            i = endOfName(i);
            boolean read = isRead(name, i);
            i = endOfValue(i);
            if (read && i - name < LONGEST && kept < MOST) {
                kept++;
            } else {
                if (open < name && !(open > at && isBlank(open, name))) {
                    parts.add(open, name);
                }
                open = i;
            }
        }
        end = i;
        return open;
    }

    /** Where the last unit of the tag stands that was passed over last; the text's length when the tag does not end. */
    int end() {
        return end;
    }

    private int endOfName(int begin) {
        int i = begin + 1;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '=' || c == '>' || c == '/' || isSpace(c)) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Where the value ends whose equals sign may stand here after space; here when there is none. */
    private int endOfValue(int begin) {
        int i = skipSpace(begin);
        if (i >= html.length() || html.charAt(i) != '=') {
            return begin;
        }
        i = skipSpace(i + 1);
        if (i >= html.length()) {
            return i;
        }
        char quote = html.charAt(i);
        if (quote == '"' || quote == '\'') {
            int close = html.indexOf(quote, i + 1);
            return close < 0 ? html.length() : close + 1;
        }
        while (i < html.length() && html.charAt(i) != '>' && !isSpace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private int skipSpace(int begin) {
        int i = begin;
        while (i < html.length() && isSpace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isBlank(int begin, int end) {
        return skipSpace(begin) >= end;
    }

    private boolean isRead(int begin, int end) {
        if (end - begin < READ.length) {
            for (String name : READ[end - begin]) {
                if (isAt(name, begin)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAt(String name, int begin) {
        for (int i = 0; i < name.length(); i++) {
            if ((html.charAt(begin + i) | Markup.CASE) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
