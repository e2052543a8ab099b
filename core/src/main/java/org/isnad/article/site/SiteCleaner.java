package org.isnad.article.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Dissection.Dissected;
import org.isnad.Evidence;
import org.isnad.Role;
import org.isnad.Span;
import org.isnad.article.site.SiteLesson.Placed;

/** Takes an outlet's chrome out of one page. */
final class SiteCleaner {
    private final SiteMemory memory;
    private final Dissected page;
    private final int main;

    SiteCleaner(SiteMemory memory, Dissected page) {
        this.memory = memory;
        this.page = page;
        this.main = SiteLesson.main(page.articles());
    }

    Dissected clean() {
        Set<Block> chrome = main < 0 ? Set.of() : chrome();
        if (chrome.isEmpty()) {
            return page;
        }
        List<Block> blocks = new ArrayList<>(page.blocks().size());
        List<String> body = new ArrayList<>();
        int written = 0;
        for (Block block : page.blocks()) {
            if (chrome.contains(block)) {
                blocks.add(new Block(Role.OTHER, block.text(), block.line(), main, null));
            } else if (isBody(block)) {
                Span place = new Span(written, written + block.text().length());
                blocks.add(new Block(block.role(), block.text(), block.line(), main, place));
                body.add(block.text());
                written = place.end() + 1;
            } else {
                blocks.add(block);
            }
        }
        return with(blocks, body, chrome.size());
    }

    private boolean isBody(Block block) {
        return block.article() == main && block.role().isBody();
    }

    /** The blocks of the body that are chrome; none when hardly any text would be left without them. */
    private Set<Block> chrome() {
        Article article = page.articles().get(main);
        String outlet = SiteLesson.outlet(page.url(), article.outlet());
        List<Block> body = SiteLesson.body(page.blocks(), main);
        Set<Block> chrome = new HashSet<>();
        int all = 0;
        int taken = 0;
        for (int i = 0; i < body.size(); i++) {
            int length = body.get(i).text().length();
            all += length;
            Placed at = outlet == null ? null : SiteLesson.placed(body, i);
            if (outlet != null && at != null && memory.isChrome(outlet, at, length)) {
                chrome.add(body.get(i));
                taken += length;
            }
        }
        return taken * 2 > all ? Set.of() : chrome;
    }

    private Dissected with(List<Block> blocks, List<String> body, int taken) {
        List<Article> articles = new ArrayList<>(page.articles());
        Evidence why = Evidence.of("site memory", taken + " recurring texts left out");
        articles.set(
                main,
                articles.get(main).toBuilder().body(body).evidence("body", why).build());
        return new Dissected(
                page.source(),
                page.url(),
                page.published(),
                articles,
                page.related(),
                page.social(),
                blocks,
                page.notes());
    }
}
