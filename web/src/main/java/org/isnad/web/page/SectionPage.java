package org.isnad.web.page;

import java.util.List;
import org.isnad.views.SectionView;
import org.isnad.web.text.DirectedText;

/** A section of the press: the stories of its newest articles, and the articles themselves. */
public record SectionPage(
        Shell shell,
        SectionItem section,
        List<DirectedText> called,
        List<StoryItem> stories,
        List<ArticleItem> articles,
        Pager pager) {
    /** Articles of a page. */
    public static final int SIZE = 40;

    public SectionPage {
        called = List.copyOf(called);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** @param page 0-based page of the list of articles; the stories are on the first */
    public static SectionPage of(Shell shell, SectionView view, int page) {
        String name = SectionItem.name(shell, view.card());
        return new SectionPage(
                shell,
                SectionItem.of(shell, view.card()),
                view.called().stream()
                        .filter(called -> !called.equals(name))
                        .map(shell::directed)
                        .toList(),
                page == 0 ? StoryItem.all(shell, view.stories()) : List.of(),
                view.articles().stream()
                        .map(card -> ArticleItem.of(shell, card))
                        .toList(),
                Pager.of(shell, Links.sectionPage(view.card().id()), page, view.more()));
    }
}
