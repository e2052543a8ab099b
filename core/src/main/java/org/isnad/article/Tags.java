package org.isnad.article;

import java.util.Locale;
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

    private Tags() {}

    /** Elements whose text is not shown, or not as text. */
    static boolean isSkipped(String tag) {
        return SKIPPED.contains(tag);
    }

    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    /** Blocks that hold a run of text and are no container. */
    static boolean isLeaf(String tag) {
        return LEAVES.contains(tag);
    }

    static boolean isCell(String tag) {
        return tag.equals("td") || tag.equals("th");
    }

    static boolean isBold(String tag) {
        return tag.equals("b") || tag.equals("strong");
    }

    /** Inline elements for what stands beside a text. */
    static boolean isAside(String tag) {
        return tag.equals("small") || tag.equals("cite") || tag.equals("i") || tag.equals("em");
    }

    static int level(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
                ? tag.charAt(1) - '0'
                : 0;
    }

    static Shape shape(String tag, Shape around) {
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
    static int hints(String tag) {
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
