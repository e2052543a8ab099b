package org.isnad.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages, as they are in Arabic; {@link Shell#href} puts them into the reader's language. */
public final class Links {
    /** Where open pages are told of what is new. */
    public static final String LIVE = "/live";

    public static final String SIGN_IN = "/signin";
    public static final String SIGN_OUT = "/signout";
    public static final String ACCOUNT = "/account";
    public static final String AUDIT = "/audit";
    public static final String SOURCES = "/sources";
    public static final String DELIVERIES = "/deliveries";
    public static final String UNSUBSCRIBE = "/unsubscribe";

    private Links() {}

    public static String story(String id) {
        return to("/story", id);
    }

    /** All of a part of a story's page. */
    static String part(String story, StoryPage.Part part) {
        String address = story(story);
        return address + (address.indexOf('?') < 0 ? "?part=" : "&part=") + part.wire();
    }

    public static String article(String id) {
        return to("/article", id);
    }

    public static String statement(String id) {
        return to("/statement", id);
    }

    public static String person(String name) {
        return to("/person", name);
    }

    public static String outlet(String name) {
        return to("/outlet", name);
    }

    /** @param kind {@code organisation} or {@code place} */
    public static String entity(String kind, String name) {
        return to("/" + kind, name);
    }

    public static String search(String query) {
        return "/search?q=" + encode(query);
    }

    public static String statementsBy(String speaker) {
        return "/statements?speaker=" + encode(speaker);
    }

    /** @param section its id, or what an outlet calls it */
    public static String section(String section) {
        return to("/section", section);
    }

    /** Pages of a section's articles; ends so that a page's number can follow. */
    static String sectionPage(String section) {
        String address = section(section);
        return address + (address.indexOf('?') < 0 ? "?page=" : "&page=");
    }

    /** Where a reader of letters says that no more are wanted. */
    public static String unsubscribe(String id, String key) {
        return UNSUBSCRIBE + "?id=" + encode(id) + "&key=" + encode(key);
    }

    /**
     * Where one signs in.
     *
     * @param back the page to go to afterwards
     */
    public static String signIn(String back) {
        return back.equals("/") || back.startsWith(SIGN_IN) ? SIGN_IN : SIGN_IN + "?back=" + encode(back);
    }

    /** @param back the page to go back to */
    public static String preferences(String back) {
        return back.startsWith("/preferences") ? back : "/preferences?back=" + encode(back);
    }

    /**
     * @param story the id of the story watched; empty for the front page
     * @param seen the id of what the page shows
     */
    static String live(String story, String seen) {
        return LIVE + "?seen=" + encode(seen) + (story.isEmpty() ? "" : "&story=" + encode(story));
    }

    public static String feed(String subject, String ending, String id) {
        return "/feed/" + subject + "." + ending + (id.isEmpty() ? "" : "?id=" + encode(id));
    }

    /** The alerts of a saved search. */
    public static String alertsOf(String search) {
        return "/alerts?search=" + encode(search);
    }

    /** The alerts of a saved search, or all; ends so that a parameter can follow. */
    static String alerts(@Nullable String search) {
        return search == null ? "/alerts?" : alertsOf(search) + "&";
    }

    /** An id goes into the path, or into the query where servers would read its letters as part of the path. */
    private static String to(String page, String id) {
        boolean plain = !id.isBlank() && id.chars().noneMatch(c -> "/\\;%.".indexOf(c) >= 0 || c < ' ');
        return plain ? page + "/" + encode(id) : page + "?id=" + encode(id);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An address on the web as a page gave it; null unless it is plain http or https. */
    public static @Nullable String outside(@Nullable String url) {
        if (url == null || url.chars().anyMatch(c -> c <= ' ')) {
            return null;
        }
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") ? url : null;
    }
}
