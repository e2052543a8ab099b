package org.isnad.views.query;

import org.isnad.Span;

/**
 * A piece of a query.
 *
 * @param text a word's letters, a phrase without its marks, the name of a field as typed
 * @param number a distance; -1 without one
 */
record Token(Type type, String text, int number, Span span) {
    enum Type {
        WORD,
        EXACT_WORD,
        PREFIX,
        PHRASE,
        EXACT_PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        ANY,
        NOT,
        NEAR,
        END
    }
}
