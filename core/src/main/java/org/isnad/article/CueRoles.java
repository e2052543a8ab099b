package org.isnad.article;

import org.isnad.Role;
import org.jspecify.annotations.Nullable;

/** The role of a line by what it announces. Pure. */
final class CueRoles {
    private CueRoles() {}

    /** The role, or null when the announcement alone does not settle it. */
    static @Nullable Role of(Cue.Kind kind) {
        return switch (kind) {
            case RELATED -> Role.HEADING;
            case READ_ALSO -> Role.READ_ALSO;
            case CREDIT -> Role.CREDIT;
            case TAGS -> Role.TAGS;
            case SHARE -> Role.SHARE;
            case COMMENTS -> Role.COMMENT;
            case COMMENT_RULES -> Role.COMMENT_RULES;
            case SUBSCRIPTION, PAYWALL -> Role.SUBSCRIPTION;
            case PROMOTION, ADVERTISEMENT -> Role.PROMOTION;
            case READING_TIME -> Role.READING_TIME;
            case BREAKING -> Role.BREAKING;
            case PHOTO_CREDIT -> Role.PHOTO_CREDIT;
            case BYLINE, ABOUT_AUTHOR -> Role.BYLINE;
            case PUBLISHED, MODIFIED -> Role.DATE_LINE;
            case NAVIGATION, MORE -> Role.NAVIGATION;
            case COPYRIGHT, LIST_END -> Role.OTHER;
            case LIVE -> null;
        };
    }
}
