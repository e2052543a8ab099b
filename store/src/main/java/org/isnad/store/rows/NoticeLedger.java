package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.Article;
import org.isnad.CopyTree;
import org.isnad.Placement;
import org.isnad.When;
import org.isnad.copies.notices.Notice;
import org.isnad.copies.notices.NoticeMatcher;
import org.isnad.copies.notices.Notices;
import org.jspecify.annotations.Nullable;

/** Ties notices of corrections to what they correct, and keeps whom they reached. */
final class NoticeLedger {
    /** How many earlier articles of its outlet a notice is held against, the newest first. */
    private static final int CANDIDATES = 600;

    private static final int COPIES = 200;
    private static final int LATER = 50;

    private final Session session;
    private final NoticeMatcher matcher;
    private final Map<String, Placement> places;

    private NoticeLedger(Session session, Notices notices, Map<String, Placement> places) {
        this.session = session;
        this.matcher = new NoticeMatcher(notices);
        this.places = places;
    }

    /** @param places of all articles, by article */
    static List<CopyTree.Correction> find(
            Session session, Notices notices, List<Notice> found, Map<String, Placement> places) {
        NoticeLedger ledger = new NoticeLedger(session, notices, places);
        return found.stream().flatMap(notice -> ledger.find(notice).stream()).toList();
    }

    private Optional<CopyTree.Correction> find(Notice notice) {
        Long second = second(notice.article());
        if (second == null || notice.article().outlet() == null) {
            return Optional.empty();
        }
        long from = second - NoticeMatcher.LONGEST.toSeconds();
        List<Article> candidates = articles(
                "outlet = ? AND second BETWEEN ? AND ? ORDER BY second DESC LIMIT " + CANDIDATES,
                notice.article().outlet(),
                from,
                second);
        return matcher.match(notice, candidates).map(match -> {
            List<Article> copies = copies(match.of());
            return matcher.reach(notice, match, copies, later(match.of(), copies, second));
        });
    }

    private static @Nullable Long second(Article article) {
        When when = article.eventTime();
        return when == null ? null : when.latest().getEpochSecond();
    }

    /** What goes back to the same origin, from the corrected article on. */
    private List<Article> copies(Article of) {
        Placement placement = places.get(of.id());
        String origin = placement == null ? of.id() : placement.copies().origin();
        List<Article> copies = new ArrayList<>();
        places.values().stream()
                .filter(place -> place.copies().origin().equals(origin)
                        || place.copies().parts().stream()
                                .anyMatch(part -> part.of().equals(of.id())))
                .sorted((a, b) -> a.article().compareTo(b.article()))
                .limit(COPIES)
                .forEach(place -> copies.addAll(articles("id = ?", place.article())));
        return copies;
    }

    /** What the outlets of copies printed in the days after a notice. */
    private List<Article> later(Article of, List<Article> copies, long second) {
        Set<String> outlets = new LinkedHashSet<>();
        copies.stream()
                .map(Article::outlet)
                .filter(Objects::nonNull)
                .filter(outlet -> !outlet.equals(of.outlet()))
                .forEach(outlets::add);
        List<Article> later = new ArrayList<>();
        for (String outlet : outlets) {
            later.addAll(articles(
                    "outlet = ? AND second BETWEEN ? AND ? ORDER BY second LIMIT " + LATER,
                    outlet,
                    second,
                    second + NoticeMatcher.LONGEST.toSeconds()));
        }
        return later;
    }

    private List<Article> articles(String condition, Object... values) {
        return session.list(
                "SELECT json FROM article WHERE " + condition,
                row -> RecordJson.read(row.text(1), Article.class),
                values);
    }

    static void write(Session session, List<CopyTree.Correction> corrections) {
        session.update("DELETE FROM correction");
        corrections.forEach(correction -> session.update(
                "INSERT INTO correction VALUES (?, ?, ?)",
                correction.by(),
                correction.of(),
                RecordJson.write(correction)));
    }
}
