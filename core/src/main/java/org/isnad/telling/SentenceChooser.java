package org.isnad.telling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.telling.Note.Lead;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentence that tells an event: of the first sentences of its own articles the one that says most of what their headlines and
 * openings share, the earlier the better. Pure.
 */
final class SentenceChooser {
    private static final double STANDFIRST = 0.12;
    private static final double LATER = 0.06;
    private static final double LONG = 0.15;
    private static final double LEANS = 0.04;
    private static final double QUESTION = 0.5;
    private static final double BACKGROUND = 0.4;
    private static final int LONGEST = 330;
    private static final double HEADLINE = 2;

    private SentenceChooser() {}

    /** A sentence with the note it stands in. */
    record Chosen(Note note, Lead lead) {}

    /** @return null when none has a sentence */
    static @Nullable Chosen choose(List<Note> originals, TextStems stems) {
        Map<Integer, Double> shared = shared(originals, stems);
        double all = shared.values().stream().mapToDouble(Double::doubleValue).sum();
        Chosen best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Note note : originals) {
            for (int i = 0; i < note.leads().size(); i++) {
                double score = score(note, i, shared, all, stems);
                if (score > most) {
                    most = score;
                    best = new Chosen(note, note.leads().get(i));
                }
            }
        }
        return best;
    }

    /** The weight of each stem: in how many headlines and openings it stands. */
    private static Map<Integer, Double> shared(List<Note> originals, TextStems stems) {
        Map<Integer, Double> shared = new HashMap<>();
        for (Note note : originals) {
            for (int stem : stems.of(note.title())) {
                shared.merge(stem, HEADLINE, Double::sum);
            }
            Set<Integer> opening = new HashSet<>();
            note.leads().stream().limit(3).forEach(lead -> {
                for (int stem : lead.stems()) {
                    opening.add(stem);
                }
            });
            opening.forEach(stem -> shared.merge(stem, 1.0, Double::sum));
        }
        shared.replaceAll((stem, weight) -> Math.log1p(weight) * stems.weight(stem));
        return shared;
    }

    private static double score(Note note, int index, Map<Integer, Double> shared, double all, TextStems stems) {
        Lead lead = note.leads().get(index);
        double told = 0;
        for (int stem : lead.stems()) {
            told += shared.getOrDefault(stem, 0.0);
        }
        double score = all == 0 ? 0 : told / all;
        score -= lead.where().equals("standfirst") ? -STANDFIRST : LATER * index;
        score -= lead.words().length() > LONGEST ? LONG : 0;
        score -= stems.leans(lead.words()) ? LEANS : 0;
        score -= stems.goesBack(lead.words()) ? BACKGROUND : 0;
        boolean asks = lead.words().endsWith("؟") || lead.words().endsWith("?");
        return score - (asks ? QUESTION : 0) - (quoted(lead.words()) ? LONG : 0);
    }

    /** A sentence that begins with somebody's words tells them rather than the news. */
    private static boolean quoted(String words) {
        return "«“\"".indexOf(words.charAt(0)) >= 0;
    }
}
