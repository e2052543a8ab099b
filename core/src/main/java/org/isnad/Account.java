package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story comes to, told from its articles: nothing in it that does not stand in one of them.
 *
 * @param story the story's id
 * @param developments one an entry of the story's timeline, in its order
 * @param contradictions what its articles tell differently, the newest first; updates and corrections after what is open
 * @param terms what it is about, the most telling first
 * @param ties why the stories linked with it are, in the order of {@link Story#related}
 * @param momentum how fast it grows
 */
public record Account(
        String story,
        List<Development> developments,
        List<Contradiction> contradictions,
        List<KeyTerm> terms,
        List<Tie> ties,
        Momentum momentum) {
    public Account {
        developments = List.copyOf(developments);
        contradictions = List.copyOf(contradictions);
        terms = List.copyOf(terms);
        ties = List.copyOf(ties);
    }

    /** That of a story of which nothing more is told. */
    public static Account none(String story) {
        return new Account(story, List.of(), List.of(), List.of(), List.of(), Momentum.NONE);
    }

    /**
     * A phrase that tells what something is about, in the form in which it is most often written.
     *
     * @param words as written in an article
     * @param entity the entity it names, or null when it names none
     * @param weight how telling it is beside the others, above 0; the first has 1
     */
    public record KeyTerm(String words, @Nullable String entity, double weight) {}

    /**
     * Why two stories are linked.
     *
     * @param story the other story
     * @param shared names and terms that both have, the most telling first
     * @param copies how many articles of one repeat text of the other
     */
    public record Tie(String story, List<String> shared, int copies) {
        public Tie {
            shared = List.copyOf(shared);
        }
    }
}
