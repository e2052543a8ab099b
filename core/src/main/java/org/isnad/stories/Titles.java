package org.isnad.stories;

import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells titles of news from those that only name a rubric ({@code rubric-words.tsv}): «عاجل» stands over many flashes that have nothing in
 * common. Immutable.
 */
public final class Titles {
    private final Set<String> rubrics;

    public Titles(Lexicon lexicon) {
        this.rubrics =
                lexicon.list("rubric-words.tsv").stream().map(Letters::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The title of an article; null when it has none that tells anything. */
    public @Nullable String of(Article article) {
        String title = article.title();
        return title == null || Words.of(title).stream().allMatch(word -> rubrics.contains(word.form())) ? null : title;
    }
}
