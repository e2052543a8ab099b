package org.isnad.copies;

/**
 * What the search for shared text is bounded by.
 *
 * @param windowDays how many days of event time an article is remembered after it
 * @param minWords articles of fewer words are neither compared nor remembered: a flash of one sentence is no copy
 * @param minShare copies whose exact and near share both stay under this are not reported
 * @param copyShare the share from which an article counts as a copy of the other and takes over its origin
 * @param postings how many articles are kept for one shingle; the earliest stay, so that origins are found
 * @param candidates how many earlier articles, those that share most, are searched for rewordings
 * @param reworded the part of a passage's word weight that has to stand together in the other text for it to be a rewording
 */
public record CopySettings(
        int windowDays,
        int minWords,
        double minShare,
        double copyShare,
        int postings,
        int candidates,
        double reworded) {

    public static CopySettings defaults() {
        return new CopySettings(45, 30, 0.1, 0.5, 400, 8, 0.6);
    }
}
