package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.views.ArticleCard;
import org.isnad.views.SectionCard;
import org.isnad.views.SectionNames;
import org.isnad.views.SectionView;
import org.isnad.views.StoryCard;

/** Reads sections: what outlets call them is put together when it is asked for, so that a better table needs no other store. */
final class SectionShelf {
    /** Articles of a section whose stories are its stories. */
    private static final int SAMPLE = 200;

    private static final int STORIES = 20;
    /** Articles looked at for one that is no copy. */
    private static final int LOOKED_AT = 8;
    /** So many articles of a section are listed; what is older is searched for. */
    private static final int DEEPEST = 4000;
    /** The most parts that SQLite puts together in one question. */
    private static final int MOST_NAMES = 400;

    private static final String EACH_NAME = "WITH RECURSIVE each (name) AS (SELECT min(section) FROM article"
            + " WHERE section IS NOT NULL UNION ALL SELECT (SELECT min(section) FROM article WHERE section > each.name)"
            + " FROM each WHERE each.name IS NOT NULL) SELECT name FROM each WHERE name IS NOT NULL";

    private static final String ONE_NAME =
            "SELECT * FROM (SELECT id, second, nano FROM article WHERE section = ? ORDER BY second DESC, nano DESC, id LIMIT ";
    private static final String NEWEST = " ORDER BY second DESC, nano DESC, id LIMIT ";

    private SectionShelf() {}

    static List<SectionCard> all(Session session, SectionNames names, int newest) {
        Map<String, SectionCard> others = new TreeMap<>();
        Map<String, List<String>> known = new HashMap<>();
        for (String name : met(session)) {
            names.of(name)
                    .ifPresentOrElse(
                            one -> known.computeIfAbsent(one.id(), id -> new ArrayList<>())
                                    .add(name),
                            () -> others.putIfAbsent(SectionNames.key(name), other(name)));
        }
        List<SectionCard> all = new ArrayList<>();
        for (SectionNames.Known section : names.all()) {
            List<String> called = known.getOrDefault(section.id(), List.of());
            if (!called.isEmpty()) {
                all.add(card(section, newest == 0 ? List.of() : newest(session, called, newest)));
            }
        }
        all.addAll(others.values());
        return all;
    }

    static Optional<SectionView> section(Session session, SectionNames names, String asked, int offset, int limit) {
        Optional<SectionNames.Known> section = names.of(asked);
        String key = SectionNames.key(asked);
        Function<String, Boolean> same = section.<Function<String, Boolean>>map(
                        one -> name -> names.of(name).equals(section))
                .orElse(name -> SectionNames.key(name).equals(key));
        List<String> called = met(session).stream().filter(same::apply).toList();
        if (called.isEmpty()) {
            return Optional.empty();
        }
        int most = Math.clamp((long) DEEPEST - offset, 0, limit);
        List<ArticleCard> articles = most == 0 ? List.of() : articles(session, called, offset, most + 1);
        return Optional.of(new SectionView(
                section.map(one -> card(one, List.of())).orElseGet(() -> other(called.getFirst())),
                called,
                stories(session, called),
                articles.subList(0, Math.min(most, articles.size())),
                articles.size() > limit));
    }

    /** Every name that an outlet gave a section: a look into the index for each, whatever the number of articles. */
    private static List<String> met(Session session) {
        return session.list(EACH_NAME, row -> row.text(1)).stream()
                .limit(MOST_NAMES)
                .toList();
    }

    private static SectionCard card(SectionNames.Known section, List<ArticleCard> newest) {
        return new SectionCard(section.id(), section.arabic(), section.english(), true, newest);
    }

    private static SectionCard other(String name) {
        return new SectionCard(name, name, name, false, List.of());
    }

    private static List<ArticleCard> newest(Session session, List<String> called, int most) {
        Set<String> stories = new HashSet<>();
        return articles(session, called, 0, LOOKED_AT * most).stream()
                .filter(article -> !article.copy() && (article.story() == null || stories.add(article.story())))
                .limit(most)
                .toList();
    }

    private static List<ArticleCard> articles(Session session, List<String> called, int offset, int limit) {
        String ids = "SELECT id FROM (" + newestOf(called, offset + limit) + ")" + NEWEST + limit + " OFFSET " + offset;
        return Cards.list(session, "WHERE a.id IN (" + ids + ") " + Cards.NEWEST_FIRST, called.toArray());
    }

    /** The newest of each name, put together. */
    private static String newestOf(List<String> called, int most) {
        return String.join(" UNION ALL ", Collections.nCopies(called.size(), ONE_NAME + most + ")"));
    }

    private static List<StoryCard> stories(Session session, List<String> called) {
        String ids = "SELECT id FROM (" + newestOf(called, SAMPLE) + ")" + NEWEST + SAMPLE;
        return session.list(
                "SELECT card FROM story WHERE NOT muted AND id IN (SELECT story FROM placement WHERE article IN (" + ids
                        + ")) ORDER BY heat DESC, last DESC, id LIMIT " + STORIES,
                row -> RecordJson.read(row.text(1), StoryCard.class),
                called.toArray());
    }
}
