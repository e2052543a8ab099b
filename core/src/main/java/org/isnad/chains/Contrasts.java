package org.isnad.chains;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Evidence;
import org.isnad.Sources;
import org.isnad.Statement.Modality;
import org.isnad.Utterance.Contrast;
import org.isnad.Utterance.Rival;
import org.isnad.When;
import org.isnad.Wording;
import org.jspecify.annotations.Nullable;

/** Tells how one utterance stands to another: denies it, counts otherwise, counts anew, or says the same. For one thread. */
final class Contrasts {
    private static final int DAYS = 4;
    private static final double DENIED = 0.5;
    /** The part of the lighter statement, and the telling words, from which another speaker says the same. */
    private static final double SAID_TOO = 0.72;

    private static final int SAID_WORDS = 3;
    /** The part of the heavier statement that must be in the lighter one: a name of a few words is in many. */
    private static final double MUCH = 0.4;

    private static final double SOME = 0.25;
    /** The part in common from which numbers that do not count people are of the same. */
    private static final double ALIKE = 0.4;

    private static final double COUNTED = 0.8;
    private static final double MOST = 0.9;

    private final Speakers speakers;
    private final Weights weights;
    private final Counts counts;

    Contrasts(Speakers speakers, Weights weights, Counts counts) {
        this.speakers = speakers;
        this.weights = weights;
        this.counts = counts;
    }

    /** How the other stands to what was said; null when it tells nothing of it. */
    @Nullable
    Rival of(Said said, Said other) {
        if (daysApart(said, other) > DAYS) {
            return null;
        }
        Item one = said.first();
        Item two = other.first();
        boolean oneSpeaker = speakers.same(said.speaker(), other.speaker());
        Overlap overlap = Overlap.of(one, two, weights);
        boolean otherNumber =
                one.told().content().contradicts(two.told().content()) && !(one.sharesText(two) && sameWords(overlap));
        if (otherNumber && countsSame(one, two, overlap)) {
            return counted(said, other, oneSpeaker);
        }
        if (otherNumber && isNewToll(one, two, overlap)) {
            return anew(said, other, oneSpeaker);
        }
        if (oneSpeaker) {
            return null;
        }
        if (denies(one, two, overlap)) {
            return rival(other, Contrast.DENIES, "denied", overlap.within());
        }
        if (isOneMedium(said, other)) {
            return null;
        }
        String same = one.told().content().figures().isEmpty() ? "the same content" : "the same number";
        return confirms(one, two, overlap)
                ? rival(other, Contrast.CONFIRMS, same, Math.min(MOST, overlap.within()))
                : null;
    }

    private static Rival rival(Said other, Contrast contrast, String rule, double confidence) {
        String id = other.utterance().id();
        return new Rival(id, contrast, new Evidence(id, null, rule, Math.min(1, confidence)));
    }

    /** A newer or older count of the same; else a rival, but where the speaker alone counts otherwise. */
    private @Nullable Rival counted(Said said, Said other, boolean oneSpeaker) {
        Rival anew = anew(said, other, oneSpeaker);
        return anew != null || oneSpeaker
                ? anew
                : rival(other, Contrast.OTHER_FIGURE, "another number of the same", COUNTED);
    }

    private @Nullable Rival anew(Said said, Said other, boolean oneSpeaker) {
        boolean oneChain = oneSpeaker || !Collections.disjoint(origins(said), origins(other));
        if (isNewer(other, said, oneChain)) {
            return rival(other, Contrast.NEWER_COUNT, "a newer count of the same", COUNTED);
        }
        if (isNewer(said, other, oneChain)) {
            return rival(other, Contrast.OLDER_COUNT, "an older count of the same", COUNTED);
        }
        return null;
    }

    /** Whether every number of the later that is another than the earlier one's goes on from it. */
    boolean isNewer(Said later, Said earlier, boolean oneChain) {
        List<Content.Figure> now = later.first().told().content().figures();
        List<Content.Figure> before = earlier.first().told().content().figures();
        return Item.EARLIEST.compare(earlier.first(), later.first()) < 0
                && now.stream()
                        .allMatch(one -> before.stream()
                                .filter(one::contradicts)
                                .allMatch(two ->
                                        counts.isNewer(one.kind(), count(two, earlier), count(one, later), oneChain)));
    }

