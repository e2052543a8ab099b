package org.isnad.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.isnad.Mention;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of {@code facts/marked/} with the mentions that its marks give.
 *
 * @param known whether it is read right; a row that begins with ~ is a known miss
 */
record MarkedNames(String text, List<Mark> marks, boolean known) {
    /**
     * A mention as its mark gives it; name and role are null where the mark leaves them open.
     *
     * @param begin where it begins in the text
     * @param kind the letters of the mark, {@code !} among them
     */
    record Mark(
            int begin,
            String kind,
            String surface,
            @Nullable String name,
            @Nullable String role) {
        /** A found mention told as this mark tells it. */
        String told(Mention mention, String text) {
            return mention.span().begin() + " " + letters(mention) + " "
                    + mention.span().of(text)
                    + (name == null ? "" : " = " + mention.name())
                    + (role == null ? "" : " / " + mention.role());
        }

        @Override
        public String toString() {
            return begin + " " + kind + " " + surface + (name == null ? "" : " = " + name)
                    + (role == null ? "" : " / " + role);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    static String letters(Mention mention) {
        String acts = mention.actsAs() == null ? "" : "!";
        if (mention.kind() == Kind.ROLE) {
            return (mention.type() == Type.PERSON ? "r" : "d") + acts;
        }
        return switch (mention.type()) {
            case PERSON -> "p";
            case PLACE -> "l" + acts;
            case ORGANISATION -> "o" + acts;
        };
    }

    static List<MarkedNames> read(String file) {
        InputStream in = Objects.requireNonNull(MarkedNames.class.getResourceAsStream("/facts/marked/" + file), file);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MarkedNames::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedNames row(String line) {
        boolean known = !line.startsWith("~");
        String marked = known ? line : line.substring(1);
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                int space = marked.indexOf(' ', i);
                open.push(marks.size());
                marks.add(new Mark(text.length(), marked.substring(i + 1, space), "", null, null));
                i = space;
            } else if (c == ']' || (c == '=' || c == '/') && !open.isEmpty()) {
                int end = marked.indexOf(']', i);
                Mark mark = marks.get(open.peek());
                String more = marked.substring(i, end);
                text.setLength(c == ']' ? text.length() : text.length() - 1);
                marks.set(open.pop(), closed(mark, text.substring(mark.begin()), more));
                i = end;
            } else {
                text.append(c);
            }
        }
        return new MarkedNames(text.toString(), List.copyOf(marks), known);
    }

    private static Mark closed(Mark mark, String surface, String more) {
        int slash = more.indexOf("/ ");
        String name = more.startsWith("= ") ? more.substring(2, slash < 0 ? more.length() : slash - 1) : null;
        return new Mark(mark.begin(), mark.kind(), surface, name, slash < 0 ? null : more.substring(slash + 2));
    }
}
