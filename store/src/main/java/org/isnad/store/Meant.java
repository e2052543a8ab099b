package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.RawPage;
import org.isnad.article.ArticleLine;
import org.isnad.desk.Arrival;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;

/**
 * A page of the archive that a user means.
 *
 * @param page its identity by content
 * @param sequence the store's number of it
 * @param name the name it was read under
 */
public record Meant(String page, long sequence, String name) {

    /** Those of an archive that are led to by these ids, names or addresses, in its order. */
    static List<Meant> in(Archive archive, Set<String> leads) {
        List<Meant> meant = new ArrayList<>();
        archive.scan(Archive.Place.START, new Archive.Visitor() {
            @Override
            public void entry(Entry entry, Archive.Place place) {
                if (isOne(entry, leads)) {
                    meant.add(new Meant(
                            entry.id(), entry.sequence(), entry.arrival().name()));
                }
            }

            @Override
            public void damage(Archive.Damage damage) {
                // Told of when the store is opened or checked.
            }
        });
        return List.copyOf(meant);
    }

    /** Whether a record is a page of this identity, name or address, or a line with the article of this id. */
    static boolean isOne(Entry entry, Set<String> leads) {
        return entry.arrival() instanceof Arrival.Arrived(RawPage page)
                && (leads.contains(entry.id())
                        || leads.contains(page.name())
                        || (page.url() != null && leads.contains(page.url()))
                        || isLineOf(page, leads));
    }

    private static boolean isLineOf(RawPage page, Set<String> leads) {
        return ArticleLine.MEDIA_TYPE.equals(page.contentType())
                && ArticleLine.parse(new String(page.bytes(), StandardCharsets.UTF_8))
                        .filter(article ->
                                leads.contains(article.id()) || leads.contains(String.valueOf(article.url())))
                        .isPresent();
    }
}
