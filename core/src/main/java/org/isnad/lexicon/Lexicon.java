package org.isnad.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The tables of language knowledge, by name.
 *
 * <p>A table is a UTF-8 text file whose lines starting with {@code #} tell what it is, its source, licence and date; every
 * other line that is not blank is a row of tab-separated cells. Safe for use by many threads; each table is read once.
 */
public final class Lexicon {
    private static final String FOLDER = "/lexicon/";

    private final Function<String, InputStream> source;
    private final Map<String, List<Row>> tables = new ConcurrentHashMap<>();

    /**
     * @param source opens a table by its file name; throws {@link IllegalArgumentException} when there is none of that name
     */
    public Lexicon(Function<String, InputStream> source) {
        this.source = source;
    }

    /** The lexicon that the jar carries. */
    public static Lexicon bundled() {
        return new Lexicon(Lexicon::open);
    }

    private static InputStream open(String name) {
        InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalArgumentException("no lexicon table named " + name);
        }
        return in;
    }

    /** The rows of a table such as {@code months.tsv}, in order. */
    public List<Row> table(String name) {
        return tables.computeIfAbsent(name, this::read);
    }

    /** The first cell of each row: for plain lists. */
    public List<String> list(String name) {
        return table(name).stream().map(row -> row.cell(0)).toList();
    }

    private List<Row> read(String name) {
        List<Row> rows = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(source.apply(name), StandardCharsets.UTF_8))) {
            String line;
            for (int number = 1; (line = lines.readLine()) != null; number++) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(name, number, List.of(line.split("\t", -1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicon table " + name, e);
        }
        return List.copyOf(rows);
    }

    /**
     * The version of the given tables: the first 12 hex digits of SHA-256 over their rows, so that equal knowledge has an
     * equal version whatever the comments say.
     */
    public String version(List<String> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                table(name)
                        .forEach(row ->
                                digest.update(String.join("\t", row.cells()).getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /**
     * A row of a table.
     *
     * @param table the table's file name
     * @param line 1-based line in the file
     * @param cells its cells, at least one
     */
    public record Row(String table, int line, List<String> cells) {
        /** The cell at an index, or the empty text when the row is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        /** The parts of a cell that lists several values separated by {@code |}; empty for an empty cell. */
        public List<String> values(int index) {
            String cell = cell(index);
            return cell.isEmpty()
                    ? List.of()
                    : List.of(cell.split("\\|")).stream()
                            .map(String::strip)
                            .filter(v -> !v.isEmpty())
                            .toList();
        }
    }
}
