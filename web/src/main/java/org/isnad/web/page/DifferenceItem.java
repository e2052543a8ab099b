package org.isnad.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.isnad.Difference;
import org.isnad.Difference.Kind;
import org.isnad.Span;
import org.isnad.views.ArticleView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * A copy beside its parent, piece by piece.
 *
 * @param same whether they are the same word for word
 */
public record DifferenceItem(ArticleItem parent, boolean same, List<Part> parts) {
    public DifferenceItem {
        parts = List.copyOf(parts);
    }

    /**
     * A piece.
     *
     * @param style {@code kept}, {@code added}, {@code dropped}, {@code changed} or {@code moved}
     * @param label the same in the reader's words
     * @param before the parent's words; null when there are none, or the same
     * @param after the copy's words; null when there are none
     */
    public record Part(
            String style,
            String label,
            @Nullable DirectedText before,
            @Nullable DirectedText after) {}

    /** The longest of the words beside one another: the pieces run as it does. Null when there are none. */
    public static @Nullable DirectedText longest(List<Part> pieces) {
        return pieces.stream()
                .flatMap(piece -> Stream.concat(Stream.ofNullable(piece.after()), Stream.ofNullable(piece.before())))
                .max(Comparator.comparingInt(words -> words.text().length()))
                .orElse(null);
    }

    /** Against its parent first, then the further articles it was put together from. */
    static List<DifferenceItem> of(Shell shell, ArticleView view) {
        return Stream.concat(Stream.ofNullable(view.compared()), view.furtherCompared().stream())
                .map(compared -> of(shell, view, compared))
                .toList();
    }

    private static DifferenceItem of(Shell shell, ArticleView view, ArticleView.Compared compared) {
        List<Part> parts = new ArrayList<>();
        String text = view.article().text();
        for (Difference.Piece piece : compared.difference().pieces()) {
            boolean told = piece.kind() == Kind.CHANGED || piece.kind() == Kind.DROPPED;
            String style = piece.kind().name().toLowerCase(Locale.ROOT);
            parts.add(new Part(
                    style,
                    shell.say("difference." + style),
                    told ? words(shell, compared.before(), piece.before()) : null,
                    words(shell, text, piece.after())));
        }
        boolean same = parts.stream().allMatch(part -> part.style().equals("kept"));
        return new DifferenceItem(ArticleItem.of(shell, compared.parent()), same, parts);
    }

    private static @Nullable DirectedText words(Shell shell, String text, @Nullable Span span) {
        return span == null ? null : shell.directed(span.of(text));
    }
}
