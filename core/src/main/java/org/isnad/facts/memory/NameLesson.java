package org.isnad.facts.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article teaches a {@link NameMemory}: the persons that its text names in full. The same whatever memory the article
 * was read with.
 *
 * @param article the article's id, by which the lessons of a day are put in order
 * @param outlet who published it; empty where unknown
 * @param persons each spelling once, in order of the text
 */
public record NameLesson(String article, String outlet, List<Met> persons) {
    public NameLesson {
        persons = List.copyOf(persons);
    }

    /**
     * A person named in full.
     *
     * @param words the name's words in normal form, two or more
     * @param spelling as written
     * @param name the canonical name, where the lexicon knows the person, else the spelling
     * @param id the entity's id that goes with {@code name}
     * @param office the office given with the name, as written, where there is one
     * @param officeKey the office in the form that spellings of it share; empty without one
     * @param titled whether any title, honorifics too, stood with a name that was found for sure
     */
    public record Met(
            List<String> words,
            String spelling,
            String name,
            String id,
            @Nullable String office,
            String officeKey,
            boolean titled) {
        public Met {
            words = List.copyOf(words);
        }

        /** The same under the id of its own spelling, where a reader says that another's is not this person's. */
        Met apart() {
            String own = id.substring(0, id.indexOf('/') + 1) + String.join("-", words);
            return new Met(words, spelling, name, own, office, officeKey, titled);
        }

        /** The words as one text. */
        public String folded() {
            return String.join(" ", words);
        }
    }
}
