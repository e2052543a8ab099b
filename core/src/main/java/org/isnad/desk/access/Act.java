package org.isnad.desk.access;

import java.util.Locale;

/** What is recorded. */
public enum Act {
    LOGIN,
    LOGIN_FAILED,
    LOGIN_HELD_OFF,
    LOGOUT,
    PASSWORD_CHANGED,
    TOKEN_REFUSED,
    STORY_EDITED,
    STATEMENT_REPORTED,
    SEARCH_KEPT,
    SEARCH_DROPPED,
    ACCOUNT_ADDED,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    TOKEN_ADDED,
    TOKEN_REVOKED,
    SUBSCRIPTION_ADDED,
    SUBSCRIPTION_CHANGED,
    SUBSCRIPTION_REMOVED,
    UNSUBSCRIBED,
    DELIVERY_TESTED,
    DELIVERY_REPLAYED,
    QUIET_SET,
    PAGE_REMOVED,
    BODIES_LET_GO;

    /** The name on the wire, in lower case with dashes. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
