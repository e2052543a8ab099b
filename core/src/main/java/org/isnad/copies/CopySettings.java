package org.isnad.copies;

/**
 * What the search for shared text is bounded by.
 *
 * @param windowDays how many days of event time an article is remembered after it
 * @param minWords articles of fewer words are neither compared nor remembered: a flash of one sentence is no copy
 * @param maxWords of longer articles the rest is left out of account
 * @param minShare copies whose exact and near share both stay under this are not reported, unless all of the earlier article
 *     stands in the later one: a note in a long survey is a copy of it, however small a part it is there
 * @param copyShare the near share from which an article counts as a copy of the other and takes over its origin; common
 *     phrases are left out of it
 * @param postings how many articles are kept for one fingerprint, at most 127; the earliest stay, so that origins are found
 * @param candidates how many earlier articles, those that share most fingerprints, are compared word by word at most
 * @param compared how many of them are compared even when their fingerprints promise less than the least share
 * @param reworders how many are searched for rewordings too at most
 * @param reworded the part of a passage's words that has to stand together in the other text for it to be a rewording
 * @param commonOrigins in texts of how many different origins a phrase has to stand to be common: prayers, standing
 *     boilerplate, formulas of agencies and of law
 * @param commonDays on how many different days, for the same: the press copies news within days, formulas return
 * @param recurringOrigins in texts of how many different origins what returns has to stand
 */
public record CopySettings(
        int windowDays,
        int minWords,
        int maxWords,
        double minShare,
        double copyShare,
        int postings,
        int candidates,
        int compared,
        int reworders,
        double reworded,
        int commonOrigins,
        int commonDays,
        int recurringOrigins) {

    public static CopySettings defaults() {
        return new CopySettings(45, 30, 10_000, 0.1, 0.5, 120, 125, 12, 16, 0.6, 6, 3, 2);
    }
}
