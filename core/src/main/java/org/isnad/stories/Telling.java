package org.isnad.stories;

import org.isnad.Reading;

/** What a timeline needs of an article. */
record Telling(String article) {
    static Telling of(Reading reading) {
        return new Telling(reading.article().id());
    }
}
