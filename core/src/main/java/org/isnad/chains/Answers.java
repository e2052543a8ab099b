package org.isnad.chains;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Evidence;
import org.isnad.Statement.Modality;
import org.isnad.Utterance;
import org.isnad.Utterance.Rival;
import org.isnad.Utterance.Withdrawal;
import org.isnad.When;
import org.isnad.arabic.Letters;

/**
 * Sets utterances of one story beside what others say instead, beside who confirms them, and beside the speaker's taking them back. Each is compared with
 * a bounded number of others, those that count the same or share a rare stem. For one thread.
 */
final class Answers {
    private static final int POSTINGS = 40;
    private static final int RARE = 6;
    private static final int MOST_RIVALS = 12;
    private static final double DENIED = 0.5;
    private static final double TAKEN_BACK = 0.35;
    private static final double LONE = 0.2;

    private final Speakers speakers;
    private final Weights weights;
    private final Contrasts contrasts;
    private final List<String> disowned;

    Answers(Speakers speakers, Weights weights, Contrasts contrasts, List<String> disowned) {
        this.contrasts = contrasts;
        this.speakers = speakers;
        this.weights = weights;
        this.disowned = disowned;
    }

    /** @param withdrawn sentences of the story's articles that take something back, their stems numbered */
    List<Said> of(List<Said> story, List<Taken> withdrawn) {
        Map<Said, List<String>> keys = new IdentityHashMap<>();
        story.forEach(said -> keys.put(said, keys(said)));
        Map<String, List<Said>> index = index(story, keys);
        Map<String, List<Rival>> rivals = new HashMap<>();
        Map<String, Withdrawal> gone = new HashMap<>();
        for (Said said : story) {
            for (Said other : others(said, keys.getOrDefault(said, List.of()), index)) {
                contrast(said, other, rivals);
                disowning(said, other, gone);
            }
        }
        withdrawn.forEach(taken -> takeBack(taken, story, gone));
        return story.stream().map(said -> with(said, rivals, gone)).toList();
    }

    /** A sentence that takes something back. */
    record Taken(Report report, Report.Withdrawn sentence, int speaker, int[] sorted) {}

    private static Said with(Said said, Map<String, List<Rival>> rivals, Map<String, Withdrawal> gone) {
        Utterance u = said.utterance();
        List<Rival> others = rivals.getOrDefault(u.id(), List.of());
        Withdrawal withdrawal = gone.get(u.id());
        return others.isEmpty() && withdrawal == null
                ? said
                : new Said(
                        new Utterance(
                                u.id(),
                                u.speaker(),
                                u.entity(),
                                u.kind(),
                                u.role(),
                                u.modality(),
                                u.when(),
                                u.dayTold(),
                                u.story(),
                                u.wordings(),
                                u.sources(),
                                others,
                                withdrawal),
                        said.items(),
                        said.speaker());
    }

    private static Map<String, List<Said>> index(List<Said> story, Map<Said, List<String>> keys) {
        Map<String, List<Said>> index = new HashMap<>();
        for (Said said : story) {
            for (String key : keys.getOrDefault(said, List.of())) {
                List<Said> postings = index.computeIfAbsent(key, fresh -> new ArrayList<>(2));
                if (postings.size() < POSTINGS) {
                    postings.add(said);
                }
            }
        }
        return index;
    }

    private List<String> keys(Said said) {
        List<String> keys = new ArrayList<>();
        said.first().told().content().figures().forEach(figure -> keys.add("=" + figure.kind()));
        for (int stem : weights.rarest(said.first(), RARE)) {
            keys.add(Integer.toString(stem));
        }
        return keys;
    }

    private static Iterable<Said> others(Said said, List<String> keys, Map<String, List<Said>> index) {
        Set<Said> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Said> ordered = new ArrayList<>();
        for (String key : keys) {
            for (Said other : index.getOrDefault(key, List.of())) {
                if (other != said && found.add(other)) {
                    ordered.add(other);
                }
            }
        }
        return ordered;
    }

    private void contrast(Said said, Said other, Map<String, List<Rival>> rivals) {
        List<Rival> found = rivals.computeIfAbsent(said.utterance().id(), key -> new ArrayList<>());
        Rival rival = found.size() < MOST_RIVALS ? contrasts.of(said, other) : null;
        if (rival != null) {
            found.add(rival);
        }
    }

    /** A later denial by the same speaker that it was said. */
    private void disowning(Said said, Said other, Map<String, Withdrawal> gone) {
        Item one = said.first();
        Item two = other.first();
        boolean denial = two.told().statement().modality() == Modality.DENIED
                && one.told().statement().modality() != Modality.DENIED;
        if (!denial || !isLater(other, said) || !speakers.same(said.speaker(), other.speaker())) {
            return;
        }
        Overlap overlap = Overlap.of(one, two, weights);
        boolean saysSo = disowns(two.told().words());
        if (overlap.telling() >= 2 && overlap.within() >= (saysSo ? TAKEN_BACK : DENIED)) {
            String rule = saysSo ? "denies having said it" : "denied later by the same speaker";
            Evidence why =
                    new Evidence(two.article(), two.told().statement().span(), rule, Math.min(1, overlap.within()));
            gone.putIfAbsent(
                    said.utterance().id(),
                    new Withdrawal(two.article(), two.told().words(), why));
        }
    }

    private boolean disowns(String words) {
        String folded = ' ' + Letters.fold(words) + ' ';
        return disowned.stream().anyMatch(phrase -> folded.contains(' ' + phrase + ' '));
    }

    private static boolean isLater(Said later, Said earlier) {
        return Item.EARLIEST.compare(later.first(), earlier.first()) > 0;
    }

    /** The earlier utterance of that speaker which the sentence is most like; the only one, when it is not told which. */
    private void takeBack(Taken taken, List<Said> story, Map<String, Withdrawal> gone) {
        Said best = null;
        double most = 0;
        int spoken = 0;
        for (Said said : story) {
            if (isBefore(said, taken) && speakers.same(said.speaker(), taken.speaker())) {
                Overlap overlap = Overlap.of(said.first().sorted(), taken.sorted(), weights);
                spoken++;
                if (overlap.within() > most && overlap.telling() >= 1) {
                    most = overlap.within();
                    best = said;
                }
            }
        }
        if (best != null && most >= (spoken == 1 ? LONE : TAKEN_BACK)) {
            Report.Withdrawn sentence = taken.sentence();
            Evidence why = new Evidence(
                    taken.report().article(), sentence.span(), "taken back: " + sentence.phrase(), Math.min(1, most));
            gone.putIfAbsent(
                    best.utterance().id(), new Withdrawal(taken.report().article(), sentence.words(), why));
        }
    }

    private static boolean isBefore(Said said, Taken taken) {
        When first = said.first().report().when();
        When then = taken.report().when();
        return !said.first().article().equals(taken.report().article())
                && (first == null || then == null || !first.latest().isAfter(then.latest()));
    }
}
