package org.isnad.article;

import org.jspecify.annotations.Nullable;

/** Names and addresses of outlets as pages give them. Pure functions. */
final class Outlets {
    private static final int LONGEST = 60;
    private static final int HEAD_LINES = 3;

    private Outlets() {}

    /** A name fit to print, or null for an address, a number or an overlong slogan. */
    static @Nullable String clean(String name) {
        String clean = name.strip();
        boolean address = clean.contains("://") || clean.startsWith("www.");
        boolean letters = clean.codePoints().anyMatch(Character::isLetter);
        return clean.isEmpty() || clean.length() > LONGEST || address || !letters ? null : clean;
    }

    /** Whom a credit names: without emoji, hashes and the words of a link. */
    static String credit(String text) {
        int begin = 0;
        while (begin < text.length()
                && !Character.isLetterOrDigit(text.charAt(begin))
                && text.charAt(begin) != '"'
                && text.charAt(begin) != '«') {
            begin++;
        }
        int end = text.length();
        while (end > begin && " .،,|-–:#)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String name = text.substring(begin, end).strip();
        String plain = text.indexOf('#') >= 0 ? name.replace('_', ' ').replace("#", "") : name;
        int dash = plain.indexOf(" – ");
        return (dash > 0 ? plain.substring(0, dash) : plain).strip();
    }

    /** The short line at the head of a text page that a later line repeats: the site's name. */
    static @Nullable String inText(Draft draft) {
        if (!draft.isText()) {
            return null;
        }
        for (int i = 0; i < Math.min(HEAD_LINES, draft.size()); i++) {
            String line = draft.piece(i).text();
            String key = TitleFinder.key(line);
            if (draft.cue(i) == null
                    && key.length() > 3
                    && LineWords.of(line, 5).count() <= 4
                    && isRepeated(draft, i, key)) {
                return line;
            }
        }
        return null;
    }

    private static boolean isRepeated(Draft draft, int first, String key) {
        for (int i = draft.size() - 1; i > first; i--) {
            Piece piece = draft.piece(i);
            boolean foot = draft.announces(i, Cue.Kind.COPYRIGHT)
                    || draft.announces(i, Cue.Kind.CREDIT)
                    || draft.announces(i, Cue.Kind.PROMOTION);
            if (foot && TitleFinder.key(piece.text()).contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The page's own address: the canonical link, unless it is relative or a bare IP address; else what metadata says. */
    static @Nullable Told url(@Nullable String fetched, Claims claims) {
        if (isUsable(claims.head().canonical())) {
            return new Told(String.valueOf(claims.head().canonical()), "meta", "canonical link");
        }
        for (Told told : claims.meta("url")) {
            if (isUsable(told.value())) {
                return told;
            }
        }
        return fetched == null ? null : new Told(fetched, "url", "address fetched");
    }

    private static boolean isUsable(@Nullable String url) {
        if (url == null || !(url.startsWith("http://") || url.startsWith("https://"))) {
            return false;
        }
        int begin = url.indexOf("://") + 3;
        int end = url.indexOf('/', begin);
        String host = end < 0 ? url.substring(begin) : url.substring(begin, end);
        return host.indexOf('.') > 0 && host.chars().anyMatch(Character::isLetter);
    }
}
