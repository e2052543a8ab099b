package org.isnad.stories;

import org.isnad.Article;
import org.isnad.Gist;
import org.isnad.lexicon.Lexicon;

/** Writes what stories compare a text by, for {@link Gist#terms}. Safe for many threads. */
public final class StoryGist {
    private final Profiler profiler;

    public StoryGist(Lexicon lexicon) {
        this.profiler = new Profiler(lexicon, StorySettings.defaults());
    }

    /** The terms of an article's whole text. */
    public String terms(Article article) {
        return profiler.bag(article).write();
    }
}
