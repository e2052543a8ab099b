package org.isnad.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.Development.Detail;
import org.isnad.Development.EventRecord;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.telling.Note.Lead;
import org.isnad.telling.Note.Named;
import org.jspecify.annotations.Nullable;

/** Makes the record of an event from the notes of its own articles: each detail with its place in one of them. Pure. */
final class EventRecords {
    private static final int PLACES = 3;
    private static final int PARTICIPANTS = 6;
    private static final double DATELINE = 0.5;
    private static final String ANY = "any";

    private EventRecords() {}

    static EventRecord of(Event event, @Nullable LocalDate day, List<Note> originals) {
        return new EventRecord(
                event.kind(),
                event.state(),
                day == null ? null : when(day, originals),
                places(originals),
                participants(originals),
                event.state() == Event.State.HELD ? outcome(event, originals) : null);
    }

    private static @Nullable Detail when(LocalDate day, List<Note> originals) {
        for (Note note : originals) {
            Optional<Note.Day> told =
                    note.days().stream().filter(one -> one.date().equals(day)).findFirst();
            if (told.isPresent()) {
                return new Detail(
                        day.toString(),
                        note.article(),
                        new Evidence("body", told.get().span(), "day spoken of", 1));
            }
        }
        return null;
    }

    /** The sentence that states what came of it, for its kind before any. */
    private static @Nullable Detail outcome(Event event, List<Note> originals) {
        String kind = event.kind() == null ? ANY : event.kind().name();
        for (String wanted : new String[] {kind, ANY}) {
            for (Note note : originals) {
                for (Lead lead : note.leads()) {
                    if (lead.outcomes().contains(wanted)) {
                        return new Detail(
                                lead.words(),
                                note.article(),
                                new Evidence(
                                        lead.where(),
                                        lead.span(),
                                        "word of an outcome",
                                        wanted.equals(ANY) ? 0.6 : 0.8));
                    }
                }
            }
        }
        return null;
    }

    private static List<Detail> places(List<Note> originals) {
        Ranking ranking = new Ranking(originals.size());
        for (Note note : originals) {
            String dateline = note.dateline();
            for (Named name : note.names()) {
                boolean opens = dateline != null && Letters.fold(dateline).contains(Letters.fold(name.words()));
                if (name.type() == Mention.Type.PLACE && (name.early() || opens)) {
                    ranking.add(note, name, 1 + (opens ? DATELINE : 0));
                }
            }
        }
        return ranking.best(PLACES, "place of the opening");
    }

    /** Those named in headlines and openings, in as many articles as can be. */
    private static List<Detail> participants(List<Note> originals) {
        Ranking ranking = new Ranking(originals.size());
        for (Note note : originals) {
            for (Named name : note.names()) {
                boolean outlet =
                        name.words().equals(note.source()) || name.words().equals(note.printedBy());
                if (name.type() != Mention.Type.PLACE && name.early() && !outlet) {
                    ranking.add(note, name, 1);
                }
            }
        }
        return ranking.best(PARTICIPANTS, "name of the opening");
    }

    /** Names in the order of how many articles have them. */
    private static final class Ranking {
        private final int articles;
        private final Map<String, Detail> first = new LinkedHashMap<>();
        private final Map<String, Double> weights = new HashMap<>();

        Ranking(int articles) {
            this.articles = articles;
        }

        void add(Note note, Named name, double weight) {
            Span span = name.span();
            first.merge(
                    name.entity(),
                    new Detail(name.words(), note.article(), new Evidence("body", span, "", 0)),
                    (one, other) -> other.words().length() > one.words().length() ? other : one);
            weights.merge(name.entity(), weight, Double::sum);
        }

        List<Detail> best(int most, String rule) {
            List<Detail> best = new ArrayList<>();
            first.entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                            (Map.Entry<String, Detail> name) -> -weights.getOrDefault(name.getKey(), 0.0)))
                    .limit(most)
                    .forEach(name -> {
                        double share = Math.min(1, weights.getOrDefault(name.getKey(), 0.0) / articles);
                        Detail detail = name.getValue();
                        Evidence where = new Evidence("body", detail.evidence().span(), rule, share);
                        best.add(new Detail(detail.words(), detail.article(), where));
                    });
            return best;
        }
    }
}
