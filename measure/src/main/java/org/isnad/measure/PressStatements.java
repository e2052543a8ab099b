package org.isnad.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Statement;
import org.isnad.facts.NameMatcher;
import org.isnad.measure.PressGold.GoldArticle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The statements of the sample press against its gold. */
final class PressStatements {
    private final PressGold gold;
    private final NameMatcher names;
    private final PrintStream misses;

    PressStatements(PressGold gold, NameMatcher names, PrintStream misses) {
        this.gold = gold;
        this.names = names;
        this.misses = misses;
    }

    /** Statements by overlap of their spans, F1, and the share of those matched whose speaker is right. */
    List<Figure> measure(Map<String, Article> found, Map<String, Facts> facts) {
        int wanted = 0;
        int got = 0;
        int matched = 0;
        int speakers = 0;
        for (GoldArticle article : gold.articles()) {
            Facts read = facts.get(article.id());
            Article page = found.get(article.id());
            String text = page == null ? "" : page.text();
            List<Statement> open = read == null
                    ? new ArrayList<>()
                    : read.statements().stream()
                            .filter(s -> s.where() == Statement.Where.BODY)
                            .collect(Collectors.toCollection(ArrayList::new));
            got += open.size();
            for (JsonNode statement : article.json().path("statements")) {
                wanted++;
                Statement hit = best(text, statement, open);
                if (hit == null) {
                    misses.println("statement " + article.id() + ": "
                            + statement.path("content").asString());
                    continue;
                }
                open.remove(hit);
                matched++;
                String full = statement.path("speakerFull").asString("");
                boolean right = full.isEmpty() || hit.speakerFull() != null && sameName(full, hit.speakerFull());
                speakers += right ? 1 : 0;
                if (!right) {
                    misses.println("speaker " + article.id() + ": want " + full + " got " + hit.speakerFull());
                }
            }
        }
        double precision = got == 0 ? 0 : (double) matched / got;
        double recall = wanted == 0 ? 1 : (double) matched / wanted;
        return List.of(
                new Figure("press statements F1", BCubed.harmonic(precision, recall)),
                new Figure("press speakers", matched == 0 ? 0 : (double) speakers / matched));
    }

    private static @Nullable Statement best(String text, JsonNode want, List<Statement> open) {
        String content = want.path("content").asString();
        int at = text.indexOf(content);
        Statement best = null;
        double bestOverlap = 0.5;
        for (Statement statement : open) {
            int begin = Math.max(at, statement.span().begin());
            int end = Math.min(at + content.length(), statement.span().end());
            int union = Math.max(at + content.length(), statement.span().end())
                    - Math.min(at, statement.span().begin());
            double overlap = at < 0 ? 0 : Math.max(0, end - begin) / (double) Math.max(1, union);
            if (overlap >= bestOverlap) {
                best = statement;
                bestOverlap = overlap;
            }
        }
        return best;
    }

    private boolean sameName(String want, String got) {
        if (names.compare(want, got).same()) {
            return true;
        }
        Set<String> a = new HashSet<>(List.of(PressScores.fold(want).split(" ")));
        Set<String> b = new HashSet<>(List.of(PressScores.fold(got).split(" ")));
        int smaller = Math.min(a.size(), b.size());
        a.retainAll(b);
        return a.size() >= smaller * 0.67;
    }
}
