package org.isnad.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers {@link Head} while the tree is walked. Serves one page. */
final class HeadReader {
    private static final int MOST_VALUES = 200;
    /** Elements climbed from an item's property to its item. */
    private static final int NESTED = 8;

    private static final int LONGEST_VALUE = 4000;
    private static final int LONGEST_TITLE = 500;
    /** Units of items' texts that are read in all. */
    private static final int MOST_UNITS = 1 << 20;

    private final Map<String, List<String>> meta = new LinkedHashMap<>();
    private final Map<String, List<String>> items = new LinkedHashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String language;
    private @Nullable String canonical;
    private int unitsOfItems;

    Head result() {
        return new Head(title, language, canonical, meta, items, scripts);
    }

    /** Whether elements of that name are of use without being an item of microdata. */
    static boolean isOfHead(String tag) {
        return switch (tag) {
            case "html", "title", "head", "meta", "link", "script" -> true;
            default -> false;
        };
    }

    void see(Element element, String tag) {
        switch (tag) {
            case "html" -> language = element.attr("lang").isBlank() ? element.attr("xml:lang") : element.attr("lang");
            case "title" -> title = title == null ? shortened(element.text()) : title;
            case "head" -> element.children().forEach(child -> see(child, child.normalName()));
            case "meta" -> seeMeta(element);
            case "link" -> seeLink(element);
            case "script" -> seeScript(element);
            default -> seeItem(element);
        }
    }

    private static @Nullable String shortened(String text) {
        return text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST_TITLE));
    }

    private void seeMeta(Element element) {
        String content = element.attr("content");
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                put(key.equals("itemprop") ? items : meta, name, content);
            }
        }
    }

    private void seeLink(Element element) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = element.attr("href").strip();
        }
        if (element.hasAttr("itemprop")) {
            put(items, element.attr("itemprop").toLowerCase(Locale.ROOT), element.attr("href"));
        }
    }

    private void seeScript(Element element) {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") && scripts.size() < MOST_VALUES) {
            scripts.add(element.data());
        }
    }

    /** Notes simple microdata, but not that of readers' comments. */
    private void seeItem(Element element) {
        if (!element.hasAttr("itemprop") || isOfComment(element)) {
            return;
        }
        String name = element.attr("itemprop").strip().toLowerCase(Locale.ROOT);
        String value = element.hasAttr("content")
                ? element.attr("content")
                : element.hasAttr("datetime") ? element.attr("datetime") : isShort(name) ? text(element) : "";
        put(items, name, value);
    }

    /** Items that stand in each other would have the same text read again and again. */
    private String text(Element element) {
        String text = unitsOfItems > MOST_UNITS ? "" : element.text();
        unitsOfItems += text.length();
        return text;
    }

    private static boolean isOfComment(Element element) {
        Element around = element;
        for (int i = 0; i < NESTED && around != null; i++) {
            String type = around.attr("itemtype");
            if (type.endsWith("Comment") || type.endsWith("UserComments") || type.endsWith("Review")) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isShort(String name) {
        return switch (name) {
            case "author", "name", "headline", "datepublished", "datemodified", "keywords", "articlesection" -> true;
            default -> false;
        };
    }

    private static void put(Map<String, List<String>> into, String name, String value) {
        if (!value.isBlank() && into.size() < MOST_VALUES * 4) {
            List<String> values = into.computeIfAbsent(name, n -> new ArrayList<>());
            if (values.size() < MOST_VALUES) {
                values.add(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value.strip());
            }
        }
    }
}
