package org.isnad.telling;

import org.isnad.Article;

/** Who published an article. Pure. */
final class Printed {
    private Printed() {}

    /** The outlet, else its address's host, else the page itself, which embedded articles share. */
    static String by(Article article) {
        if (article.outlet() != null) {
            return article.outlet();
        }
        String url = article.url() == null ? "" : article.url();
        int begin = url.indexOf("://");
        if (begin >= 0) {
            return host(url, begin + 3);
        }
        int embedded = article.embedded() ? article.id().lastIndexOf('-') : -1;
        return embedded < 0 ? article.id() : article.id().substring(0, embedded);
    }

    private static String host(String url, int begin) {
        int end = begin;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(begin, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
