package org.isnad.views;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Utterance;

/**
 * All that a statement's page shows.
 *
 * @param said the statement asked for, as its article reports it
 * @param utterance what was said, with all its wordings
 * @param articles the articles of its wordings and of its withdrawal, by id
 * @param rivals what others say instead, in the order of {@link Utterance#rivals}
 */
public record UtteranceView(
        StatementView said, Utterance utterance, Map<String, ArticleCard> articles, List<Utterance> rivals) {
    public UtteranceView {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
        rivals = List.copyOf(rivals);
    }

    /** The independent origins of its wordings, each with those that repeat it; one without a name is a page that tells no outlet. */
    public List<StoryView.Origin> origins() {
        return StoryView.Origin.all(utterance.sources());
    }
}
