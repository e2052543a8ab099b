package org.isnad.store.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.LightStem;
import org.isnad.arabic.SearchStem;
import org.isnad.arabic.Word;

/** Which words of a hit to mark. For one thread; filled before it is asked. */
final class Marks {
    private final Set<String> forms = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> lights = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> letters = new HashSet<>();
    private final Map<String, Boolean> seen = new HashMap<>();

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
        return seen.computeIfAbsent(word.form(), this::has)
                || !letters.isEmpty()
                        && letters.contains(WordAnalyzer.letters(word.span().of(text)));
    }

    private boolean has(String form) {
        return forms.contains(form)
                || !stems.isEmpty() && stems.contains(SearchStem.of(form))
                || !lights.isEmpty() && lights.contains(LightStem.of(form))
                || starts.stream()
                        .anyMatch(start ->
                                form.startsWith(start) || SearchStem.of(form).startsWith(start));
    }
}
