package org.isnad.web.page;

import java.util.List;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an article with its marks in place.
 *
 * @param dir direction of its letters
 * @param lang null where the page's own language holds
 * @param phrases its text, cut where statements begin and end
 * @param notes cards of the marks that begin in it, in their order
 */
public record Paragraph(String dir, @Nullable String lang, List<Phrase> phrases, List<Note> notes) {
    public Paragraph {
        phrases = List.copyOf(phrases);
        notes = List.copyOf(notes);
    }

    /** Paragraphs of one form that stand together: {@code p}, {@code subhead}, {@code list} or {@code quote}. */
    public record Group(String form, List<Paragraph> paragraphs) {
        public Group {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A stretch of text inside one statement, or inside none.
     *
     * @param id of the mark where the statement begins here
     */
    public record Phrase(@Nullable Note said, @Nullable String id, List<Run> runs) {
        public Phrase {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A stretch of text under one mark, or under none.
     *
     * @param text with the direction of its paragraph
     * @param id of the mark where it begins here
     */
    public record Run(DirectedText text, @Nullable Note mark, @Nullable String id) {}
}
