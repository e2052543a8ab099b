package org.isnad;

import java.util.Locale;

/** What a block of a page is. Every visible text of a page is in exactly one block. */
public enum Role {
    TITLE,
    STANDFIRST,
    PARAGRAPH,
    SUBHEAD,
    LIST_ITEM,
    QUOTE,
    TABLE,
    CAPTION,
    PHOTO_CREDIT,
    BYLINE,
    /** The line that carries the page's publication or modification date. */
    DATE_LINE,
    /** The place, with or without agency, that opens a report: «أنقرة (وكالة) –». */
    DATELINE,
    SECTION,
    CREDIT,
    TAGS,
    HASHTAGS,
    BREAKING,
    READING_TIME,
    RELATED,
    READ_ALSO,
    /** An inline card that links to another article, with its title and often its first sentence. */
    CARD,
    EMBEDDED_POST,
    PROMOTION,
    SUBSCRIPTION,
    SHARE,
    COMMENT,
    COMMENT_RULES,
    NAVIGATION,
    /** The heading of a list, such as «مقالات مشابهة». */
    HEADING,
    OTHER;

    /** The name on the wire: {@code list-item} for {@link #LIST_ITEM}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether blocks of this role make up an article's body. */
    public boolean isBody() {
        return switch (this) {
            case PARAGRAPH, SUBHEAD, LIST_ITEM, QUOTE, TABLE -> true;
            default -> false;
        };
    }
}
