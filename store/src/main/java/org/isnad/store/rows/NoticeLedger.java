package org.isnad.store.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.isnad.copies.Printing;
import org.isnad.copies.notices.Notice;
import org.isnad.copies.notices.NoticeMatcher;
import org.isnad.copies.notices.Notices;
import org.jspecify.annotations.Nullable;

/** Ties notices of corrections to what they correct, and keeps whom they reached. */
final class NoticeLedger {
    /** How many earlier articles of its outlet a notice is held against, the newest first. */
    private static final int CANDIDATES = 600;
    /** Of so many articles of an outlet, the first after a notice, it is asked whether they put right what it does, whatever their story. */
    private static final int NEXT = 50;

    private final Session session;
    private final NoticeMatcher matcher;
    private final Map<String, Placement> places;
    private final Map<String, List<String>> origins = new HashMap<>();
    private final Map<String, List<String>> merged = new HashMap<>();
    private final Set<String> noticed = new HashSet<>();

    private NoticeLedger(Session session, Notices notices, List<Notice> found, Map<String, Placement> places) {
        this.session = session;
        this.matcher = new NoticeMatcher(notices);
        this.places = places;
        found.forEach(notice -> noticed.add(notice.article().id()));
        places.values().stream()
                .sorted((a, b) -> a.article().compareTo(b.article()))
                .forEach(place -> {
                    put(origins, place.copies().origin(), place.article());
                    place.copies().parts().forEach(part -> put(merged, part.of(), place.article()));
                });
    }

    private static void put(Map<String, List<String>> lists, String key, String article) {
        lists.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(article);
    }

    /** @param places of all articles, by article, with parents and origins as the copy trees have them */
    static List<CopyTree.Correction> find(
            Session session, Notices notices, List<Notice> found, Map<String, Placement> places) {
        if (found.isEmpty()) {
            return List.of();
        }
        NoticeLedger ledger = new NoticeLedger(session, notices, found, places);
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
            List<Printing> copies = copies(match.of());
            return matcher.reach(notice, match, copies, others(notice, match.of(), copies, second));
        });
    }

    private static @Nullable Long second(Article article) {
        When when = article.eventTime();
        return when == null ? null : when.latest().getEpochSecond();
    }

    /** What goes back to the same origin as the corrected article, and what was put together from that. */
    private List<Printing> copies(Article of) {
        Placement placement = places.get(of.id());
        String origin = placement == null ? of.id() : placement.copies().origin();
        Set<String> ids = new LinkedHashSet<>(origins.getOrDefault(origin, List.of()));
        ids.addAll(merged.getOrDefault(of.id(), List.of()));
        return ids.stream().flatMap(id -> printing(id).stream()).toList();
    }

    /**
     * In what the outlets of copies may have put them right, before the notice or after it: their notices, what they printed of the same
     * stories, and what they printed next.
     */
    private List<Printing> others(Notice notice, Article of, List<Printing> copies, long second) {
        Set<String> outlets = new LinkedHashSet<>();
        List<Article> articles = copies.stream().map(Printing::article).toList();
        articles.stream().map(Article::outlet).filter(Objects::nonNull).forEach(outlets::add);
        Set<String> stories = new HashSet<>();
        articles.forEach(copy -> stories.add(story(copy)));
        stories.addAll(List.of(story(of), story(notice.article())));
        long longest = NoticeMatcher.LONGEST.toSeconds();
        long from = articles.stream()
                .flatMapToLong(
                        copy -> Optional.ofNullable(second(copy)).stream().mapToLong(Long::longValue))
                .min()
                .orElse(second);
        List<Printing> others = new ArrayList<>();
        for (String outlet : outlets) {
            candidates(outlet, Math.max(from, second - 2 * longest), second, second + longest, stories)
                    .forEach(id -> printing(id).ifPresent(others::add));
        }
        return others;
    }

    private Collection<String> candidates(String outlet, long from, long then, long to, Set<String> stories) {
        List<String> candidates = new ArrayList<>();
        int[] next = new int[1];
        session.each(
                "SELECT id, second FROM article WHERE outlet = ? AND second BETWEEN ? AND ? ORDER BY second, id",
                row -> new Dated(row.text(1), row.number(2)),
                dated -> {
                    boolean told = dated.second >= then && next[0]++ < NEXT;
                    Placement place = places.get(dated.id);
                    if (told || noticed.contains(dated.id) || place != null && stories.contains(place.story())) {
                        candidates.add(dated.id);
                    }
                },
                outlet,
                from,
                to);
        return candidates;
    }

    private record Dated(String id, long second) {}

    private String story(Article article) {
        Placement place = places.get(article.id());
        return place == null ? "" : place.story();
    }

    private Optional<Printing> printing(String id) {
        return session.first(
                "SELECT a.json, g.archived FROM article a JOIN page g ON g.sequence = a.sequence WHERE a.id = ?",
                row -> {
                    Article article = RecordJson.read(row.text(1), Article.class);
                    return new Printing(article, article.credit(), Instant.parse(row.text(2)), null);
                },
                id);
    }

    private List<Article> articles(String condition, Object... values) {
        return session.list(
                "SELECT json FROM article WHERE " + condition,
                row -> RecordJson.read(row.text(1), Article.class),
                values);
    }

    static void write(Session session, List<CopyTree.Correction> corrections) {
        corrections.forEach(correction -> session.update(
                "INSERT INTO correction VALUES (?, ?, ?)",
                correction.by(),
                correction.of(),
                RecordJson.write(correction)));
    }
}
