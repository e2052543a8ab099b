package org.isnad.measure.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The licences that parts of the product may have: {@code packaging/licences.tsv}. Whatever is not named there is refused. */
record Licences(List<Row> rows) {
    private static final int COLUMNS = 4;

    /**
     * @param part how the names of the parts begin that may have it, {@code *} for any
     * @param text where the text of the licence lies
     */
    record Row(String licence, String part, String text) {
        private boolean fits(Part other) {
            return other.licences().contains(licence)
                    && (part.equals("*") || other.name().startsWith(part));
        }
    }

    Licences {
        rows = List.copyOf(rows);
    }

    static Licences read(Path file) throws IOException {
        return new Licences(Table.rows(file, COLUMNS).stream()
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2)))
                .toList());
    }

    /** The row under which a part is taken: the first that fits one of its licences. */
    Optional<Row> of(Part part) {
        return rows.stream().filter(row -> row.fits(part)).findFirst();
    }

    /** What is wrong, a sentence a part: parts of a licence that is not allowed them. */
    List<String> faults(List<Part> parts) {
        List<String> faults = new ArrayList<>();
        for (Part part : parts) {
            if (of(part).isEmpty()) {
                faults.add(fault(part));
            }
        }
        return faults;
    }

    private static String fault(Part part) {
        String named =
                part.licences().isEmpty() ? "names no licence" : "is under " + String.join(" or ", part.licences());
        return part.name() + " " + part.version() + " " + named
                + ": leave it out, or name it in packaging/licences.tsv where that licence fits the product's.";
    }
}
