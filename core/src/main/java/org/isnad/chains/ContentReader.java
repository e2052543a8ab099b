package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.WordMemo;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;

/** Reads words as {@link Content}. Immutable; one pass. */
final class ContentReader {
    private static final int MOST_WORDS = 400;
    private static final int VERB = 3;
    /** Stems remembered, as a power of two. */
    private static final int REMEMBERED = 16;

    private final WordMemo<Form> forms;
    private final FigureReader figures;
    private final Set<String> silent = new HashSet<>();
    private final Set<String> negations;

    ContentReader(Lexicon lexicon, ChainWords words) {
        Stems stems = new Stems(lexicon);
        this.figures = new FigureReader(lexicon);
        this.negations = Set.copyOf(words.of("negation"));
        lexicon.list("topic-stop-words.tsv").forEach(word -> silent.add(stems.of(Letters.fold(word))));
        this.forms = new WordMemo<>(REMEMBERED, form -> form(form, stems.of(form)));
    }

    /**
     * What is known of a word in normal form.
     *
     * @param tells whether it tells something by itself, where it does not turn what is said
     */
    private record Form(String stem, boolean tells, boolean negation) {}

    private Form form(String form, String stem) {
        return new Form(stem, form.length() > 1 && !silent.contains(stem), negations.contains(form));
    }

    String stem(String form) {
        return forms.of(form).stem();
    }

    /** Whether a word in normal form tells something by itself. */
    boolean tells(String form) {
        Form known = forms.of(form);
        return known.tells() && !known.negation();
    }

    /** Whether it is no negation but «that which»: a verb that refers back to it follows, «ما نعرضه». */
    private static boolean isRelative(List<Word> words, int at) {
        String next = at + 1 < words.size() ? words.get(at + 1).form() : "";
        boolean back = next.endsWith("ه") || next.endsWith("ها");
        return words.get(at).form().equals("ما") && back && next.length() > VERB;
    }

    /** A figure is one stem however it is written: «38 في المئة», «ثمانية وثلاثين بالمئة». */
    Content read(String text) {
        List<Word> words = Words.of(text);
        List<Word> read = words.subList(0, Math.min(words.size(), MOST_WORDS));
        List<FigureReader.Place> counted = figures.read(text, read);
        List<String> told = new ArrayList<>(read.size());
        List<Integer> turned = new ArrayList<>(1);
        int next = 0;
        for (int i = 0; i < read.size(); i++) {
            if (next < counted.size() && counted.get(next).begin() == i) {
                FigureReader.Place place = counted.get(next++);
                told.add(place.figure().stem());
                i = place.end() - 1;
                continue;
            }
            Form form = forms.of(read.get(i).form());
            if (form.negation() && !isRelative(read, i)) {
                turned.add(told.size());
            } else if (form.tells()) {
                told.add(form.stem());
            }
        }
        boolean total = !counted.isEmpty() && figures.tellsTotal(read);
        return new Content(
                told, turned, counted.stream().map(FigureReader.Place::figure).toList(), total);
    }
}
