package org.isnad.web.feed;

import java.util.List;
import org.isnad.When;
import org.isnad.views.Library;
import org.isnad.views.StoryCard;
import org.isnad.web.page.Links;
import org.isnad.web.text.Language;

/**
 * The addresses of front, lists and stories, each in both languages, by the sitemap protocol 0.9. For crawlers of the operator's own:
 * pages tell search engines to stay away.
 */
public final class Sitemap {
    private static final int MOST = 10_000;
    private static final List<String> LISTS = List.of("/", "/news", "/statements");

    private final XmlWriter out = new XmlWriter();
    private final String site;

    private Sitemap(String site) {
        this.site = site;
    }

    /** @param site scheme, host and port, before every address */
    public static String of(Library library, String site) {
        Sitemap map = new Sitemap(site);
        map.out.open(
                "urlset",
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:xhtml",
                "http://www.w3.org/1999/xhtml");
        LISTS.forEach(path -> map.page(path, ""));
        library.stories(0, MOST).forEach(map::story);
        return map.out.end();
    }

    private void story(StoryCard card) {
        When last = card.last();
        page(Links.story(card.id()), last == null ? "" : last.date().toString());
    }

    private void page(String plain, String changed) {
        for (Language language : Language.values()) {
            out.open("url").element("loc", site + language.address(plain));
            if (!changed.isEmpty()) {
                out.element("lastmod", changed);
            }
            for (Language each : Language.values()) {
                out.empty(
                        "xhtml:link", "rel", "alternate", "hreflang", each.code(), "href", site + each.address(plain));
            }
            out.close();
        }
    }
}
