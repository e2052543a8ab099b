package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What taking a page apart gave: its articles and blocks, or the reason why not. */
public sealed interface Dissection permits Dissection.Dissected, Rejected {
    /** The page's name. */
    String page();

    /**
     * A page taken apart. Every visible text of it is in exactly one block.
     *
     * @param source the page
     * @param url its canonical address, where one is known
     * @param published a date of the page, also where it holds no article
     * @param articles the articles in page order, the main one first, embedded ones marked
     * @param related lists of links to other articles, with their headings
     * @param social embedded posts
     * @param blocks all blocks in page order
     * @param notes facts about the page as a whole, such as a paywall stub or missing article, in wire form
     */
    record Dissected(
            Page source,
            @Nullable String url,
            @Nullable When published,
            List<Article> articles,
            List<RelatedList> related,
            List<String> social,
            List<Block> blocks,
            List<String> notes)
            implements Dissection {
        public Dissected {
            articles = List.copyOf(articles);
            related = List.copyOf(related);
            social = List.copyOf(social);
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
        }

        @Override
        public String page() {
            return source.name();
        }
    }

    /** A list of other articles' titles under a heading, such as «مقالات مشابهة». */
    record RelatedList(@Nullable String heading, List<String> titles) {
        public RelatedList {
            titles = List.copyOf(titles);
        }
    }
}
