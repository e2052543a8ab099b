package org.isnad.chains;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Evidence;
import org.isnad.Span;
import org.isnad.Statement.Modality;
import org.isnad.Utterance;
import org.isnad.Utterance.Rival;
import org.isnad.Utterance.Withdrawal;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Sets utterances of one story beside what others say instead, beside who confirms them, and beside the speaker's taking them back. Each is compared with
 * a bounded number of others, those that count the same or share a rare stem. For one thread.
 */
final class Answers {
    private static final int POSTINGS = 40;
    private static final int RARE = 6;
    private static final int MOST_RIVALS = 40;
    /** So much of a statement is what is denied later, where the denial does not say that it was said. */
    private static final double SAME_WORDS = 0.72;

    /** … and so much of both. */
    private static final double MUCH = 0.6;

    private static final double TAKEN_BACK = 0.35;
    private static final int SEVERAL = 3;
    private static final double LONE = 0.2;
    /** So long after it was said a withdrawal in another story is looked for. */
    private static final Duration SHORTLY = Duration.ofDays(30);

    private final Speakers speakers;
    private final Weights weights;
    private final Contrasts contrasts;
    private final DayContrasts days;
    private final List<String> disowned;

    Answers(Speakers speakers, Weights weights, Contrasts contrasts, List<String> disowned) {
        this.contrasts = contrasts;
        this.days = new DayContrasts(speakers, weights);
        this.speakers = speakers;
        this.weights = weights;
        this.disowned = disowned;
    }

    /** @param withdrawn what was taken back, by utterance ({@link #withdrawals}) */
    List<Said> of(List<Said> story, Map<String, Withdrawal> withdrawn) {
        if (story.size() == 1) {
            return List.of(with(story.getFirst(), Map.of(), withdrawn));
        }
        List<Said> inTime = story.stream()
                .sorted(Comparator.comparing(Said::first, Item.EARLIEST))
                .toList();
        List<List<Object>> keys = inTime.stream().map(this::keys).toList();
        Map<Object, List<Integer>> index = index(keys);
        Map<String, Standing> rivals = new HashMap<>();
        Map<String, Withdrawal> gone = new HashMap<>(withdrawn);
        Set<LocalDate> moved = DayContrasts.moved(story);
        for (int i = 0; i < inTime.size(); i++) {
            for (int other : others(i, keys.get(i), index)) {
                contrast(inTime.get(i), inTime.get(other), moved, rivals);
                disowning(inTime.get(i), inTime.get(other), gone);
            }
        }
        return story.stream().map(said -> with(said, rivals, gone)).toList();
    }

    /**
     * A sentence that takes something back.
     *
     * @param story the story of its article; empty without one
     * @param rule by what it is known to
     * @param sorted the numbers of its stems, ascending
     */
    record Taken(String story, Report report, Span span, String words, String rule, int speaker, int[] sorted) {}

    /**
     * What was taken back, by utterance: one of the story in which the sentence stands, else one of another story not long before. A
     * denial by the speaker of having said it takes back as well.
     *
     * @param taken sentences that take something back
     */
    Map<String, Withdrawal> withdrawals(Map<String, List<Said>> stories, List<Taken> taken) {
        Map<String, Withdrawal> gone = new HashMap<>();
        List<Taken> left = new ArrayList<>();
        for (Taken one : taken) {
            if (!takeBack(one, stories.getOrDefault(one.story(), List.of()), gone)) {
                left.add(one);
            }
        }
        stories.forEach((story, said) -> said.stream()
                .filter(this::isDisowning)
                .map(one -> denial(story, one))
                .filter(denial -> best(denial, said, TAKEN_BACK) == null)
                .forEach(left::add));
        across(left, stories, gone);
        return gone;
    }

    private boolean isDisowning(Said said) {
        Report.Told told = said.first().told();
        return told.statement().modality() == Modality.DENIED && disowns(told.words());
    }

    private static Taken denial(String story, Said said) {
        Item item = said.first();
        Report.Told told = item.told();
        return new Taken(
                story,
                item.report(),
                told.statement().span(),
                told.words(),
                "denies having said it",
                said.speaker(),
                item.sorted());
    }

