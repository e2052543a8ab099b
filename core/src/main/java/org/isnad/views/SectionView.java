package org.isnad.views;

import java.util.List;

/**
 * A section of the press, from all outlets that have it.
 *
 * @param card its names
 * @param called what outlets call it, by name
 * @param stories of its newest articles, by momentum
 * @param articles a page of them, the newest first
 * @param more whether there are older ones
 */
public record SectionView(
        SectionCard card, List<String> called, List<StoryCard> stories, List<ArticleCard> articles, boolean more) {
    public SectionView {
        called = List.copyOf(called);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }
}
