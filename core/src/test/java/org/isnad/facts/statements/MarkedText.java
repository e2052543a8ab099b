package org.isnad.facts.statements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Link;
import org.isnad.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A row of the marked corpus: a text with its statements, which the row writes as cues in braces and contents in angle
 * brackets.
 *
 * @param file the file it comes from
 * @param known whether the row is read right; a row that begins with ~ is a known miss
 */
record MarkedText(String file, String text, List<Said> said, boolean known) {
    /** A statement as a row describes it; the kind is null where the row leaves it open. */
    record Said(
            String content,
            String cue,
            @Nullable String speaker,
            boolean direct,
            Statement.Modality modality,
            List<String> via,
            @Nullable String kind) {
        /** The same of a statement that was found, its kind only where this one asks for it. */
        Said like(Statement s, String text) {
            Link last = s.chain().isEmpty() ? null : s.chain().getLast();
            return new Said(
                    s.span().of(text),
                    s.cue(),
                    s.speakerFull(),
                    s.direct(),
                    s.modality(),
                    s.via(),
                    kind == null || last == null ? kind : last.kind().wire());
        }
    }

    @Override
    public String toString() {
        return file + ": " + text;
    }

    /** The rows of a file of {@code statements/corpus/}. */
    static List<MarkedText> read(String file) {
        InputStream in = Objects.requireNonNull(
                MarkedText.class.getResourceAsStream("/statements/corpus/" + file + ".tsv"), file);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(file, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedText row(String file, String line) {
        boolean known = !line.startsWith("~");
        String[] cells = (known ? line : line.substring(1)).split("\t", -1);
        Marks marks = new Marks(cells[0].replace("\\n", "\n"));
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < marks.contents.size(); i++) {
            String how = cell(cells, 2, i, "i");
            String speaker = cell(cells, 1, i, "-");
            String via = cell(cells, 3, i, "");
            String kind = cell(cells, 4, i, "");
            said.add(new Said(
                    Objects.requireNonNull(marks.contents.get(i)),
                    marks.cues.get(Math.min(i, marks.cues.size() - 1)),
                    speaker.equals("-") ? null : speaker,
                    how.contains("d"),
                    how.contains("e")
                            ? Statement.Modality.EXPECTED
                            : how.contains("n") ? Statement.Modality.DENIED : Statement.Modality.ASSERTED,
                    via.isEmpty() ? List.of() : Arrays.asList(via.split(",")),
                    kind.isEmpty() ? null : kind));
        }
        return new MarkedText(file, marks.plain.toString(), said, known);
    }

    private static String cell(String[] cells, int column, int i, String otherwise) {
        if (column >= cells.length || cells[column].isEmpty()) {
            return otherwise;
        }
        String[] values = cells[column].split("\\|", -1);
        return i < values.length ? values[i] : otherwise;
    }

    /** Reads the marks of one row off its text. */
    private static final class Marks {
        private final StringBuilder plain = new StringBuilder();
        private final List<String> cues = new ArrayList<>();
        private final List<@Nullable String> contents = new ArrayList<>();

        Marks(String marked) {
            Deque<int[]> open = new ArrayDeque<>();
            int cue = 0;
            for (char c : marked.toCharArray()) {
                switch (c) {
                    case '{' -> cue = plain.length();
                    case '}' -> cues.add(plain.substring(cue));
                    case '<' -> {
                        open.push(new int[] {contents.size(), plain.length()});
                        contents.add(null);
                    }
                    case '>' -> {
                        int[] begun = open.pop();
                        contents.set(begun[0], plain.substring(begun[1]));
                    }
                    default -> plain.append(c);
                }
            }
        }
    }

    static Stream<MarkedText> all(List<String> files) {
        return files.stream().flatMap(file -> read(file).stream());
    }
}
