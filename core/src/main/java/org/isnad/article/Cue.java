package org.isnad.article;

/**
 * What a line announces.
 *
 * @param kind what it announces
 * @param rest what follows the phrase and its colon, stripped; empty when the phrase is all
 */
record Cue(Kind kind, String rest) {
    /** The announcements of {@code page-cues.tsv}. */
    enum Kind {
        RELATED,
        READ_ALSO,
        CREDIT,
        TAGS,
        SHARE,
        COMMENTS,
        COMMENT_RULES,
        SUBSCRIPTION,
        PROMOTION,
        ADVERTISEMENT,
        READING_TIME,
        BREAKING,
        PHOTO_CREDIT,
        BYLINE,
        PUBLISHED,
        MODIFIED,
        NAVIGATION,
        COPYRIGHT,
        ABOUT_AUTHOR,
        PAYWALL,
        MORE,
        LIST_END,
        LIVE
    }
}
