package org.isnad.collect.feeds;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One entry of RSS in any version, or of Atom (RFC 4287). Pure functions. */
final class FeedEntry {
    private FeedEntry() {}

    static Optional<Listed> read(Element entry, String base) {
        String url = Links.absolute(address(entry), base(entry, base));
        if (url == null) {
            return Optional.empty();
        }
        String title = XmlList.child(entry, "title");
        String published = XmlList.child(entry, "pubdate", "published", "dc:date", "issued", "date");
        String updated = XmlList.child(entry, "updated", "modified", "dcterms:modified");
        String mark = Objects.requireNonNullElse(title, "")
                + '\n'
                + Objects.requireNonNullElse(updated == null ? published : updated, "");
        String when = published == null ? updated : published;
        return Optional.of(new Listed(url, title, when == null ? null : FeedDates.read(when), mark));
    }

    /** Feed services put their own address in the place of the link and keep the site's beside it. */
    private static @Nullable String address(Element entry) {
        String original = XmlList.child(entry, "feedburner:origlink");
        if (original != null) {
            return original;
        }
        String link = atomLink(entry);
        if (link == null) {
            link = XmlList.child(entry, "link");
        }
        return link == null ? identity(entry) : link;
    }

    private static @Nullable String atomLink(Element entry) {
        for (Element child : entry.children()) {
            boolean link = XmlList.local(child).equals("link") && child.hasAttr("href");
            String relation = child.attr("rel");
            if (link && (relation.isEmpty() || relation.equals("alternate"))) {
                return child.attr("href");
            }
        }
        return null;
    }

    /** An identity may be the address: {@code guid} of RSS 2.0, {@code rdf:about} of RSS 1.0, {@code id} of Atom. */
    private static @Nullable String identity(Element entry) {
        String given = XmlList.child(entry, "guid", "id");
        String about = given == null ? entry.attr("rdf:about") : given;
        return about.startsWith("http://") || about.startsWith("https://") ? about : null;
    }

    private static String base(Element entry, String base) {
        for (Element at = entry; at != null; at = at.parent()) {
            String own = at.attr("xml:base");
            if (!own.isEmpty()) {
                return Objects.requireNonNullElse(Links.absolute(own, base), base);
            }
        }
        return base;
    }
}
