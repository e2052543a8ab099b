package org.isnad.web.text;

import com.ibm.icu.util.ULocale;

/** A language the pages are worded in. Arabic has plain paths; English has the same paths under {@code /en}. */
public enum Language {
    ARABIC("ar", "rtl", "", "ar-u-nu-arab"),
    ENGLISH("en", "ltr", "/en", "en-GB");

    private final String code;
    private final String dir;
    private final String prefix;
    private final ULocale locale;

    Language(String code, String dir, String prefix, String tag) {
        this.code = code;
        this.dir = dir;
        this.prefix = prefix;
        this.locale = ULocale.forLanguageTag(tag);
    }

    /** The language a request path asks for. */
    public static Language ofPath(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? ENGLISH : ARABIC;
    }

    /** ISO 639 code. */
    public String code() {
        return code;
    }

    /** {@code rtl} or {@code ltr}. */
    public String dir() {
        return dir;
    }

    public boolean rightToLeft() {
        return this == ARABIC;
    }

    public Language other() {
        return this == ARABIC ? ENGLISH : ARABIC;
    }

    /** This language's path of a page, from the path it has in Arabic. */
    public String path(String plain) {
        return prefix + plain;
    }

    /** The same without the slash that would stand at its end. */
    public String address(String plain) {
        String at = path(plain);
        return at.equals("/en/") ? "/en" : at;
    }

    /** The path a page has in Arabic, from a path in this language: one slash at its start, so that it names no other host. */
    public String plain(String path) {
        int begin = prefix.length();
        while (begin < path.length() && (path.charAt(begin) == '/' || path.charAt(begin) == '\\')) {
            begin++;
        }
        return "/" + path.substring(begin);
    }

    public ULocale locale() {
        return locale;
    }
}
