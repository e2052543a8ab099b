package org.isnad.store.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/** Cuts from a text the piece that shows best why it was found. Pure. */
public final class Excerpts {
    private static final int LENGTH = 220;
    private static final int LEAD = 40;
    /** Excerpts are taken from so many units of a text. */
    private static final int READ = 60_000;

    private Excerpts() {}

    /** A piece of a text, and the spans in it that were looked for. */
    public record Excerpt(String text, List<Span> marks) {
        public Excerpt {
            marks = List.copyOf(marks);
        }
    }

    /** The places of the words looked for in a headline. */
    static List<Span> marks(String text, Marks marks) {
        return Words.of(text).stream()
                .filter(word -> marks.has(text, word))
                .map(Word::span)
                .toList();
    }

    /** The piece with most different words looked for; the opening when there is none. */
    static Excerpt of(String whole, Marks wanted) {
        String text = whole.length() > READ ? whole.substring(0, READ) : whole;
        List<Word> hits =
                Words.of(text).stream().filter(word -> wanted.has(text, word)).toList();
        int begin = hits.isEmpty() ? 0 : startOf(text, best(hits));
        int end = endOf(text, begin);
        List<Span> marks = new ArrayList<>();
        for (Word hit : hits) {
            if (hit.span().begin() >= begin && hit.span().end() <= end) {
                marks.add(hit.span().shift(-begin));
            }
        }
        return new Excerpt(text.substring(begin, end).replace('\n', ' '), marks);
    }

    private static Word best(List<Word> hits) {
        Word best = hits.getFirst();
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            Set<String> seen = new HashSet<>();
            for (int k = i; k < hits.size() && fits(hits.get(i), hits.get(k)); k++) {
                seen.add(hits.get(k).form());
            }
            if (seen.size() > most) {
                most = seen.size();
                best = hits.get(i);
            }
        }
        return best;
    }

    private static boolean fits(Word first, Word other) {
        return other.span().end() - first.span().begin() <= LENGTH - LEAD;
    }

    /** A little before the hit, at the start of a word. */
    private static int startOf(String text, Word hit) {
        int near = hit.span().begin() - LEAD;
        if (near <= 0) {
            return 0;
        }
        int space = text.indexOf(' ', near);
        return space < 0 || space >= hit.span().begin() ? hit.span().begin() : space + 1;
    }

    private static int endOf(String text, int begin) {
        if (text.length() - begin <= LENGTH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', begin + LENGTH);
        return space <= begin ? begin + LENGTH : space;
    }
}
