package org.isnad.facts.statements;

import org.isnad.Link.Kind;
import org.isnad.arabic.NormalText;
import org.isnad.facts.statements.cues.Cue;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.CueTable;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.SpokenNouns;
import org.isnad.facts.statements.cues.Token;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.cues.WordClasses;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.NounPhrase;
import org.isnad.facts.statements.sources.PhraseReader;
import org.isnad.facts.statements.sources.Source;
import org.isnad.facts.statements.sources.SourcePhrase;
import org.isnad.facts.statements.sources.SourcePhrases;
import org.isnad.facts.statements.sources.SourceReader;
import org.isnad.facts.statements.sources.SourceTable;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The tables and readers that every paragraph is read with. Immutable and safe for many threads. */
final class Grammar {
    final SourceTable sources;
    private final WordClasses words;
    private final CueTable cues;
    private final ComplementFinder complements;
    /** So many adjectives may stand between an interview and whom it was given to. */
    private static final int ADJECTIVES = 3;

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
        phrases = new PhraseReader(sources);
        complements = new ComplementFinder(spoken, phrases, sources);
        objects = new ObjectFinder(spoken, phrases, sources);
        subjects = new SubjectReader(phrases, sources);
        sourcePhrases = new SourcePhrases(lexicon, phrases, sources);
        reader = new SourceReader(sources);
    }

    Paragraph paragraph(String text, int from, int to) {
        return Paragraph.of(text, from, to, words, cues);
    }

    /** A paragraph of a text that was aligned before; it ends at a line feed or with the text. */
    Paragraph paragraph(NormalText text, int from, int to) {
        return Paragraph.of(text, from, to, words, cues);
    }

    /** Whether a single word of a head line may be a place that no table knows: not متابعات، not a source. */
    boolean mayBePlace(Paragraph p, int t) {
        return p.form(t).length() > 2 && !p.is(WordClass.NO_PLACE, t) && !sources.isHead(p.form(t));
    }

    @Nullable
    Complement complement(Paragraph p, int cue, Names names) {
        Complement object = objects.find(p, cue, names);
        Complement plain = complements.find(p, cue, names);
        if (object == null && plain == null) {
            Complement thing = objects.thing(p, cue, names);
            return thing != null ? thing : afterComma(p, cue, names);
        }
        if (object == null && plain != null && plain.kind() == Cue.Takes.NP) {
            Complement thing = objects.thing(p, cue, names);
            return thing != null && thing.marker() < plain.marker() ? thing : plain;
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
        if (subject == null || !p.is(Token.Type.COMMA, subject.to()) || !p.isWord(subject.to() + 1)) {
            return null;
        }
        return recognises(subject, names) ? new Complement(subject.to(), subject.to() + 1, Cue.Takes.AN, -1) : null;
    }

    @Nullable
    SourcePhrase sourcePhrase(Paragraph p, int t, Names names) {
        return sourcePhrases.at(p, t, names);
    }

    @Nullable
    NounPhrase subject(Paragraph p, int verb, int limit, Names names) {
        return subjects.read(p, verb, limit, names);
    }

    /** The document that «جاء في» or «جاء فيه» speaks of: after the verb, or the last one named before it. */
    @Nullable
    NounPhrase document(Paragraph p, int verb, Names names) {
        String next = p.form(verb + 1);
        if (next.equals("في")) {
            NounPhrase phrase = isDocument(p, verb + 2) ? phrases.read(p, verb + 2, p.sentenceTo(verb), names) : null;
            return phrase;
        }
        if (!next.equals("فيه") && !next.equals("فيها")) {
            return null;
        }
        for (int t = verb - 1; t >= Math.max(p.sentenceFrom(verb), verb - 12); t--) {
            if (isDocument(p, t)) {
                return phrases.read(p, t, verb, names);
            }
        }
        return null;
    }

    private boolean isDocument(Paragraph p, int t) {
        String form = p.form(t);
        String bare = form.endsWith("ا") ? form.substring(0, form.length() - 1) : form;
        SourceTable.Head head = p.isWord(t) ? sources.head(bare) : null;
        return head != null && head.kind() == Kind.DOCUMENT;
    }

    /** Whether a word is an office, alone or with a conjunction joined to it: «رئيس لجنة ...». */
    boolean isOffice(Paragraph p, int t) {
        return p.isWord(t)
                && (sources.is(SourceTable.Sort.OFFICE, p.form(t))
                        || sources.is(SourceTable.Sort.OFFICE, p.token(t).withoutAnd()));
    }

    boolean isBody(Paragraph p, int t) {
        return p.isWord(t) && sources.is(SourceTable.Sort.BODY, p.form(t));
    }

    /** Whether a headline's first words are a medium, a body or an unnamed source by their own look. */
    boolean speaksInHeadlines(NounPhrase phrase) {
        String head = phrase.headForm();
        SourceTable.Head known = sources.head(head);
        SourceTable.Medium medium = sources.medium(phrase.paragraph(), phrase.head(), phrase.to(), 0);
        boolean several = phrase.to() - phrase.head() > 1;
        boolean source = known != null && (!known.dropped() || several) && known.kind() != Kind.DOCUMENT;
        boolean office = several && sources.is(SourceTable.Sort.OFFICE, head);
        return source || office || sources.is(SourceTable.Sort.BODY, head) || medium != null && !medium.marked();
    }

    /** Whether a phrase names somebody the tables or the mentions know to be able to speak. */
    boolean recognises(NounPhrase phrase, Names names) {
        return sourcePhrases.isSource(phrase, names);
    }

    /** The first of several noun phrases that may stand side by side from a token on. */
    @Nullable
    NounPhrase firstPhrase(Paragraph p, int from, int limit, Names names) {
        return phrases.read(p, from, Math.max(from + 1, phrases.firstEnd(p, from, limit, names)), names);
    }

    @Nullable
    NounPhrase phrase(Paragraph p, int from, int limit, Names names) {
        return phrases.read(p, from, limit, names);
    }

    Source source(NounPhrase phrase, Names names) {
        return reader.read(phrase, names);
    }

    /** Whether a source phrase adds a link to a statement that has its own speaker: documents and persons do not. */
    boolean passesOn(SourcePhrase phrase, Names names) {
        Source source = reader.read(phrase.source(), names);
        boolean relayed = phrase.source().paragraph().isForm("نقلا", phrase.from());
        return isMedium(phrase.source(), names)
                || phrase.backReference()
                || relayed
                || source.kind().name().startsWith("UNNAMED");
    }

    boolean isMedium(NounPhrase phrase, Names names) {
        boolean quoted = phrase.paragraph().is(Token.Type.OPEN, phrase.from());
        return quoted || reader.read(phrase, names).kind().isMedia();
    }

    /** Whether a phrase is a document of which nobody is told who put it out. */
    boolean isBareDocument(NounPhrase phrase, Names names) {
        Source source = reader.read(phrase, names);
        return source.isDocument() && source.issuer() == null;
    }

    /** To whom it was said: «لوكالة ...»، «للصحفيين»، «في حوار مع صحيفة ...»، or null. */
    @Nullable
    NounPhrase addressee(Paragraph p, int from, int to, Names names) {
        for (int t = from; t < to; t++) {
            NounPhrase medium = p.is(WordClass.INTERVIEW, t) ? interviewer(p, t + 1, to, names) : null;
            if (medium != null) {
                return medium;
            }
            if (p.isWord(t) && phrases.isAddressee(p, from - 1, t)) {
                boolean bare = p.form(t).length() == 1;
                NounPhrase phrase = phrases.read(p, bare ? t + 1 : t, to, names);
                int skip = bare || !p.form(t).startsWith("ل") ? 0 : p.form(t).startsWith("لل") ? 2 : 1;
                return phrase == null ? null : new NounPhrase(p, phrase.from(), phrase.to(), skip);
            }
        }
        return null;
    }

    /** The medium an interview was given to: «حوار خاص مع قناة ...»، «مقابلة أجرتها معه صحيفة ...»، «حديث نشرته «...»». */
    private @Nullable NounPhrase interviewer(Paragraph p, int from, int to, Names names) {
        int t = from;
        while (t < Math.min(to, from + ADJECTIVES) && p.isWord(t) && !leadsToMedium(p, t)) {
            t++;
        }
        boolean ran = p.is(WordClass.CARRIED, t) || p.is(WordClass.ISSUED, t);
        if (t + 1 >= to || !leadsToMedium(p, t)) {
            return null;
        }
        int name = ran && p.form(t + 1).startsWith("مع") ? t + 2 : t + 1;
        NounPhrase phrase = name < to ? phrases.read(p, name, Math.min(to, pastName(p, name)), names) : null;
        return phrase != null && isMedium(phrase, names) ? phrase : null;
    }

    /** Past a name in quotation marks, alone or behind its generic word; a name without marks has no end. */
    private static int pastName(Paragraph p, int from) {
        int open = p.is(Token.Type.OPEN, from) ? from : from + 1;
        return p.is(Token.Type.OPEN, open) && p.partner(open) > open ? p.partner(open) + 1 : p.size();
    }

    private static boolean leadsToMedium(Paragraph p, int t) {
        return p.isForm("مع", t) || p.form(t).equals("الي") || p.is(WordClass.CARRIED, t) || p.is(WordClass.ISSUED, t);
    }
}
