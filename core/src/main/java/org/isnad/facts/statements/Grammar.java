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
        if (object == null && plain == null) {
            return afterComma(p, cue, names);
        }
        return object != null && (plain == null || object.marker() < plain.marker()) ? object : plain;
    }

    /** «وقال فلان، ...»: a comma in the place of إن. */
    private @Nullable Complement afterComma(Paragraph p, int cue, Names names) {
        CueForm form = p.cue(cue);
        if (form == null || form.isParticiple() || !form.cue().lemma().equals("قال")) {
            return null;
        }
        NounPhrase subject = phrases.read(p, cue + 1, p.sentenceTo(cue), names);
        boolean comma = subject != null && p.is(Token.Type.COMMA, subject.to()) && p.isWord(subject.to() + 1);
        return comma && recognises(subject, names)
                ? new Complement(subject.to(), subject.to() + 1, Cue.Takes.AN, -1)
                : null;
    }

    @Nullable SourcePhrase sourcePhrase(Paragraph p, int t, Names names) {
        return sourcePhrases.at(p, t, names);
    }

    @Nullable NounPhrase subject(Paragraph p, int verb, int limit, Names names) {
        return subjects.read(p, verb, limit, names);
    }

    /** Whether a phrase names somebody the tables or the mentions know to be able to speak. */
    boolean recognises(NounPhrase phrase, Names names) {
        return sourcePhrases.isSource(phrase, names);
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
