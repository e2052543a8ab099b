package org.isnad.stories;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What kind of happening an event is, and whether it is ahead or was called off, by words of headlines and first sentences. Those
 * who print the words of others do not vote. Immutable.
 */
final class EventKinds {
    private static final double HEADLINE = 2;
    private static final double SENTENCE = 1;
    /** One word of a headline, or two of first sentences. */
    private static final double LEAST = 2;

    private final CuePhrases kinds;
    private final CuePhrases states;

    EventKinds(Lexicon lexicon) {
        this.kinds = new CuePhrases(lexicon, "event-kinds.tsv");
        this.states = new CuePhrases(lexicon, "event-states.tsv");
    }

    /** What the votes of several articles come to. */
    private static final class Votes {
        private final Map<String, Double> votes = new HashMap<>();
        private final Map<String, Evidence> first = new HashMap<>();
        private double all;

        void add(String name, double weight, Evidence where) {
            votes.merge(name, weight, Double::sum);
            first.putIfAbsent(name, where);
            all += weight;
        }

        @Nullable
        String most(List<String> order) {
            String best = null;
            for (String name : order) {
                boolean enough = votes.getOrDefault(name, 0.0) >= LEAST;
                if (enough && (best == null || share(name) > share(best))) {
                    best = name;
                }
            }
            return best;
        }

        double share(String name) {
            return all == 0 ? 0 : votes.getOrDefault(name, 0.0) / all;
        }

        Evidence evidence(String name) {
            Evidence where = first.getOrDefault(name, Evidence.of("", ""));
            return new Evidence(where.where(), where.span(), where.rule(), share(name));
        }
    }

    /**
     * What an event is, or null when no word tells it.
     *
     * @param originals those of its articles that do not repeat others
     */
    Event.@Nullable Kind kind(List<Doc> originals) {
        Votes votes = new Votes();
        originals.forEach(doc -> vote(doc.telling(), kinds, votes));
        String most = votes.most(kinds.order());
        return most == null ? null : new Event.Kind(most, votes.evidence(most));
    }

    private static void vote(Telling telling, CuePhrases cues, Votes votes) {
        String title = telling.title() == null ? "" : telling.title();
        cues.in(title)
                .forEach(hit -> votes.add(
                        hit.name(), HEADLINE, new Evidence(telling.article(), hit.span(), "word of the headline", 1)));
        int begin = telling.span().begin();
        cues.in(telling.sentence())
                .forEach(hit -> votes.add(
                        hit.name(),
                        SENTENCE,
                        new Evidence(
                                telling.article(),
                                new Span(
                                        begin + hit.span().begin(),
                                        begin + hit.span().end()),
                                "word of the first sentence in the " + telling.where(),
                                1)));
    }

    /**
     * Called off or planned when the headlines of at least half of the articles say so; planned as well when its day lies after
     * that of all of them.
     */
    Event.State state(List<Doc> originals, @Nullable When when) {
        long off = originals.stream().filter(doc -> says(doc, "called-off")).count();
        if (2 * off >= originals.size()) {
            return Event.State.CALLED_OFF;
        }
        long planned = originals.stream().filter(doc -> says(doc, "planned")).count();
        boolean ahead = when != null && originals.stream().allMatch(doc -> isBefore(doc, when.date()));
        return ahead || 2 * planned >= originals.size() ? Event.State.PLANNED : Event.State.HELD;
    }

    private boolean says(Doc doc, String state) {
        String title = doc.telling().title();
        return title != null
                && states.in(title).stream().anyMatch(hit -> hit.name().equals(state));
    }

    private static boolean isBefore(Doc doc, LocalDate day) {
        When published = doc.telling().published();
        return published != null && published.date().isBefore(day);
    }
}
