package org.isnad.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Utterance;
import org.isnad.Utterance.Contrast;

/**
 * All that a statement's page shows.
 *
 * @param said the statement asked for, as its article reports it
 * @param utterance what was said, with all its wordings
 * @param articles the articles of its wordings and of its withdrawal, by id
 * @param rivals what is said of the same, in the order of {@link Utterance#rivals}
 * @param independent how many independent origins say it: its own and those of whoever confirms it
 * @param instead what others say instead, in the order of {@code rivals}
 */
public record UtteranceView(
        StatementView said,
        Utterance utterance,
        Map<String, ArticleCard> articles,
        List<Utterance> rivals,
        int independent,
        List<Instead> instead) {
    public UtteranceView {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
        rivals = List.copyOf(rivals);
        instead = List.copyOf(instead);
    }

    private static final Set<Contrast> AGAINST =
            Collections.unmodifiableSet(EnumSet.of(Contrast.DENIES, Contrast.OTHER_FIGURE, Contrast.OTHER_DAY));

    /**
     * What somebody says instead.
     *
     * @param utterance id of that utterance
     * @param contrast how it differs
     * @param independent how many independent origins say so, whoever confirms it counted too
     */
    public record Instead(String utterance, String speaker, String words, Contrast contrast, int independent) {}

    /** With the independent origins of all counted. */
    public static UtteranceView of(
            StatementView said, Utterance utterance, Map<String, ArticleCard> articles, List<Utterance> rivals) {
        return new UtteranceView(
                said, utterance, articles, rivals, utterance.independent(rivals), instead(utterance, rivals));
    }

    private static List<Instead> instead(Utterance utterance, List<Utterance> rivals) {
        List<Instead> instead = new ArrayList<>();
        for (Utterance rival : rivals) {
            Contrast contrast = utterance.stands(rival.id());
            if (contrast != null && AGAINST.contains(contrast)) {
                String words = rival.first().words();
                instead.add(new Instead(rival.id(), rival.speaker(), words, contrast, rival.independent(rivals)));
            }
        }
        return instead;
    }

    /** What others say instead. */
    public List<Utterance> against() {
        return standing(AGAINST);
    }

    /** Newer and older counts of the same, and days that were given for it before or since. */
    public List<Utterance> counts() {
        return standing(EnumSet.of(Contrast.NEWER_COUNT, Contrast.OLDER_COUNT, Contrast.NEWER_DAY, Contrast.OLDER_DAY));
    }

    /** Who else says the same. */
    public List<Utterance> confirming() {
        return standing(EnumSet.of(Contrast.CONFIRMS));
    }

    private List<Utterance> standing(Set<Contrast> contrasts) {
        return rivals.stream()
                .filter(rival -> contrasts.contains(utterance.stands(rival.id())))
                .toList();
    }

    /** The independent origins of its wordings, each with those that repeat it; one without a name is a page that tells no outlet. */
    public List<StoryView.Origin> origins() {
        return StoryView.Origin.all(utterance.sources());
    }
}
