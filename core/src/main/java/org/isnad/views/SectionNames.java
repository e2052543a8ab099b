package org.isnad.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/** What outlets call the sections of the press: one section under many names. Immutable. */
public final class SectionNames {
    private final List<Known> all = new ArrayList<>();
    private final Map<String, Known> byName = new HashMap<>();

    /** Reads {@code sections.tsv}. */
    public SectionNames(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("sections.tsv")) {
            Known known = new Known(row.cell(0), row.cell(1), row.cell(2));
            all.add(known);
            List.of(known.id(), known.arabic(), known.english()).forEach(name -> byName.put(key(name), known));
            row.values(3).forEach(name -> byName.putIfAbsent(key(name), known));
        }
    }

    /**
     * A section that readers know by one name whatever outlets call it.
     *
     * @param id its name in addresses
     */
    public record Known(String id, String arabic, String english) {}

    /** All of them, in the order in which readers look for them. */
    public List<Known> all() {
        return List.copyOf(all);
    }

    /** @param name as an outlet has it, in any spelling of its letters; or a section's id */
    public Optional<Known> of(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** What names are compared by. */
    public static String key(String name) {
        return Letters.fold(name.strip());
    }
}
