package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;

/**
 * Resolves who said each draft of an article. A draft without a subject goes on with the speaker before it whose gender and
 * number its verb can follow, or with whom its sentence, or the one before, speaks of. For one article.
 */
final class SpeakerResolver {
    private static final int BACK = 12;
    private static final int SUBJECT_REACH = 6;

    private final Grammar grammar;
    private final Names names;
    private final List<Draft> drafts;
    private final Map<Draft, Source> own = new IdentityHashMap<>();
    private final Map<Draft, Spoken> spoken = new IdentityHashMap<>();
    private final SourceResolver resolver;

    /** @param drafts in the order of their cues */
    SpeakerResolver(List<Draft> drafts, Grammar grammar, Names names) {
        this.drafts = drafts;
        this.grammar = grammar;
        this.names = names;
        List<Source> all = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.relays.forEach(relay -> all.add(grammar.source(relay, names)));
            if (draft.subject != null) {
                Source source = grammar.source(draft.subject, names);
                own.put(draft, source);
                all.add(source);
            }
        }
        this.resolver = new SourceResolver(all, names);
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

    Source source(NounPhrase phrase) {
        return grammar.source(phrase, names);
    }

    private @Nullable Spoken speaker(int i) {
        Draft draft = drafts.get(i);
        Source source = own.get(draft);
        if (source != null) {
            return spoken(source, relays(draft), false);
        }
        return draft.passive ? null : implied(i, draft);
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
                mention == null ? entity(name) : mention.entity(),
                role(source),
                relays,
                implied);
    }

    private @Nullable String entity(String name) {
        return names.all().stream()
                .filter(m -> m.name().equals(name))
                .map(Mention::entity)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String role(Source source) {
        if (source.mention() != null && source.mention().role() != null) {
            return source.mention().role();
        }
        String text = source.phrase().text();
        if (source.kind() != Kind.PERSON || text.equals(source.name())) {
            return null;
        }
        String role = text.replace(source.name(), "").replace("،", "").strip();
        return source.titled() ? text : role.isEmpty() || role.equals(text) ? null : role;
    }

    private @Nullable Spoken implied(int i, Draft draft) {
        Spoken before = earlierInSentence(i, draft);
        if (before != null) {
            return again(before, join(draft, before.relays()));
        }
        Source subject = subjectOfSentence(draft, draft.sentence());
        if (subject != null) {
            return spoken(subject, relays(draft), true);
        }
        return acrossSentences(i, draft);
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
                return spoken.get(other);
            }
        }
        return null;
    }

    private boolean agrees(Draft draft, Draft other) {
        Spoken speaker = spoken.get(other);
        return speaker != null && draft.voice.mayFollow(other.voice, speaker.isGroup());
    }

    private @Nullable Spoken acrossSentences(int i, Draft draft) {
        int previous = previousSentence(draft);
        boolean spokenThere = i > 0 && drafts.get(i - 1).paragraph == draft.paragraph && drafts.get(i - 1).sentence() == previous;
        if (!spokenThere && previous >= 0) {
            Source subject = subjectOfSentence(draft, previous);
            if (subject != null) {
                return spoken(subject, relays(draft), true);
            }
        }
        for (int k = i - 1; k >= Math.max(0, i - BACK); k--) {
            if (!drafts.get(k).contains(draft) && drafts.get(k).outer == null && agrees(draft, drafts.get(k))) {
                return again(spoken.get(drafts.get(k)), relays(draft));
            }
        }
        return null;
    }

    private static int previousSentence(Draft draft) {
        return draft.sentence() == 0 ? -1 : draft.paragraph.sentenceFrom(draft.sentence() - 1);
    }

    /** Whom a sentence is about: the person or body named right after its first word, else the last person before the cue. */
    private @Nullable Source subjectOfSentence(Draft draft, int sentence) {
        Paragraph p = draft.paragraph;
        int limit = sentence == draft.sentence() ? draft.cueFrom : p.sentenceTo(sentence);
        if (limit <= sentence) {
            return null;
        }
        Mention first = agent(p.span(sentence, Math.min(sentence + SUBJECT_REACH, limit)), false);
        Mention found = first != null ? first : sentence == draft.sentence() ? agent(p.span(sentence, limit), true) : null;
        return found == null ? null : source(p, found);
    }

    private @Nullable Mention agent(Span span, boolean last) {
        List<Mention> agents = names.in(span).stream()
                .filter(m -> m.outer() < 0 && (m.type() == Mention.Type.PERSON || !last && isBody(m)))
                .toList();
        return agents.isEmpty() ? null : last ? agents.getLast() : agents.getFirst();
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
        return new Source(phrase, mention.name(), kind, mention, null, false);
    }
}
