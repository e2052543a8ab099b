package org.isnad.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.article.Piece.Shape;

/** What HTML's elements are to the reader of a page (HTML Living Standard, rendering section). Pure functions. */
final class Tags {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "select",
            "textarea",
            "datalist",
            "head",
            "title",
            "audio",
            "video",
            "map",
            "meta",
            "link",
            "amp-ad",
            "amp-analytics",
            "amp-sticky-ad",
            "amp-iframe");
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "body",
            "div",
            "p",
            "section",
            "article",
            "main",
            "aside",
            "nav",
            "header",
            "footer",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "legend",
            "pre",
            "address",
            "center",
            "details",
            "summary",
            "dialog",
            "hgroup",
            "menu",
            "button",
            "dir",
            "search",
            "amp-sidebar",
            "amp-carousel",
            "amp-accordion",
            "amp-social-share",
            "amp-list",
            "amp-live-list",
            "amp-img",
            "label",
            "frameset",
            "noframes",
            "option");
    private static final Set<String> LEAVES = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figcaption",
            "caption",
            "dt",
            "legend",
            "summary",
            "button",
            "label");

    /** Further names that mean something here. */
    private static final Set<String> OTHERS = Set.of("a", "b", "strong", "br", "hr", "time");

    private static final Set<String> ASIDES = Set.of("small", "cite", "i", "em");

    private static final Kind OTHER = new Kind("");
    private static final Map<String, Kind> KINDS = kinds();

    private Tags() {}

    /** What an element's name alone makes it. Immutable. */
    static final class Kind {
        /** Its text is not shown, or not as text. */
        final boolean skipped;

        final boolean block;
        /** A block that holds a run of text and is no container. */
        final boolean leaf;

        final boolean cell;
        final boolean bold;
        final boolean link;
        final boolean lineBreak;
        /** Inline, for what stands beside a text. */
        final boolean aside;

        final boolean rule;
        final boolean time;
        /** Of use to {@link HeadReader} without being an item of microdata. */
        final boolean ofHead;
        /** The page itself, whose names say nothing. */
        final boolean page;
        /** 1 to 6 for a heading, else 0. */
        final int level;

        final int hints;
        private final Shape[] shapes = new Shape[Shape.values().length];

        private Kind(String tag) {
            skipped = SKIPPED.contains(tag);
            block = BLOCKS.contains(tag);
            leaf = LEAVES.contains(tag);
            cell = tag.equals("td") || tag.equals("th");
            bold = tag.equals("b") || tag.equals("strong");
            link = tag.equals("a");
            lineBreak = tag.equals("br");
            rule = tag.equals("hr");
            aside = ASIDES.contains(tag);
            time = tag.equals("time");
            ofHead = HeadReader.isOfHead(tag);
            page = tag.equals("html") || tag.equals("body");
            level = level(tag);
            hints = Tags.hints(tag);
            for (Shape around : Shape.values()) {
                shapes[around.ordinal()] = shapeIn(tag, around);
            }
        }

        /** The shape of its text in an element whose text has some shape. */
        Shape shape(Shape around) {
            return shapes[around.ordinal()];
        }
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (Set<String> tags : List.of(SKIPPED, BLOCKS, LEAVES, OTHERS, ASIDES)) {
            tags.forEach(tag -> kinds.put(tag, new Kind(tag)));
        }
        return Map.copyOf(kinds);
    }

    static Kind kind(String tag) {
        return KINDS.getOrDefault(tag, OTHER);
    }

    private static int level(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
                ? tag.charAt(1) - '0'
                : 0;
    }

    private static Shape shapeIn(String tag, Shape around) {
        if (level(tag) > 0) {
            return Shape.HEADING;
        }
        return switch (tag) {
            case "li", "dd", "dt" -> Shape.ITEM;
            case "blockquote" -> Shape.QUOTE;
            case "figcaption", "caption", "figure" -> Shape.CAPTION;
            case "p" -> around == Shape.TEXT || around == Shape.TABLE ? Shape.PARAGRAPH : around;
            case "tr", "th" -> Shape.TABLE;
            case "table", "td", "div", "section" -> around == Shape.TABLE ? Shape.TABLE : around;
            case "article", "main", "body", "ul", "ol" -> Shape.TEXT;
            default -> around;
        };
    }

    /** What an element's own name hints at. */
    private static int hints(String tag) {
        return switch (tag) {
            case "nav", "amp-sidebar", "dialog", "button" -> Hint.NAVIGATION.bit();
            case "aside" -> Hint.ASIDE.bit();
            case "article" -> Hint.ARTICLE.bit();
            case "figcaption" -> Hint.CAPTION.bit();
            case "amp-social-share" -> Hint.SHARE.bit();
            default -> 0;
        };
    }

    static boolean hidesByStyle(String style) {
        boolean may = style.contains("isplay")
                || style.contains("isibility")
                || style.contains("ISPLAY")
                || style.contains("ISIBILITY");
        if (!may) {
            return false;
        }
        String dense = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return dense.contains("display:none") || dense.contains("visibility:hidden");
    }

    /** Class names by which the usual style sheets hide text from the eye. */
    static boolean hidesByClass(String names) {
        return names.contains("sr-only") || names.contains("visually-hidden") || names.contains("screen-reader");
    }
}
