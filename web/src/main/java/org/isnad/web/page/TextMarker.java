package org.isnad.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.isnad.Span;
import org.isnad.web.page.Paragraph.Phrase;
import org.isnad.web.page.Paragraph.Run;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text where marks begin and end. Of marks that overlap the one added last shows; spans beyond the text are left out.
 * For use by one thread.
 */
final class TextMarker {
    private static final int NONE = -1;

    private final Shell shell;
    private final String text;
    private final List<Note> notes = new ArrayList<>();
    private final int[] marks;
    private final int[] said;
    private final BitSet met = new BitSet();

    TextMarker(Shell shell, String text) {
        this.shell = shell;
        this.text = text;
        this.marks = filled(text.length());
        this.said = filled(text.length());
    }

    private static int[] filled(int length) {
        int[] owners = new int[length];
        Arrays.fill(owners, NONE);
        return owners;
    }

    /** Marks a name or a date. */
    void mark(Span span, Note note) {
        cover(marks, span, note);
    }

    /** Marks a statement; names and dates inside it keep their own marks. */
    void say(Span span, Note note) {
        cover(said, span, note);
    }

    private void cover(int[] owners, Span span, Note note) {
        if (!span.isEmpty() && span.end() <= text.length()) {
            Arrays.fill(owners, span.begin(), span.end(), notes.size());
            notes.add(note);
        }
    }

    /** The paragraph that lies in a span of the text. */
    Paragraph paragraph(Span span) {
        DirectedText directed = shell.directed(span.of(text));
        List<Phrase> phrases = phrases(span, directed.dir());
        List<Note> begun = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (phrase.id() != null && phrase.said() != null) {
                begun.add(phrase.said());
            }
            phrase.runs().stream()
                    .filter(run -> run.id() != null)
                    .map(Run::mark)
                    .forEach(begun::add);
        }
        return new Paragraph(directed.dir(), directed.lang(), phrases, begun);
    }

    private List<Phrase> phrases(Span span, String dir) {
        List<Phrase> phrases = new ArrayList<>();
        int begin = span.begin();
        while (begin < span.end()) {
            int end = sameUntil(said, begin, span.end());
            Note note = note(said[begin]);
            phrases.add(new Phrase(note, begins(said[begin]) && note != null ? note.mark() : null, runs(begin, end, dir)));
            begin = end;
        }
        return phrases;
    }

    private List<Run> runs(int begin, int end, String dir) {
        List<Run> runs = new ArrayList<>();
        int at = begin;
        while (at < end) {
            int next = sameUntil(marks, at, end);
            Note note = note(marks[at]);
            String id = begins(marks[at]) && note != null ? note.mark() : null;
            runs.add(new Run(new DirectedText(text.substring(at, next), dir, null), note, id));
            at = next;
        }
        return runs;
    }

    private static int sameUntil(int[] owners, int begin, int limit) {
        int end = begin + 1;
        while (end < limit && owners[end] == owners[begin]) {
            end++;
        }
        return end;
    }

    private @Nullable Note note(int owner) {
        return owner == NONE ? null : notes.get(owner);
    }

    /** Whether a mark is met for the first time; remembers that it was. */
    private boolean begins(int owner) {
        boolean fresh = owner != NONE && !met.get(owner);
        if (fresh) {
            met.set(owner);
        }
        return fresh;
    }
}