    private static Counts.Count count(Content.Figure figure, Said said) {
        Set<String> own = said.utterance().sources().origins().stream()
                .flatMap(origin -> origin.originals().stream())
                .collect(Collectors.toSet());
        When last = said.utterance().wordings().stream()
                .filter(wording -> own.contains(wording.article()))
                .map(Wording::when)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(When::latest))
                .orElse(said.utterance().first().when());
        return new Counts.Count(
                new BigDecimal(figure.value()), said.utterance().first().when(), last);
    }

    private static Set<String> origins(Said said) {
        Set<String> origins = new HashSet<>();
        for (Sources.Origin origin : said.utterance().sources().origins()) {
            Stream<String> articles = origin.originals().stream();
            (origin.name() == null ? articles : Stream.of(origin.name())).forEach(origins::add);
        }
        return origins;
    }

    /** Whether one is what a medium says that the other has from it: that is no second source. */
    private static boolean isOneMedium(Said said, Said other) {
        boolean medium =
                said.utterance().kind().isMedia() || other.utterance().kind().isMedia();
        return medium && !Collections.disjoint(origins(said), origins(other));
    }

    private static boolean denies(Item one, Item two, Overlap overlap) {
        boolean denied = one.told().statement().modality() == Modality.DENIED;
        return denied != (two.told().statement().modality() == Modality.DENIED)
                && overlap.within() >= DENIED
                && overlap.both() >= SOME
                && overlap.telling() >= 2;
    }

    /** Somebody else says it in a text of its own: the same number of the same, or most of the same words, nothing turned. */
    private static boolean confirms(Item one, Item two, Overlap overlap) {
        Content said = one.told().content();
        Content other = two.told().content();
        if (one.sharesText(two) || one.inSameArticle(two) || Sameness.turned(one, two, overlap)) {
            return false;
        }
        boolean number = said.figures().stream().anyMatch(other.figures()::contains);
        if (!number && said.hasOtherNumbers(other)) {
            return false;
        }
        return number
                ? countsSame(one, two, overlap) || isOneToll(one, two, overlap)
                : said.figures().isEmpty()
                        && overlap.within() >= SAID_TOO
                        && overlap.both() >= MUCH
                        && overlap.telling() >= SAID_WORDS;
    }

    /** Within one event tolls stand for themselves; other numbers, and those of another event, are of the same only where more is. */
    private static boolean countsSame(Item one, Item two, Overlap overlap) {
        boolean toll = one.inSameEvent(two) && countsPeople(one) && countsPeople(two);
        boolean alike = one.inSameEvent(two)
                ? overlap.telling() >= 2 && overlap.within() >= ALIKE
                : overlap.telling() >= SAID_WORDS && overlap.both() >= MUCH || isAllBut(one, two, overlap);
        return toll || alike && !one.inSameArticle(two);
    }

    /** Within a story a statement that tells that the toll rose speaks of the one told before: «ارتفاع حصيلة السيول إلى 15 قتيلا». */
    private static boolean isNewToll(Item one, Item two, Overlap overlap) {
        return one.inSameStory(two)
                && !one.inSameArticle(two)
                && overlap.telling() >= SAID_WORDS
                && countsPeople(one)
                && countsPeople(two)
                && (one.told().content().total() || two.told().content().total());
    }

    /** Whether both tell one number of people with several words in common within a story, where its events were told apart. */
    private static boolean isOneToll(Item one, Item two, Overlap overlap) {
        return one.inSameStory(two) && countsPeople(one) && countsPeople(two) && overlap.telling() > SAID_WORDS;
    }

    /** Whether the shorter has no more words of its own than its numbers and their verb: «كلفة التدعيم تبلغ 40 مليون دينار». */
    private static boolean isAllBut(Item one, Item two, Overlap overlap) {
        return overlap.telling() >= 2 && overlap.stems() + 1 >= Math.min(words(one), words(two));
    }

    private static int words(Item item) {
        return item.stems().length - item.told().content().figures().size();
    }

    private static boolean countsPeople(Item item) {
        return item.told().content().figures().stream().anyMatch(Content.Figure::countsPeople);
    }

    /** A copy with a mistyped number is not what somebody else says. */
    private static boolean sameWords(Overlap overlap) {
        return overlap.both() > MOST;
    }

    private static long daysApart(Said one, Said other) {
        When a = one.when();
        When b = other.when();
        return a == null || b == null ? 0 : Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
    }
}
