package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * A card inside an article that links to another: its headline and mostly the other's first sentence. It is no text of the article.
 *
 * @param headline the other article's
 * @param site whose article it is, where the card says so
 * @param lead what follows the headline
 */
public record Card(
        String headline, @Nullable String site, @Nullable String lead) {

    /** Headline and lead, a line each. */
    public String text() {
        return lead == null ? headline : headline + "\n" + lead;
    }
}