    /** A speaker's utterances of other stories, not long before: alike beyond doubt, as nothing else ties them to the sentence. */
    private void across(List<Taken> left, Map<String, List<Said>> stories, Map<String, Withdrawal> gone) {
        Map<Integer, List<Said>> bySpeaker = new HashMap<>();
        if (!left.isEmpty()) {
            stories.values()
                    .forEach(said -> said.forEach(one -> bySpeaker
                            .computeIfAbsent(one.speaker(), fresh -> new ArrayList<>())
                            .add(one)));
        }
        for (Taken taken : left) {
            if (!speakers.isNamed(taken.speaker())) {
                continue;
            }
            List<Said> own = new ArrayList<>();
            bySpeaker.forEach((speaker, said) -> {
                if (speakers.same(speaker, taken.speaker())) {
                    own.addAll(said);
                }
            });
            own.removeIf(one -> !isShortlyBefore(one, taken));
            own.sort(Comparator.comparing(Said::first, Item.EARLIEST));
            Said best = best(taken, own, TAKEN_BACK);
            if (best != null
                    && Overlap.of(best.first().sorted(), taken.sorted(), weights)
                                    .telling()
                            >= 2) {
                gone.putIfAbsent(best.utterance().id(), withdrawal(best, taken));
            }
        }
    }

    private static boolean isShortlyBefore(Said said, Taken taken) {
        When first = said.first().report().when();
        When then = taken.report().when();
        return first != null
                && then != null
                && first.latest().isAfter(then.latest().minus(SHORTLY));
    }

    private static Said with(Said said, Map<String, Standing> rivals, Map<String, Withdrawal> gone) {
        Utterance u = said.utterance();
        Standing standing = rivals.get(u.id());
        List<Rival> others = standing == null ? List.of() : standing.rivals();
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

    /** By key the places in the story of what has it, ascending. */
    private static Map<Object, List<Integer>> index(List<List<Object>> keys) {
        Map<Object, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            for (Object key : keys.get(i)) {
                index.computeIfAbsent(key, fresh -> new ArrayList<>(2)).add(i);
            }
        }
        return index;
    }

    /** What it counts, as text; its rarest stems, as numbers; those of what it gives a day for, as long numbers. */
    private List<Object> keys(Said said) {
        List<Object> keys = new ArrayList<>();
        said.first().told().content().figures().forEach(figure -> keys.add(figure.kind()));
        for (int stem : weights.rarest(said.first(), RARE)) {
            keys.add(stem);
        }
        for (Item.Dated dated : said.first().days()) {
            for (int stem : dated.what()) {
                keys.add((long) stem);
            }
        }
        return keys;
    }

    /** The places of what shares a key, of each key those nearest before and behind in the story. */
    private static Set<Integer> others(int place, List<Object> keys, Map<Object, List<Integer>> index) {
        Set<Integer> others = new LinkedHashSet<>();
        for (Object key : keys) {
            List<Integer> postings = index.getOrDefault(key, List.of());
            int at = Collections.binarySearch(postings, place);
            int from = Math.max(0, at - POSTINGS / 2);
            others.addAll(postings.subList(from, Math.min(postings.size(), from + POSTINGS)));
        }
        others.remove(place);
        return others;
    }

    /** Who says the same again on another day confirms once. */
    private void contrast(Said said, Said other, Set<LocalDate> moved, Map<String, Standing> rivals) {
        Standing standing = rivals.computeIfAbsent(
                said.utterance().id(), key -> new Standing(new ArrayList<>(), new ArrayList<>()));
        Rival rival = standing.rivals().size() < MOST_RIVALS ? rival(said, other, moved) : null;
        if (rival == null) {
            return;
        }
        if (rival.contrast() != Utterance.Contrast.CONFIRMS) {
            standing.rivals().add(rival);
        } else if (standing.confirming().stream().noneMatch(one -> speakers.same(one, other.speaker()))) {
            standing.confirming().add(other.speaker());
            standing.rivals().add(rival);
        }
    }

    /**
     * How others stand to an utterance.
     *
     * @param confirming those of them who confirm it
     */
    private record Standing(List<Rival> rivals, List<Integer> confirming) {}

