package org.isnad.article;

import java.util.List;
import org.isnad.Article;
import org.isnad.Dissection;
import org.isnad.Page;
import org.isnad.lexicon.Lexicon;

/** Takes a page apart. Pure and safe for many threads. */
public final class Dissector {
    public Dissector(Lexicon lexicon) {}

    /** Takes a page apart, or says that it holds no article. Never throws on any page. */
    public Dissection dissect(Page page) {
        Article article = Article.builder(page.id()).text(page.text()).build();
        return new Dissection.Dissected(
                page, page.url(), null, List.of(article), List.of(), List.of(), List.of(), List.of());
    }
}
