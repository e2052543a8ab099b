package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.facts.statements.cues.Agreement;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Clitics;
import org.isnad.facts.statements.sources.Introductions;
import org.isnad.facts.statements.sources.Lead;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.NounPhrase;
import org.isnad.facts.statements.sources.Source;
import org.isnad.facts.statements.sources.SourceResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves who said each draft of an article. A draft without a subject goes on with the speaker before it whose gender and
 * number its verb can follow, or with whom its sentence, or the one before, speaks of. For one article.
 */
final class SpeakerResolver {
    private static final Names NO_NAMES = new Names(List.of(), "");
    private static final int BACK = 12;

    private final Grammar grammar;
    private final Names names;
    private final List<Draft> drafts;
    private final List<Paragraph> paragraphs;
    private final Map<Paragraph, Integer> places = new IdentityHashMap<>();
    private final Map<Draft, Source> own = new IdentityHashMap<>();
    private final Map<NounPhrase, Source> sources = new IdentityHashMap<>();
    private final Map<Draft, Spoken> spoken = new IdentityHashMap<>();
    private final SourceResolver resolver;
    private final SentenceSubjects subjects;

    /**
     * @param drafts in the order of their cues
     * @param paragraphs the article's paragraphs, in order
     * @param lead whom headline, standfirst and captions name
     */
    SpeakerResolver(List<Draft> drafts, Grammar grammar, Names names, List<Paragraph> paragraphs, Lead lead) {
        this.drafts = drafts;
        this.grammar = grammar;
        this.names = names;
        this.paragraphs = paragraphs;
        for (int i = 0; i < paragraphs.size(); i++) {
            places.put(paragraphs.get(i), i);
        }
        List<Source> all = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.relays.forEach(relay -> all.add(source(relay)));
            if (draft.subject != null) {
                Source source = source(draft.subject);
                own.put(draft, source);
                all.add(source);
            }
            if (draft.addressee != null && source(draft.addressee).kind().isMedia()) {
                all.add(source(draft.addressee));
            }
        }
        this.resolver = new SourceResolver(
                all, names, grammar.sources, new Introductions(paragraphs, grammar.sources, names), lead);
        this.subjects = new SentenceSubjects(grammar, names, resolver);
    }

    /** Who said each draft; a draft whose speaker cannot be told has none. */
    Map<Draft, Spoken> resolve() {
        for (int i = 0; i < drafts.size(); i++) {
            Spoken speaker = speaker(i);
            if (speaker != null) {
                spoken.put(drafts.get(i), speaker);
            }
        }
        return spoken;
    }

    String fullName(Source source) {
        return resolver.fullName(source);
    }

    /** The source a phrase names, one and the same for every asking. */
    Source source(NounPhrase phrase) {
        return sources.computeIfAbsent(phrase, p -> grammar.source(p, names));
    }

    /** A source that speaks outside the body, such as in the headline. */
    Spoken named(Source source) {
        return spoken(source, List.of(), false);
    }

    /** Whether the tables or the article's own names know a source: not «بالصور:» or «تصحيح:». */
    boolean knows(Source source) {
        return resolver.isNamed(source) || grammar.speaksInHeadlines(source.phrase());
    }

    /** A source in the headline, whose offsets are not those of the mentions. */
    Source titleSource(NounPhrase phrase) {
        return grammar.source(phrase, NO_NAMES);
    }

    private @Nullable Spoken speaker(int i) {
        Draft draft = drafts.get(i);
        Source source = own.get(draft);
        if (draft.continued != null) {
            Spoken before = spoken.get(draft.continued);
            return before == null ? null : again(before, before.relays());
        }
        if (draft.owned) {
            return owner(i, draft);
        }
        if (source != null && isHonour(source)) {
            Spoken bearer = implied(i, draft);
            return bearer != null && bearer.kind() == Kind.PERSON
                    ? again(bearer, relays(draft))
                    : spoken(source, relays(draft), false);
        }
        if (source != null) {
            Spoken before = isDual(source)
                    ? lastPair(i)
                    : isEpithet(source)
                            ? lastPerson(i, draft, source)
                            : isThing(draft, source) ? earlierInSentence(i, draft) : null;
            return before == null ? spoken(source, relays(draft), false) : again(before, relays(draft));
        }
        return draft.passive ? null : implied(i, draft);
    }

    /** «سموه»، «معاليه»: what stands for a person as a pronoun does. */
    private static boolean isHonour(Source source) {
        NounPhrase phrase = source.phrase();
        return source.mention() == null && phrase.paragraph().is(WordClass.HONOUR, phrase.head());
    }

    private static boolean isDual(Source source) {
        String head = source.phrase().headForm();
        return !source.several() && head.startsWith("ال") && head.endsWith("ان") && head.length() > 6;
    }

    /** «الوزيران»: the two who spoke together last, or null. */
    private @Nullable Spoken lastPair(int i) {
        for (int k = i - 1; k >= Math.max(0, i - BACK); k--) {
            Spoken speaker = spoken.get(drafts.get(k));
            if (speaker != null && speaker.isPair()) {
                return speaker;
            }
        }
        return null;
    }

    /** «الرجل»، «المسؤولة الجمعوية»: a definite description that names nobody else the article tells of. */
    private boolean isEpithet(Source source) {
        boolean person = source.kind() == Kind.PERSON || source.kind().name().startsWith("UNNAMED");
        return person
                && source.titled()
                && source.phrase().headForm().startsWith("ال")
                && resolver.isUnresolved(source);
    }

    /** «وعللت السقف بأن»: a noun that cannot speak after a verb that goes on. */
    private boolean isThing(Draft draft, Source source) {
        return draft.paragraph.joinsAnd(draft.cueFrom)
                && source.mention() == null
                && !grammar.recognises(source.phrase(), names);
    }

    /** The person who spoke last, when the verb's gender fits; an unnamed source is no named person. */
    private @Nullable Spoken lastPerson(int i, Draft draft, Source source) {
        for (int k = i - 1; k >= Math.max(0, i - BACK); k--) {
            Spoken speaker = spoken.get(drafts.get(k));
            if (speaker != null && drafts.get(k).outer == null) {
                boolean unnamed = speaker.kind().name().startsWith("UNNAMED");
                boolean person = unnamed || speaker.kind() == Kind.PERSON && describesPerson(source);
                return person
                                && !resolver.areApart(speaker.source(), source)
                                && !bearsAnother(speaker, source)
                                && agrees(draft, drafts.get(k))
                                && !drafts.get(k).contains(draft)
                        ? speaker
                        : null;
            }
        }
        return null;
    }

    /** «المحامي فلان ... وقال الحارس»: whether somebody is told to bear another office than the one described. */
    private static boolean bearsAnother(Spoken speaker, Source source) {
        NounPhrase phrase = source.phrase();
        Paragraph p = phrase.paragraph();
        boolean any =
                p.is(WordClass.EPITHET, phrase.head()) || p.token(phrase.head()).isRelationalAdjective();
        return speaker.role() != null
                && !any
                && !Clitics.words(speaker.role()).contains(Clitics.bare(phrase.headForm()));
    }

    /** «المسؤولة الحكومية» may be a person named before; «المصدر» may not. */
    private boolean describesPerson(Source source) {
        return source.kind() == Kind.PERSON
                || grammar.isOffice(source.phrase().paragraph(), source.phrase().head());
    }

    private List<Spoken.Resolved> relays(Draft draft) {
        return draft.relays.stream()
                .map(this::source)
                .map(s -> new Spoken.Resolved(s, resolver.fullName(s)))
                .toList();
    }

    private Spoken spoken(Source source, List<Spoken.Resolved> relays, boolean implied) {
        Mention mention = source.mention();
        String name = resolver.fullName(source);
        return new Spoken(
                source,
                name,
                source.kind(),
                mention == null ? resolver.entity(name) : mention.entity(),
                role(source),
                relays,
                implied);
    }

    private static @Nullable String role(Source source) {
        if (source.mention() != null && source.mention().role() != null) {
            return source.mention().role();
        }
        String text = source.phrase().text();
        if (source.kind() != Kind.PERSON || text.equals(source.name())) {
            return null;
        }
        String role = beside(text, source.name()).replace("،", "").strip();
        return source.titled() ? text : role.isEmpty() || role.equals(text) ? null : role;
    }

    /** What stands before a name, else behind it. */
    private static String beside(String text, String name) {
        int at = text.indexOf(name);
        String before = at < 0 ? text : text.substring(0, at);
        return before.isBlank() ? text.substring(at + name.length()) : before;
    }

    private @Nullable Spoken implied(int i, Draft draft) {
        Spoken before = earlierInSentence(i, draft);
        if (before != null) {
            return again(before, join(draft, before.relays()));
        }
        Source group = draft.voice.count() == Agreement.Count.MANY ? groupBefore(draft) : null;
        Source subject = group != null ? group : subjects.before(draft, draft.paragraph, draft.sentence());
        if (subject != null) {
            return spoken(subject, relays(draft), true);
        }
        return acrossSentences(i, draft);
    }

    /** The people a plural verb goes on with: the first plural named in its sentence before it, with its adjectives. */
    private @Nullable Source groupBefore(Draft draft) {
        Paragraph p = draft.paragraph;
        for (int t = draft.sentence(); t < draft.cueFrom; t++) {
            boolean plural = isPlural(p, t) && (p.token(t).isDefinite() || grammar.sources.isHead(p.form(t)));
            if (plural) {
                NounPhrase phrase =
                        p.token(t).isDefinite() ? grammar.phrase(p, t, Math.min(draft.cueFrom, t + 4), names) : null;
                return grammar.source(phrase != null ? phrase : plurals(p, t, draft.cueFrom), names);
            }
        }
        return null;
    }

    private static NounPhrase plurals(Paragraph p, int from, int limit) {
        int end = from + 1;
        while (end < limit && isPlural(p, end)) {
            end++;
        }
        return new NounPhrase(p, from, end, 0);
    }

    private static boolean isPlural(Paragraph p, int t) {
        return p.isWord(t) && p.form(t).endsWith("ون") && p.cue(t) == null;
    }

    private List<Spoken.Resolved> join(Draft draft, List<Spoken.Resolved> inherited) {
        List<Spoken.Resolved> own = relays(draft);
        return own.isEmpty() ? inherited : own;
    }

    private static Spoken again(Spoken before, List<Spoken.Resolved> relays) {
        return new Spoken(before.source(), before.name(), before.kind(), before.entity(), before.role(), relays, true);
    }

    private @Nullable Spoken earlierInSentence(int i, Draft draft) {
        for (int k = i - 1; k >= Math.max(0, i - BACK); k--) {
            Draft other = drafts.get(k);
            boolean same = other.paragraph == draft.paragraph && other.sentence() == draft.sentence();
            if (same && !other.contains(draft) && agrees(draft, other)) {
                draft.outer = draft.outer == null ? other.outer : draft.outer;
                return spoken.get(other);
            }
        }
        return null;
    }

    /** Whose declaration a sentence rests on: who speaks in it, whom its own clause is about, else the speaker before. */
    private @Nullable Spoken owner(int i, Draft draft) {
        Spoken here = earlierInSentence(i, draft);
        if (here != null) {
            return again(here, List.of());
        }
        Source subject = subjects.of(draft);
        return subject == null ? acrossSentences(i, draft) : spoken(subject, List.of(), true);
    }

    private boolean agrees(Draft draft, Draft other) {
        Spoken speaker = spoken.get(other);
        return speaker != null && draft.voice.mayFollow(other.voice, speaker.isGroup());
    }

    private @Nullable Spoken acrossSentences(int i, Draft draft) {
        int previous = previousSentence(draft);
        boolean spokenThere = i > 0
                && drafts.get(i - 1).paragraph == draft.paragraph
                && drafts.get(i - 1).sentence() == previous;
        if (!spokenThere && previous >= 0) {
            Source subject = subjects.before(draft, draft.paragraph, previous);
            if (subject != null) {
                return spoken(subject, relays(draft), true);
            }
        }
        for (int k = i - 1; k >= Math.max(0, i - BACK); k--) {
            Draft earlier = drafts.get(k);
            Spoken speaker = spoken.get(earlier);
            if (speaker != null && !earlier.contains(draft) && earlier.outer == null && agrees(draft, earlier)) {
                return again(speaker, relays(draft));
            }
        }
        Source subject = subjectBefore(draft);
        return subject == null ? null : spoken(subject, relays(draft), true);
    }

    /** Whom the paragraph before an article's first speech is about. */
    private @Nullable Source subjectBefore(Draft draft) {
        int at = draft.sentence() == 0 ? places.getOrDefault(draft.paragraph, 0) : 0;
        Paragraph before = at > 0 ? paragraphs.get(at - 1) : null;
        return before == null || before.size() == 0 ? null : subjects.before(draft, before, 0);
    }

    private static int previousSentence(Draft draft) {
        return draft.sentence() == 0 ? -1 : draft.paragraph.sentenceFrom(draft.sentence() - 1);
    }
}
