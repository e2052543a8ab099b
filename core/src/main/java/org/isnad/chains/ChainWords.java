package org.isnad.chains;

import java.util.List;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/** The classes of {@code chain-words.tsv}. Immutable. */
final class ChainWords {
    private final List<Lexicon.Row> rows;

    ChainWords(Lexicon lexicon) {
        this.rows = lexicon.table("chain-words.tsv");
    }

    /** The phrases of a class in normal form. */
    List<String> of(String name) {
        return asWritten(name).stream()
                .map(phrase -> Letters.fold(phrase).strip())
                .distinct()
                .toList();
    }

    List<String> asWritten(String name) {
        return rows.stream()
                .filter(row -> row.cell(0).equals(name))
                .flatMap(row -> row.values(1).stream())
                .toList();
    }
}
