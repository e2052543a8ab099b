package org.isnad.views;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Account;
import org.isnad.Change;
import org.isnad.Placement;
import org.isnad.Sources;
import org.isnad.Story;

/**
 * All that a story's page shows.
 *
 * @param story the story with its timeline
 * @param card the same in short, with coverage a day
 * @param articles its articles by id
 * @param statements statements made in it, newest first
 * @param said the same once for each utterance, however many outlets print it, the newest first
 * @param utterances how many there are in all
 * @param origins who had words of their own, with who copied them
 * @param related linked stories
 * @param history merges and splits with their reasons
 * @param names headlines of the articles, events and stories that the history speaks of, by id, where one is known
 * @param account what it comes to: what is new, what contradicts what, what it is about
 * @param placements where each of its articles was put and why, in the order they came
 * @param places the places that its articles name, those of the most articles first
 */
public record StoryView(
        Story story,
        StoryCard card,
        Map<String, ArticleCard> articles,
        List<StatementView> statements,
        List<Said> said,
        int utterances,
        List<Origin> origins,
        List<StoryCard> related,
        List<Change> history,
        Map<String, String> names,
        Account account,
        List<Placement> placements,
        List<Place> places) {
    public StoryView {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
        statements = List.copyOf(statements);
        said = List.copyOf(said);
        origins = List.copyOf(origins);
        related = List.copyOf(related);
        history = List.copyOf(history);
        names = Map.copyOf(names);
        placements = List.copyOf(placements);
        places = List.copyOf(places);
    }

    /**
     * A place that a story's articles name.
     *
     * @param name as it is mostly called
     * @param articles how many name it
     */
    public record Place(String name, int articles) {}

    /** The independent origins of some of its articles, each with those alone. */
    public List<Origin> origins(Collection<String> articles) {
        return origins.stream()
                .map(origin -> new Origin(
                        origin.name(),
                        origin.seen(),
                        origin.originals().stream().filter(articles::contains).toList(),
                        origin.copies().stream().filter(articles::contains).toList(),
                        origin.versions().stream().filter(articles::contains).toList()))
                .filter(origin -> origin.originals().size()
                                + origin.copies().size()
                                + origin.versions().size()
                        > 0)
                .toList();
    }

    /**
     * What was said once, with all who print it.
     *
     * @param first its earliest wording in the story
     * @param wordings ids of all its statements in the story, the first among them
     * @param outlets how many outlets print it, in whatever story
     * @param independent how many independent origins they have
     */
    public record Said(StatementView first, List<String> wordings, int outlets, int independent) {
        public Said {
            wordings = List.copyOf(wordings);
        }

        /** A statement that is alone. */
        public static Said of(StatementView only) {
            return new Said(only, List.of(only.statement().id()), 1, 1);
        }
    }

    /**
     * An independent origin in a story.
     *
     * @param name the outlet or agency whose words they are; empty when unknown
     * @param seen whether a page of its own was read
     * @param originals ids of its articles with words of their own
     * @param copies ids of the articles that repeat them
     * @param versions ids of its own later versions of them, and of notices that they were wrong
     */
    public record Origin(
            String name, boolean seen, List<String> originals, List<String> copies, List<String> versions) {
        public Origin {
            originals = List.copyOf(originals);
            copies = List.copyOf(copies);
            versions = List.copyOf(versions);
        }

        /** Those that were counted. */
        public static List<Origin> all(Sources sources) {
            return sources.origins().stream()
                    .map(origin -> new Origin(
                            Objects.requireNonNullElse(origin.name(), ""),
                            origin.seen(),
                            origin.originals(),
                            origin.copies(),
                            origin.versions()))
                    .toList();
        }
    }
}
