package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.lexicon.Lexicon;

/** The letters that are written onto Arabic words, by class, as {@code affixes.tsv} lists them. Immutable. */
public final class Affixes {
    private static final Map<String, List<String>> CLASSES = read(Lexicon.bundled());

    private Affixes() {}

    /**
     * The affixes of a class in normal form, in the order in which they are tried.
     *
     * @throws IllegalArgumentException when the table has no such class
     */
    public static List<String> of(String name) {
        List<String> affixes = CLASSES.get(name);
        if (affixes == null) {
            throw new IllegalArgumentException("no class of affixes named " + name);
        }
        return affixes;
    }

    private static Map<String, List<String>> read(Lexicon lexicon) {
        Map<String, List<String>> classes = new TreeMap<>();
        for (Lexicon.Row row : lexicon.table("affixes.tsv")) {
            classes.computeIfAbsent(row.cell(1), name -> new ArrayList<>()).add(row.cell(0));
        }
        classes.replaceAll((name, affixes) -> List.copyOf(affixes));
        return Map.copyOf(classes);
    }
}
