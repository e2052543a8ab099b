package org.isnad.facts.statements;

import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The tables and readers that every paragraph is read with. Immutable and safe for many threads. */
final class Grammar {
    final WordClasses words;
    final CueTable cues;
    final SourceTable sources;
    private final ComplementFinder complements;
    private final ObjectFinder objects;
    private final PhraseReader phrases;
    private final SubjectReader subjects;
    private final SourcePhrases sourcePhrases;
    private final SourceReader reader;

    Grammar(Lexicon lexicon) {
        words = new WordClasses(lexicon);
        cues = new CueTable(lexicon);
        sources = new SourceTable(lexicon);
        SpokenNouns spoken = new SpokenNouns(lexicon);
        complements = new ComplementFinder(spoken, sources);
        phrases = new PhraseReader(sources);
        objects = new ObjectFinder(spoken, phrases, sources);
        subjects = new SubjectReader(phrases, sources);
        sourcePhrases = new SourcePhrases(lexicon, phrases, sources);
        reader = new SourceReader(sources);
    }

    Paragraph paragraph(String text, int from, int to) {
        return Paragraph.of(text, from, to, words, cues);
    }

    @Nullable Complement complement(Paragraph p, int cue, Names names) {
        Complement object = objects.find(p, cue, names);
        Complement plain = complements.find(p, cue);
        return object != null && (plain == null || object.marker() < plain.marker()) ? object : plain;
    }

    @Nullable SourcePhrase sourcePhrase(Paragraph p, int t, Names names) {
        return sourcePhrases.at(p, t, names);
    }

    @Nullable NounPhrase subjectAfter(Paragraph p, int verb, int limit, Names names) {
        return subjects.after(p, verb, limit, names);
    }

    @Nullable NounPhrase subjectBefore(Paragraph p, int verb) {
        return subjects.before(p, verb);
    }

    @Nullable NounPhrase phrase(Paragraph p, int from, int limit, Names names) {
        return phrases.read(p, from, limit, names);
    }

    Source source(NounPhrase phrase, Names names) {
        return reader.read(phrase, names);
    }

    /** Whether a source phrase adds a link to a statement that has its own speaker: documents and persons do not. */
    boolean passesOn(SourcePhrase phrase, Names names) {
        Source source = reader.read(phrase.source(), names);
        boolean relayed = phrase.source().paragraph().isForm("نقلا", phrase.from());
        return source.kind().isMedia() || phrase.backReference() || relayed || source.kind().name().startsWith("UNNAMED");
    }

    /** To whom it was said: «لوكالة ...»، «للصحفيين»، or null. */
    @Nullable NounPhrase addressee(Paragraph p, int from, int to, Names names) {
        for (int t = from; t < to; t++) {
            if (p.isWord(t) && phrases.isAddressee(p, from - 1, t)) {
                boolean bare = p.form(t).length() == 1;
                NounPhrase phrase = phrases.read(p, bare ? t + 1 : t, to, names);
                int skip = bare ? 0 : p.form(t).startsWith("لل") ? 2 : 1;
                return phrase == null ? null : new NounPhrase(p, phrase.from(), phrase.to(), skip);
            }
        }
        return null;
    }
}
