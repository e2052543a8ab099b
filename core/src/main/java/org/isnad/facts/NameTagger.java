package org.isnad.facts;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The learnt reading of names. It sees what the rules found and says of every word whether it belongs to a name; where it and
 * the rules differ, the surer side is followed.
 */
final class NameTagger {
    private static final String MODE = System.getProperty("mode", "merge");
    private static final int[] ADD = ints("add");
    private static final int[] DROP = ints("drop");
    private static final int[] FIX = ints("fix");
    private static final int[] ALTER = ints("alter");

    private static int[] ints(String name) {
        return java.util.Arrays.stream(System.getProperty(name, "100000,100000,100000").split(",")).mapToInt(Integer::parseInt).toArray();
    }

    private final TagModel model;

    NameTagger(Lexicon lexicon) {
        this.model = new TagModel(lexicon);
    }

    /** Replaces the names that the rules found by those that rules and model find together. */
    void revise(NameScan scan) {
        if (MODE.equals("rules")) {
            return;
        }
        List<Draft> ruled = new ArrayList<>(scan.drafts);
        ruled.removeIf(draft -> draft.kind != Kind.NAME);
        int[] scores = scores(scan);
        List<Draft> tagged = drafts(scan, path, scores);
        List<Draft> merged = new ArrayList<>();
        if (MODE.equals("replace")) {
            merged.addAll(tagged);
        } else {
            merge(scan, ruled, tagged, scores, merged);
        }
        scan.forget();
        merged.forEach(scan::claim);
    }

    private int[] path = new int[0];

    private static void merge(NameScan scan, List<Draft> ruled, List<Draft> tagged, int[] scores, List<Draft> merged) {
        java.util.Set<Draft> gone = new java.util.HashSet<>();
        for (Draft t : tagged) {
            int margin = margin(t, scores);
            List<Draft> over = ruled.stream().filter(r -> r.first <= t.last && t.first <= r.last).toList();
            boolean wins;
            int k = t.type.ordinal();
            if (over.isEmpty()) {
                wins = margin >= ADD[k];
            } else if (over.stream().allMatch(r -> r.type == t.type)) {
                boolean same = over.size() == 1 && over.getFirst().first == t.first && over.getFirst().last == t.last && over.getFirst().skip == t.skip;
                if (same) continue;
                wins = over.stream().allMatch(r -> margin - margin(r, scores) >= FIX[k]);
            } else {
                wins = over.stream().allMatch(r -> margin - margin(r, scores) >= ALTER[k]);
            }
            if (wins) {
                gone.addAll(over);
                merged.add(t);
                if (over.size() == 1 && over.getFirst().type == Type.PERSON && t.entry == null && t.type == Type.PERSON && over.getFirst().length() > 1) t.entry = over.getFirst().entry;
            }
        }
        for (Draft r : ruled) {
            if (!gone.contains(r) && margin(r, scores) > -DROP[r.type.ordinal()]) {
                merged.add(r);
            }
        }
        merged.sort(java.util.Comparator.comparingInt(r -> r.first));
    }

    static int margin(Draft d, int[] scores) {
        int sum = 0;
        for (int i = d.first; i <= d.last; i++) {
            int tag = i == d.first ? Tags.first(d.type, Math.min(2, d.skip)) : Tags.further(d.type);
            sum += scores[i * Tags.COUNT + tag] - scores[i * Tags.COUNT];
        }
        return sum / (d.last - d.first + 1);
    }

    /** The names that the model sees in the words. */
    private int[] scores(NameScan scan) {
        int size = scan.tokens.size();
        TagFeatures features = new TagFeatures(scan);
        int[] scores = new int[size * Tags.COUNT];
        boolean[] breaks = new boolean[size];
        int[] row = new int[TagFeatures.MOST];
        for (int i = 0; i < size; i++) {
            breaks[i] = features.opens(i);
            for (int f = features.fill(i, row) - 1; f >= 0; f--) {
                model.score(row[f], scores, i * Tags.COUNT);
            }
        }
        path = TagPath.best(scores, model.transitions, breaks);
        return scores;
    }

    private static List<Draft> drafts(NameScan scan, int[] path, int[] scores) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            if (Tags.isFirst(path[i])) {
                int last = i;
                while (last + 1 < path.length && Tags.isFurther(path[last + 1])) {
                    last++;
                }
                drafts.add(draft(scan, path, scores, i, last));
                i = last;
            }
        }
        return drafts;
    }

    private static Draft draft(NameScan scan, int[] path, int[] scores, int first, int last) {
        int margin = Integer.MAX_VALUE;
        for (int i = first; i <= last; i++) {
            margin = Math.min(margin, scores[i * Tags.COUNT + path[i]] - scores[i * Tags.COUNT]);
        }
        Type type = Tags.type(path[first]);
        int skip = Math.min(Tags.skip(path[first]), Math.max(0, scan.tokens.form(first).length() - 2));
        for (Draft known : scan.drafts) {
            if (known.kind == Kind.NAME && known.type == type && known.first == first && known.last == last && known.skip == skip) {
                return Draft.name(type, first, skip, last, known.rule, known.confidence).known(known.entry);
            }
        }
        double confidence = 1 / (1 + Math.exp(-margin / 100.0));
        return Draft.name(type, first, skip, last, "tagger", confidence).known(meaning(scan, type, first, skip, last));
    }

    private static @Nullable Entry meaning(NameScan scan, Type type, int first, int skip, int last) {
        String form = scan.tokens.form(first).substring(skip);
        Match match = scan.lexicon.names().longest(scan.tokens, first, form);
        return match == null || match.last() != last ? null : match.of(type);
    }
}
