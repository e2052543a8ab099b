package org.isnad.store.index;

import java.util.HashSet;
import java.util.Set;
import org.isnad.arabic.LightStem;
import org.isnad.arabic.SearchStem;
import org.isnad.arabic.Word;

/** Which words of a hit to mark. For one thread while it is filled. */
final class Marks {
    private final Set<String> forms = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> lights = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> letters = new HashSet<>();

    void form(String form) {
        forms.add(form);
    }

    void stem(String stem) {
        stems.add(stem);
    }

    void light(String stem) {
        lights.add(stem);
    }

    void start(String start) {
        starts.add(start);
    }

    void letters(String word) {
        letters.add(word);
    }

    /** Whether a word of a text is one that was looked for. */
    boolean has(String text, Word word) {
        String form = word.form();
        return forms.contains(form)
                || !stems.isEmpty() && stems.contains(SearchStem.of(form))
                || !lights.isEmpty() && lights.contains(LightStem.of(form))
                || !letters.isEmpty()
                        && letters.contains(WordAnalyzer.letters(word.span().of(text)))
                || starts.stream()
                        .anyMatch(start ->
                                form.startsWith(start) || SearchStem.of(form).startsWith(start));
    }
}
