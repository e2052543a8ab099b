package org.isnad.facts.memory;

import java.util.List;

/**
 * A remembered spelling of a full name.
 *
 * @param words in normal form, two or more
 * @param person whose name it is
 */
public record KnownName(List<String> words, Person person) {
    public KnownName {
        words = List.copyOf(words);
    }

    public int size() {
        return words.size();
    }
}
