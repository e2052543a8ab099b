package org.isnad.measure.pages;

/**
 * One look at one page.
 *
 * @param kind of page
 * @param nanos from when it was due until all of it had come
 * @param bytes of the answer as it came over the wire, packed
 * @param well whether the answer was 200
 */
record Visit(Kind kind, long nanos, long bytes, boolean well) {
    /** Kinds of pages, with how many of a hundred visits go to them. */
    enum Kind {
        FRONT(20),
        STORY(25),
        ARTICLE(35),
        NEWS(3),
        SECTION(3),
        PERSON(3),
        OUTLET(2),
        SEARCH(5),
        FEED(2),
        API(2);

        final int share;

        Kind(int share) {
            this.share = share;
        }
    }
}
