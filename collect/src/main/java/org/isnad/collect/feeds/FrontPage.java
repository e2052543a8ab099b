package org.isnad.collect.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.isnad.lexicon.Lexicon;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The links of a front page that look like articles: of the same site, with a headline for their words or with an address that
 * articles have (a number, a date, many words), and not one of a section, tag, author or service. Safe for many threads.
 */
public final class FrontPage {
    private static final int MOST = 300;
    private static final int HEADLINE_WORDS = 4;
    private static final int SLUG_WORDS = 4;
    private static final int ID_DIGITS = 4;
    private static final int ENOUGH = 3;

    private final Set<String> notArticles;

    public FrontPage(Lexicon lexicon) {
        notArticles = Set.copyOf(lexicon.list("link-paths.tsv"));
    }

    /** The articles that a front page leads to, in its order. */
    public Listing read(String html, String url) {
        Document document = Jsoup.parse(html, url);
        Map<String, Listed> found = new LinkedHashMap<>();
        for (Element link : document.select("a[href]")) {
            String to = Links.absolute(link.attr("href"), url);
            if (to != null && Links.isSameSite(to, url) && isArticle(to, link)) {
                found.putIfAbsent(Links.key(to), new Listed(to, headline(link), null, ""));
            }
        }
        List<Listed> items = found.values().stream().limit(MOST).toList();
        return new Listing(Listing.Kind.FRONT_PAGE, items, List.of(), found.size() > MOST);
    }

    private static String headline(Element link) {
        String text = link.text().strip();
        return text.isEmpty() ? link.attr("title").strip() : text;
    }

    private boolean isArticle(String url, Element link) {
        HttpUrl at = HttpUrl.get(url);
        List<String> parts = at.pathSegments();
        boolean other = parts.stream().anyMatch(part -> notArticles.contains(part.toLowerCase(Locale.ROOT)));
        if (other || Links.isHome(url)) {
            return false;
        }
        int worth = words(headline(link), ' ') >= HEADLINE_WORDS ? 2 : 0;
        worth += parts.stream().anyMatch(part -> words(part.replace('_', '-'), '-') >= SLUG_WORDS) ? 2 : 0;
        worth += digits(url) >= ID_DIGITS ? 2 : 0;
        worth += parts.size() > 1 ? 1 : 0;
        return worth >= ENOUGH;
    }

    private static int words(String text, char between) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = text.charAt(i) != between;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /** The longest run of digits behind the host. */
    private static int digits(String url) {
        int longest = 0;
        int run = 0;
        for (int i = url.indexOf('/', 8); i >= 0 && i < url.length(); i++) {
            char c = url.charAt(i);
            boolean encoded = url.charAt(i - 1) == '%' || url.charAt(i - 2) == '%';
            run = c >= '0' && c <= '9' && !encoded ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