    /** Words that are alike confirm nothing where they give another day; else a number or a denial tells more than an equal day. */
    private @Nullable Rival rival(Said said, Said other, Set<LocalDate> moved) {
        Rival day = days.of(said, other, moved);
        Rival rival = contrasts.of(said, other);
        boolean another = day != null && day.contrast() != Utterance.Contrast.CONFIRMS;
        boolean alike = rival == null || rival.contrast() == Utterance.Contrast.CONFIRMS;
        return another && alike || rival == null ? day : rival;
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
        boolean taken = saysSo ? overlap.within() >= TAKEN_BACK : isContrary(one, two, overlap);
        if (overlap.telling() >= 2 && taken) {
            String rule = saysSo ? "denies having said it" : "denied later by the same speaker";
            Evidence why =
                    new Evidence(two.article(), two.told().statement().span(), rule, Math.min(1, overlap.within()));
            gone.putIfAbsent(
                    said.utterance().id(),
                    new Withdrawal(two.article(), two.told().words(), why));
        }
    }

    /** Whether a denial of another day is of nearly all that was said, and that was no denial of the same itself: «لا صحة لـ…». */
    private static boolean isContrary(Item said, Item denial, Overlap overlap) {
        When first = said.report().when();
        When then = denial.report().when();
        boolean later = first != null && then != null && first.date().isBefore(then.date());
        return later
                && overlap.within() >= SAME_WORDS
                && overlap.both() >= MUCH
                && said.told().content().negations().isEmpty();
    }

    private boolean disowns(String words) {
        String folded = ' ' + Letters.fold(words) + ' ';
        return disowned.stream().anyMatch(phrase -> folded.contains(' ' + phrase + ' '));
    }

    private static boolean isLater(Said later, Said earlier) {
        return Item.EARLIEST.compare(later.first(), earlier.first()) > 0;
    }

    private boolean takeBack(Taken taken, List<Said> story, Map<String, Withdrawal> gone) {
        Said best = best(taken, story, LONE);
        if (best != null) {
            gone.putIfAbsent(best.utterance().id(), withdrawal(best, taken));
            story.stream()
                    .filter(said -> said != best && isBefore(said, taken) && isAgain(said, best))
                    .forEach(said -> gone.putIfAbsent(said.utterance().id(), withdrawal(said, taken)));
        }
        return best != null;
    }

    /** Whether one speaker said the same in both: what was said twice is taken back for both days. */
    private boolean isAgain(Said said, Said other) {
        Overlap overlap = Overlap.of(said.first(), other.first(), weights);
        return speakers.same(said.speaker(), other.speaker())
                && overlap.within() >= SAME_WORDS
                && overlap.telling() >= SEVERAL
                && !Sameness.turned(said.first(), other.first(), overlap);
    }

    private Withdrawal withdrawal(Said said, Taken taken) {
        double within =
                Overlap.of(said.first().sorted(), taken.sorted(), weights).within();
        String article = taken.report().article();
        Evidence why = new Evidence(article, taken.span(), taken.rule(), Math.min(1, within));
        return new Withdrawal(article, taken.words(), why);
    }

    /**
     * The earlier utterance of that speaker which the sentence is most like, or null.
     *
     * @param lone how much of it the speaker's only utterance must have
     */
    private @Nullable Said best(Taken taken, List<Said> among, double lone) {
        Said best = null;
        double most = 0;
        int spoken = 0;
        for (Said said : among) {
            if (isBefore(said, taken) && speakers.same(said.speaker(), taken.speaker())) {
                Overlap overlap = Overlap.of(said.first().sorted(), taken.sorted(), weights);
                spoken++;
                if (overlap.within() > most && overlap.telling() >= 1) {
                    most = overlap.within();
                    best = said;
                }
            }
        }
        return best != null && most >= (spoken == 1 ? lone : TAKEN_BACK) ? best : null;
    }

    private static boolean isBefore(Said said, Taken taken) {
        When first = said.first().report().when();
        When then = taken.report().when();
        return !said.first().article().equals(taken.report().article())
                && (first == null || then == null || !first.latest().isAfter(then.latest()));
    }
}
