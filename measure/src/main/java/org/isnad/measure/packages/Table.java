package org.isnad.measure.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table of {@code packaging/}: cells between tabs, comments behind {@code #}. */
final class Table {
    private Table() {}

    /** The rows, every one with the same number of cells. */
    static List<List<String>> rows(Path file, int columns) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .peek(row -> check(row, columns, file))
                .toList();
    }

    private static void check(List<String> row, int columns, Path file) {
        if (row.size() != columns) {
            throw new IllegalArgumentException(
                    file + ": a row of " + row.size() + " cells where " + columns + " are due: " + row);
        }
    }
}
