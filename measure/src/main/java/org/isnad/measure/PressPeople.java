package org.isnad.measure;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.facts.MentionFinder;
import org.isnad.measure.PressGold.GoldArticle;
import tools.jackson.databind.JsonNode;

/**
 * How well one person is one entity over the whole sample press: B-cubed F1 over the gold's spellings that were found, by the
 * canonical name in the gold and the entity found.
 */
final class PressPeople {
    private final Map<String, String> want = new HashMap<>();
    private final Map<String, String> got = new HashMap<>();

    static double united(PressGold gold, Map<String, Article> found, Map<String, Facts> facts, PrintStream misses) {
        PressPeople people = new PressPeople();
        for (GoldArticle article : gold.articles()) {
            Facts read = facts.get(article.id());
            Article text = found.get(article.id());
            if (read != null && text != null) {
                people.article(article, text.text(), read);
            }
        }
        people.tellApart(people.want, people.got, "torn into", misses);
        people.tellApart(people.got, people.want, "is more than one:", misses);
        return BCubed.f1(people.want, people.got);
    }

    /** Prints the clusters of one side that are several on the other. */
    private void tellApart(Map<String, String> from, Map<String, String> to, String how, PrintStream misses) {
        Map<String, Map<String, Set<String>>> parts = new TreeMap<>();
        from.forEach((key, cluster) -> parts.computeIfAbsent(cluster, k -> new TreeMap<>())
                .computeIfAbsent(to.getOrDefault(key, ""), k -> new TreeSet<>())
                .add(key));
        parts.values().removeIf(part -> part.size() < 2);
        parts.forEach((cluster, part) -> misses.println("person " + cluster + " " + how + " " + part));
    }

    private void article(GoldArticle article, String text, Facts facts) {
        Function<Mention, String> spelling = m -> MentionFinder.folded(m.span().of(text));
        Map<String, Set<String>> entities = new HashMap<>();
        facts.mentions().stream()
                .filter(m -> m.type() == Mention.Type.PERSON)
                .forEach(m -> entities.computeIfAbsent(spelling.apply(m), k -> new HashSet<>())
                        .add(m.entity()));
        for (JsonNode person : article.json().path("people")) {
            for (JsonNode written : person.path("spellings")) {
                String folded = MentionFinder.folded(written.asString());
                String key = article.id() + " " + folded;
                entities.getOrDefault(folded, Set.of()).stream()
                        .sorted()
                        .limit(1)
                        .forEach(entity -> {
                            want.put(key, person.path("name").asString());
                            got.put(key, entity);
                        });
            }
        }
    }
}
