package org.isnad.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Development.Kind;
import org.isnad.Development.Novelty;
import org.isnad.Evidence;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.telling.Note.Lead;
import org.isnad.telling.Note.Named;
import org.isnad.telling.Note.Spoken;

/** Tells what each development of a story brings that no entry before it did. Entries are given in order; for one story. */
final class Novelties {
    private static final int MOST = 4;

    /** Ids of the statements that are the first wording of what was said. */
    private final Set<String> firstSaid;

    private final Set<String> names = new HashSet<>();
    private final Set<String> figures = new HashSet<>();
    private boolean begun;

    Novelties(Set<String> firstSaid) {
        this.firstSaid = firstSaid;
    }

    /** What is new. */
    record New(List<Novelty> inSentence, List<Novelty> elsewhere) {}

    /** What the articles of the next entry bring; nothing is new in the first, where all is. */
    New next(List<Note> originals, Note source, Lead sentence) {
        New found = begun ? found(originals, source, sentence) : new New(List.of(), List.of());
        begun = true;
        originals.forEach(note -> {
            note.names().forEach(name -> names.addAll(keys(name)));
            note.figures().forEach(figure -> figures.add(key(figure)));
        });
        return found;
    }

    private New found(List<Note> originals, Note source, Lead sentence) {
        List<Novelty> told = new ArrayList<>();
        Set<String> marked = new HashSet<>();
        for (Named name : source.names()) {
            int at = sentence.words().indexOf(name.words());
            if (at >= 0 && isNew(name) && marked.add(name.entity())) {
                told.add(novelty(Kind.NAME, name.words(), source, sentence, at));
            }
        }
        for (Figure figure : source.figures()) {
            boolean inside = figure.where().equals("body")
                    && sentence.where().equals("body")
                    && sentence.span().contains(figure.span());
            if (inside && isNew(figure) && marked.add(key(figure))) {
                int at = figure.span().begin() - sentence.span().begin();
                String words = sentence.words().substring(at, at + figure.span().length());
                told.add(novelty(Kind.FIGURE, words, source, sentence, at));
            }
        }
        told.sort(Comparator.comparing(novelty -> novelty.evidence().span()));
        return new New(told, elsewhere(originals, marked));
    }

    private static Novelty novelty(Kind kind, String words, Note source, Lead sentence, int at) {
        Span span = new Span(at, at + words.length()).shift(sentence.span().begin());
        return new Novelty(kind, words, source.article(), new Evidence(sentence.where(), span, "not told before", 1));
    }

    private List<Novelty> elsewhere(List<Note> originals, Set<String> marked) {
        List<Novelty> figured = new ArrayList<>();
        List<Novelty> named = new ArrayList<>();
        List<Novelty> claimed = new ArrayList<>();
        for (Note note : originals) {
            for (Figure figure : note.figures()) {
                if (figured.size() < MOST && isTelling(figure) && isNew(figure) && marked.add(key(figure))) {
                    figured.add(novelty(Kind.FIGURE, figure.words(), note, figure.where(), figure.span()));
                }
            }
            for (Named name : note.names()) {
                boolean telling = name.early() || name.count() > 1;
                if (named.size() < MOST && telling && isNew(name) && marked.add(name.entity())) {
                    named.add(novelty(Kind.NAME, name.words(), note, "body", name.span()));
                }
            }
            for (Spoken said : note.statements()) {
                boolean fresh = firstSaid.contains(said.id()) && !said.speaker().isBlank();
                if (claimed.size() < MOST && fresh && marked.add("said " + Letters.fold(said.speaker()))) {
                    claimed.add(novelty(Kind.CLAIM, said.speaker(), note, said.where(), said.span()));
                }
            }
        }
        figured.addAll(named);
        figured.addAll(claimed);
        return figured;
    }

    private static Novelty novelty(Kind kind, String words, Note note, String where, Span span) {
        return new Novelty(kind, words, note.article(), new Evidence(where, span, "not told before", 1));
    }

    private boolean isNew(Named name) {
        return keys(name).stream().noneMatch(names::contains);
    }

    /** The entity, and the last word of the name, by which people are called once they are known. */
    private static List<String> keys(Named name) {
        String folded = Letters.fold(name.words());
        String last = folded.substring(folded.lastIndexOf(' ') + 1);
        return last.length() < 4 ? List.of(name.entity()) : List.of(name.entity(), last);
    }

    /** Small counts of anything are told in every text. */
    private static boolean isTelling(Figure figure) {
        return !figure.slot().equals("count")
                || figure.value().length() > 1 && !figure.value().equals("10");
    }

    private boolean isNew(Figure figure) {
        return !figures.contains(key(figure));
    }

    private static String key(Figure figure) {
        return figure.key() + "=" + figure.value();
    }
}
