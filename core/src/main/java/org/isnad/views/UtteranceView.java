package org.isnad.views;

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
 */
public record UtteranceView(
        StatementView said, Utterance utterance, Map<String, ArticleCard> articles, List<Utterance> rivals) {
    public UtteranceView {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
        rivals = List.copyOf(rivals);
    }

    /** What others say instead. */
    public List<Utterance> against() {
        return standing(EnumSet.of(Contrast.DENIES, Contrast.OTHER_FIGURE));
    }

    /** Newer and older counts of the same. */
    public List<Utterance> counts() {
        return standing(EnumSet.of(Contrast.NEWER_COUNT, Contrast.OLDER_COUNT));
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
