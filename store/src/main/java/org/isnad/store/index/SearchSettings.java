package org.isnad.store.index;

/**
 * How the parts of a match weigh. Scores are BM25's; {@code docs/search.md} tells what each weight does, {@code bin/bench-search}
 * what it is worth.
 *
 * @param title how much more a word in the headline counts than one in the text
 * @param stem a word that shares only the light stem, beside one in the same form
 * @param light a word that shares only the stem without endings, beside one in the same form; names are never stemmed so far
 * @param variant another spelling of a name, beside the typed one
 * @param entity an article that means the one named, in whatever words
 * @param tie what the lesser of headline and text adds where a row of words or another spelling stands in both
 * @param fresh what an article of the newest day adds
 * @param freshDays after how many days half of that is left
 * @param few with fewer articles that have all the words, those with most of them are found too
 * @param whole what an article with all the words gains then: more than any sum of some of them
 */
public record SearchSettings(
        float title,
        float stem,
        float light,
        float variant,
        float entity,
        float tie,
        float fresh,
        int freshDays,
        int few,
        float whole) {
    public static SearchSettings defaults() {
        return new SearchSettings(2f, 0.7f, 0.2f, 0.8f, 0.4f, 0.2f, 0.6f, 30, 10, 30f);
    }
}
