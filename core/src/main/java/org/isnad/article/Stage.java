package org.isnad.article;

/** Stages of the cascade that can be left out, to measure what each is worth. */
enum Stage {
    /** What markup hides from the eye. */
    HIDDEN,
    /** What class names, ids, roles and item properties hint at. */
    NAMES,
    /** What a line announces by its opening phrase. */
    CUES,
    /** The part of the page that holds the body. */
    REGION,
    /** Lines that their form gives away. */
    FORMS,
    /** Articles inside or below the main one. */
    ARTICLES,
    /** What stands around the articles: lists, lead, signature. */
    AROUND,
    /** What the page states of itself beside its visible text. */
    METADATA
}
