package org.isnad;

/**
 * Text that an article shares with an earlier one.
 *
 * @param of the earlier article's id
 * @param share 0..1: the share of this article's 5-word shingles (folded letters) that stand in the earlier one
 * @param near 0..1: the share of this article's text that stands in the earlier one word by word or in sentences that reword
 *     its own, by weight: rare words count most, phrases that are common in the press hardly; so it can be below share
 */
public record Copy(String of, double share, double near) {
    private static final double FORM = 0.3;
    private static final double FILLED = 0.5;

    /** Whether much of the words is there, but hardly by weight: a form that was filled in anew, such as a notice of death. */
    public boolean isFormFilledAnew() {
        return share >= FORM && near < FILLED * share;
    }
}
