package org.isnad.views;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.isnad.Mention;
import org.isnad.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What readers ask for. A store implements it; the web and the command line use nothing else to read. Safe for many
 * threads; every answer is of one consistent state of the store.
 */
public interface Library {
    /** Running stories by momentum: what grows now by independent reports first, see {@link org.isnad.Momentum}. */
    List<StoryCard> stories(int offset, int limit);

    /** A story with all that its page shows; ids that were merged away answer with the story that took them in. */
    Optional<StoryView> story(String id);

    /**
     * The same with what is read first: of statements only those of its newest developments and the newest of others, and no
     * placements. For stories of hundreds of articles, of which a page tells a part.
     */
    Optional<StoryView> glance(String id);

    Optional<ArticleView> article(String id);

    /** The articles, newest first. */
    List<ArticleCard> articles(int offset, int limit);

    /** A person by any spelling of the name. */
    Optional<PersonView> person(String name);

    /** An organisation or a place by any spelling of its name that was met. */
    Optional<EntityView> named(Mention.Type type, String name);

    /** The outlets that were read, by name. */
    List<OutletCard> outlets();

    /** An outlet by its name. */
    Optional<OutletView> outlet(String name);

    /**
     * The sections that articles were filed under: those of {@code sections.tsv} in its order, then others by name.
     *
     * @param newest how many articles of each that is known are wanted
     */
    List<SectionCard> sections(int newest);

    /** A section by its id, or by any name that outlets give it; empty when nothing was filed under it. */
    Optional<SectionView> section(String name, int offset, int limit);

    List<StatementView> statements(StatementFilter filter);

    /** A statement by its id, with all wordings of what was said; empty when it is not there or was reported as wrong. */
    Optional<UtteranceView> statement(String id);

    /** What each actor of a story last said on each point at issue; ids that were merged away answer as in {@link #story}. */
    Optional<PositionsView> positions(String story);

    /** Answers any text; a query that cannot be read is answered with its problems. */
    SearchResult search(SearchQuery query);

    /** What a reader who has typed so far may mean, the most written about first. */
    List<Suggestion> suggest(String typed, int most);

    /** The searches that somebody is to be told of, by name. */
    List<SavedSearch> savedSearches();

    /**
     * What answered saved searches, the newest first.
     *
     * @param search the name of the one asked for; null for all
     */
    List<AlertView> alerts(@Nullable String search, int offset, int limit);

    /** The alerts of later sequence numbers than this, the oldest first; some hundreds at most, all of a sequence number or none. */
    List<AlertView> alertsAfter(long sequence);

    /** An alert as it stands now; empty when it is not there any more. */
    Optional<AlertView> alert(String search, String article);

    /** The sequence number up to which articles were tried on saved searches. */
    long alertsReached();

    /** Another number than before whenever what it answers may have changed; cheap to ask. */
    long edition();

    /** The same for stories and what follows from them as they were last settled: what has come in since does not count. */
    long settled();

    /**
     * The same for one story: what has come into it since stories were last settled counts.
     *
     * @param story its own id
     * @return empty when no story has it, as after one was merged into another
     */
    OptionalLong edition(String story);

    /** What the store holds, in numbers; cheap to ask. */
    Holdings holdings();

    /** The pages that nothing could be made of and why, what came last first. */
    List<Rejected> rejected(int offset, int limit);
}
