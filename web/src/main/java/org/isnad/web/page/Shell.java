package org.isnad.web.page;

import java.time.LocalDate;
import java.util.List;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;
import org.isnad.web.text.DirectedText;
import org.isnad.web.text.Preferences;
import org.isnad.web.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: language, address, and the reader's day.
 *
 * @param wording words it in the reader's language
 * @param today the reader's day, for «اليوم» and for leaving this year's number out
 * @param path the page's address with its query, as it is in Arabic
 * @param assets the address of style and fonts, with their version
 * @param inspects whether readers may have pages of their own taken apart
 * @param watches whether it is told how watched sources do
 * @param chosen how the reader wants pages
 * @param caller who asks
 */
public record Shell(
        Wording wording,
        LocalDate today,
        String path,
        String assets,
        boolean inspects,
        boolean watches,
        Preferences chosen,
        Caller caller) {
    /** The fonts that every page has letters of, among the assets. */
    public static final List<String> FONTS = List.of(
            "fonts/plex-arabic-arabic-400.woff2",
            "fonts/plex-arabic-arabic-600.woff2",
            "fonts/plex-arabic-latin-400.woff2",
            "fonts/plex-arabic-latin-600.woff2");

    /** The sections that the head of the page leads to. */
    public enum Section {
        STORIES,
        NEWS,
        SECTIONS,
        STATEMENTS,
        ALERTS,
        NONE
    }

    public String lang() {
        return wording.language().code();
    }

    public String dir() {
        return wording.language().dir();
    }

    public boolean rtl() {
        return wording.language().rightToLeft();
    }

    public String say(String key, Object... values) {
        return wording.say(key, values);
    }

    /** Whether the reader has signed in, so that there is an account of theirs. */
    public boolean signedIn() {
        return caller.how() == Caller.How.SESSION;
    }

    /** Whether there is a record of what happened for the reader to see. */
    public boolean seesRecord() {
        return signedIn() && caller.role().covers(Role.ADMIN);
    }

    /** Whether there are watched sources for the reader to look after. */
    public boolean seesSources() {
        return watches && caller.role().covers(Role.EDITOR);
    }

    /** Whether what surrounds the page may lead to others. */
    public boolean leadsOn() {
        return caller.how() != Caller.How.NOBODY;
    }

    /** {@code light} or {@code dark}; null where the reader's device decides. */
    public @Nullable String theme() {
        return chosen.theme() == Preferences.Theme.AUTO ? null : Preferences.wire(chosen.theme());
    }

    /** An address in the reader's language. */
    public String href(String plain) {
        return wording.language().address(plain);
    }

    /** This page in the other language. */
    public String otherHref() {
        return wording.language().other().address(path);
    }

    public String otherLang() {
        return wording.language().other().code();
    }

    public String otherDir() {
        return wording.language().other().dir();
    }

    public String asset(String name) {
        return assets + "/" + name;
    }

    /** Where they lie. */
    public List<String> fonts() {
        return FONTS.stream().map(this::asset).toList();
    }

    public DirectedText directed(String text) {
        return wording.directed(text);
    }

    public @Nullable DirectedText directedOrNull(@Nullable String text) {
        return wording.directedOrNull(text);
    }
}
