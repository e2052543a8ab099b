package org.isnad.facts.statements;

import java.util.List;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.facts.statements.cues.Agreement;
import org.isnad.facts.statements.cues.Agreement.Count;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.NounPhrase;
import org.isnad.facts.statements.sources.Source;
import org.isnad.facts.statements.sources.SourceResolver;
import org.jspecify.annotations.Nullable;

/** Tells whom a sentence is about, for statements that name no speaker of their own. For one article. */
final class SentenceSubjects {
    private static final int SUBJECT_REACH = 6;
    private static final int TITLE_REACH = 5;

    private final Grammar grammar;
    private final Names names;
    private final SourceResolver resolver;

    SentenceSubjects(Grammar grammar, Names names, SourceResolver resolver) {
        this.grammar = grammar;
        this.names = names;
        this.resolver = resolver;
    }

    /**
     * Whom a sentence is about: the holder of the office, the person or the body named right after its first word, else the last
     * person before the cue.
     */
    @Nullable
    Source before(Draft draft, Paragraph p, int sentence) {
        boolean here = p == draft.paragraph && sentence == draft.sentence();
        int limit = here ? draft.cueFrom : p.sentenceTo(sentence);
        if (limit <= sentence) {
            return null;
        }
        int near = Math.min(sentence + SUBJECT_REACH, limit);
        Source titled = titled(p, sentence, near, limit, false);
        if (titled != null) {
            return titled;
        }
        Mention first = agent(p, sentence, near, false);
        Mention found = first != null ? first : here ? agent(p, sentence, limit, true) : null;
        return found == null ? null : source(p, found);
    }

    /** Whose a declaration is that a statement rests on: whom its own clause is about and the pronoun agrees with, or null. */
    @Nullable
    Source of(Draft draft) {
        Paragraph p = draft.paragraph;
        int limit = draft.cueFrom < draft.from ? draft.to : draft.cueFrom;
        Source titled = titled(p, draft.from, Math.min(draft.from + SUBJECT_REACH, limit), limit, true);
        if (titled != null && agrees(p, titled.phrase().head(), draft.voice)) {
            return titled;
        }
        return agents(p, draft.from, limit, true).stream()
                .filter(m -> isBody(m) || agrees(p, titleOf(p, names.tokenAt(p, m, limit)), draft.voice))
                .findFirst()
                .map(m -> source(p, m))
                .orElse(null);
    }

    /** Whether the word that heads a description is not of the other gender; one without a title may be of either. */
    private boolean agrees(Paragraph p, int head, Agreement pronoun) {
        boolean known = grammar.isOffice(p, head) || grammar.isBody(p, head);
        return !known || pronoun.count() != Count.ONE || pronoun.feminine() == isFeminine(p.token(head));
    }

    private static boolean isFeminine(Token head) {
        return head.last() == 'ة' || head.form().endsWith("ات") || head.form().endsWith("اء");
    }

    /** The first of the titles right before a name: «الوزيرة فلانة»; the name itself where it has none. */
    private int titleOf(Paragraph p, int name) {
        int t = name;
        while (t > 0 && t > name - TITLE_REACH && (p.token(t - 1).isDefinite() || grammar.isOffice(p, t - 1))) {
            t--;
        }
        return t;
    }

    /** The office or body whose description begins near a sentence's beginning, before any other name. */
    private @Nullable Source titled(Paragraph p, int from, int near, int limit, boolean own) {
        for (int t = from; t < near && p.isWord(t); t++) {
            if (names.beginning(p, t) != null && !grammar.isOffice(p, t) || p.is(WordClass.PREPOSITION, t)) {
                return null;
            }
            boolean office = grammar.isOffice(p, t);
            if (office || grammar.isBody(p, t)) {
                NounPhrase phrase =
                        office && !own ? grammar.phrase(p, t, limit, names) : grammar.firstPhrase(p, t, limit, names);
                Source source = phrase == null ? null : grammar.source(phrase, names);
                boolean nobody = source != null && !own && source.titled() && resolver.isUnresolved(source);
                return nobody ? null : source;
            }
        }
        return null;
    }

    private @Nullable Mention agent(Paragraph p, int from, int to, boolean last) {
        List<Mention> agents = agents(p, from, to, !last);
        return agents.isEmpty() ? null : last ? agents.getLast() : agents.getFirst();
    }

    private List<Mention> agents(Paragraph p, int from, int to, boolean bodies) {
        return names.in(p.span(from, to)).stream()
                .filter(m -> m.outer() < 0 && (m.type() == Mention.Type.PERSON || bodies && isBody(m)))
                .filter(m -> !isGoverned(p, m, to) && !names.isPatron(m))
                .toList();
    }

    /** Whether a preposition stands before a mention and its titles, or is joined to it: «في طهران»، «إلى المبعوث فلان». */
    private boolean isGoverned(Paragraph p, Mention m, int to) {
        int t = names.tokenAt(p, m, to);
        String form = p.form(t);
        if (m.span().begin() > p.token(t).begin() && (form.startsWith("ل") || form.startsWith("ب"))) {
            return true;
        }
        int back = t - 1;
        while (back > t - TITLE_REACH && p.isWord(back) && (p.token(back).isDefinite() || grammar.isOffice(p, back))) {
            back--;
        }
        return p.is(WordClass.PREPOSITION, back);
    }

    private static boolean isBody(Mention m) {
        return m.type() == Mention.Type.ORGANISATION || m.actsAs() != null;
    }

    private Source source(Paragraph p, Mention mention) {
        int from = 0;
        while (p.token(from).end() <= mention.span().begin()) {
            from++;
        }
        NounPhrase phrase = new NounPhrase(p, from, Math.max(from + 1, names.after(p, from, mention)), 0);
        Kind kind = mention.type() == Mention.Type.PERSON ? Kind.PERSON : Kind.OFFICIAL_BODY;
        return new Source(phrase, names.fullest(mention), kind, mention, null, false);
    }
}
