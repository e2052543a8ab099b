package org.isnad.telling;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/**
 * Which origins others rely on: agencies of {@code media.tsv}, and those whose words several outlets have printed. For use by one
 * thread at a time.
 */
final class Trust {
    private static final int CARRIERS = 2;

    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<String>> carriers = new HashMap<>();

    Trust(Lexicon lexicon) {
        lexicon.table("media.tsv").stream()
                .filter(row -> row.cell(2).equals("agency"))
                .forEach(row -> {
                    known.add(Letters.fold(row.cell(0)));
                    row.values(1).forEach(name -> known.add(Letters.fold(name)));
                });
    }

    /** Learns who is copied from all articles of a stream. */
    void learn(Collection<Note> notes, StoryNotes stories) {
        carriers.clear();
        for (Note note : notes) {
            String source = stories.source(note);
            if (stories.isCopy(note) && !note.printedBy().equals(source)) {
                Set<String> outlets = carriers.computeIfAbsent(source, name -> new HashSet<>(4));
                if (outlets.size() < CARRIERS) {
                    outlets.add(note.printedBy());
                }
            }
        }
    }

    boolean of(String source) {
        return known.contains(Letters.fold(source))
                || carriers.getOrDefault(source, Set.of()).size() >= CARRIERS;
    }
}
