package org.isnad.article;

import java.util.Locale;

/** What the names a template gives to an element say of its content; the vocabulary is {@code page-hints.tsv}. */
enum Hint {
    BODY,
    ARTICLE,
    TITLE,
    BYLINE,
    BIO,
    DATE,
    META,
    CAPTION,
    CREDIT,
    STANDFIRST,
    TAGS,
    RELATED,
    SHARE,
    COMMENT,
    SUBSCRIPTION,
    PROMOTION,
    NAVIGATION,
    ASIDE,
    UNSEEN,
    POST,
    CARD,
    PULLQUOTE,
    SECTION,
    LIVE,
    VIDEO,
    GALLERY,
    BOX;

    /** Hints that pass from a container to all it holds. */
    static final int INHERITED = mask(
            TITLE, BYLINE, BIO, DATE, META, CAPTION, CREDIT, STANDFIRST, TAGS, RELATED, SHARE, COMMENT, SUBSCRIPTION,
            PROMOTION, NAVIGATION, ASIDE, UNSEEN, POST, CARD, PULLQUOTE, VIDEO, GALLERY, BOX);

    /** Hints whose content is not an article's body. */
    static final int APART = mask(
            BIO, CAPTION, CREDIT, TAGS, RELATED, SHARE, COMMENT, SUBSCRIPTION, PROMOTION, NAVIGATION, ASIDE, UNSEEN, POST,
            CARD);

    /** Hints that make an inline element stand for itself. */
    static final int STANDS_ALONE = mask(TITLE, BYLINE, DATE, CAPTION, CREDIT, STANDFIRST, TAGS, RELATED, SHARE, PROMOTION);

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int mask) {
        return (mask & bit()) != 0;
    }

    static int mask(Hint... hints) {
        int mask = 0;
        for (Hint hint : hints) {
            mask |= hint.bit();
        }
        return mask;
    }

    static Hint named(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
