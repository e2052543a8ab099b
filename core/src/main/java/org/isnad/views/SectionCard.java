package org.isnad.views;

import java.util.List;

/**
 * A section of the press in a list.
 *
 * @param id its name in addresses: that of {@code sections.tsv}, or what outlets call it where that table does not know it
 * @param arabic its name in Arabic
 * @param english its name in English; as outlets have it where the table does not know it
 * @param known whether the table knows it
 * @param newest its newest articles with words of their own, those of one story once
 */
public record SectionCard(String id, String arabic, String english, boolean known, List<ArticleCard> newest) {
    public SectionCard {
        newest = List.copyOf(newest);
    }
}
