package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.arabic.Letters;
import org.isnad.views.OutletCard;
import org.isnad.views.OutletView;
import org.isnad.views.OutletView.Flow;
import org.isnad.views.StoryCard;
import org.jspecify.annotations.Nullable;

/** Reads outlets. */
final class OutletShelf {
    private static final int MOST = 50;

    /** A copy a, its placement p and the printing b it was most likely copied from. */
    private static final String PAIRS =
            " FROM article a JOIN placement p ON p.article = a.id JOIN article b ON b.id = json_extract(p.json, '$.copies.parent')";

    private static final String OTHER_AND_MINUTES =
            ", CASE WHEN instr(a.moment, 'T') AND instr(b.moment, 'T') THEN (a.second - b.second) / 60 END";

    private OutletShelf() {}

    static List<OutletCard> all(Session session) {
        return session.list(
                "SELECT outlet, count(*) FROM article WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY outlet",
                row -> new OutletCard(row.text(1), row.count(2)));
    }

    static Optional<OutletView> outlet(Session session, String asked) {
        return name(session, asked.strip()).map(name -> view(session, name));
    }

    /** The outlet of just this name, else one whose name has the same letters but for their forms. */
    private static Optional<String> name(Session session, String asked) {
        if (session.number("SELECT EXISTS (SELECT 1 FROM article WHERE outlet = ?)", asked) == 1) {
            return Optional.of(asked);
        }
        String folded = Letters.fold(asked);
        return all(session).stream()
                .map(OutletCard::name)
                .filter(name -> Letters.fold(name).equals(folded))
                .findFirst();
    }

    private static OutletView view(Session session, String name) {
        return Prepared.outlet(session, name)
                .orElseGet(() -> counted(session, name))
                .with(Cards.list(session, "WHERE a.outlet = ? " + Cards.NEWEST_FIRST + "LIMIT ?", name, MOST));
    }

    /** All that is counted, without its newest articles. */
    static OutletView counted(Session session, String name) {
        List<StoryCard.Coverage> days = days(session, name);
        long copies = session.number(
                "SELECT count(*) FROM article a JOIN placement p ON p.article = a.id WHERE a.outlet = ? AND p.copy",
                name);
        long articles = session.number("SELECT count(*) FROM article WHERE outlet = ?", name);
        return new OutletView(
                name,
                (int) (articles - copies),
                (int) copies,
                days,
                flows(
                        session,
                        "SELECT coalesce(b.outlet, b.credit)" + OTHER_AND_MINUTES + PAIRS
                                + " WHERE a.outlet = ?1 AND p.copy AND coalesce(b.outlet, b.credit) <> ?1",
                        name),
                flows(
                        session,
                        "SELECT coalesce(a.outlet, a.credit)" + OTHER_AND_MINUTES
                                + " FROM article b JOIN copy c ON c.of = b.id JOIN placement p ON p.article = c.article"
                                + " JOIN article a ON a.id = c.article WHERE b.outlet = ?1 AND p.copy"
                                + " AND json_extract(p.json, '$.copies.parent') = b.id"
                                + " AND coalesce(a.outlet, a.credit) <> ?1",
                        name),
                revisions(session, name),
                List.of());
    }

    private static List<StoryCard.Coverage> days(Session session, String name) {
        return session.list(
                "SELECT substr(a.moment, 1, 10), sum(NOT coalesce(p.copy, 0)), sum(coalesce(p.copy, 0)) FROM article a"
                        + " LEFT JOIN placement p ON p.article = a.id WHERE a.outlet = ? AND a.moment IS NOT NULL"
                        + " GROUP BY 1 ORDER BY 1",
                row -> new StoryCard.Coverage(row.text(1), row.count(2), row.count(3)),
                name);
    }

    private record Pair(String other, @Nullable Long minutes) {}

    private static List<Flow> flows(Session session, String sql, String name) {
        Map<String, List<Long>> times = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        session.each(
                sql,
                row -> new Pair(row.text(1), row.maybe(2) == null ? null : row.number(2)),
                pair -> {
                    counts.merge(pair.other(), 1, Integer::sum);
                    if (pair.minutes() != null) {
                        times.computeIfAbsent(pair.other(), key -> new ArrayList<>())
                                .add(pair.minutes());
                    }
                },
                name);
        return counts.entrySet().stream()
                .map(count -> new Flow(count.getKey(), count.getValue(), median(times.get(count.getKey()))))
                .sorted(Comparator.comparing(Flow::articles).reversed().thenComparing(Flow::other))
                .limit(MOST)
                .toList();
    }

    private static @Nullable Long median(@Nullable List<Long> times) {
        return times == null ? null : times.stream().sorted().toList().get(times.size() / 2);
    }

    private record Printed(String earlier, String later) {}

    private static List<OutletView.Revision> revisions(Session session, String name) {
        List<Printed> pairs = session.list(
                "SELECT b.id, a.id" + PAIRS + " WHERE a.outlet = ?1 AND b.outlet = ?1 AND p.copy"
                        + " ORDER BY a.second DESC, a.id LIMIT ?2",
                row -> new Printed(row.text(1), row.text(2)),
                name,
                MOST);
        return pairs.stream()
                .flatMap(pair -> Cards.of(session, pair.earlier()).stream()
                        .flatMap(earlier -> Cards.of(session, pair.later()).stream()
                                .map(later -> new OutletView.Revision(earlier, later))))
                .toList();
    }
}
