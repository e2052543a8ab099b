package org.isnad.facts.statements.sources;

import java.util.List;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.SourceTable.Head;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/** Reads a noun phrase as a source: its bare name and its kind, from its head word, the media table and the mentions in it. */
public final class SourceReader {
    private static final int ADJECTIVE_REACH = 5;

    private final SourceTable sources;
    private final PersonNames persons;
    private final PersonReader people;
    private final MediumReader media;
    private final DocumentReader documents;

    public SourceReader(SourceTable sources) {
        this.sources = sources;
        this.persons = new PersonNames(sources);
        this.people = new PersonReader(sources, persons);
        this.media = new MediumReader(sources);
        this.documents = new DocumentReader(sources);
    }

    public Source read(NounPhrase phrase, Names names) {
        NounPhrase described = withoutPointer(phrase);
        Source medium = media.read(described);
        if (medium != null) {
            return medium;
        }
        String head = described.headForm();
        Head known = sources.head(head);
        boolean owned =
                !sources.ownedBody(head).isEmpty() && names.beginning(described.paragraph(), described.head()) == null;
        boolean body = owned || sources.is(Sort.BODY, head) && !isRank(described, names);
        Source person = body || known != null && known.dropped() ? null : people.read(described, known, names);
        if (person != null) {
            return person;
        }
        if (known != null) {
            return described(described, known, names);
        }
        Head counted = body ? null : counted(described, names);
        return counted != null
                ? described(described, counted, names)
                : body ? body(described, names) : other(described, names);
    }

    /** «ثلاثة مسؤولين»: the head of the unnamed sources that a number counts, or null. */
    private @Nullable Head counted(NounPhrase phrase, Names names) {
        Paragraph p = phrase.paragraph();
        int next = phrase.head() + 1;
        boolean plain = next < phrase.to()
                && !p.token(phrase.head()).isDefinite()
                && !sources.isHead(phrase.headForm())
                && names.beginning(p, phrase.head()) == null;
        Head head = plain ? sources.head(p.form(next)) : null;
        boolean unnamed =
                head != null && (head.kind() == null || head.kind().name().startsWith("UNNAMED"));
        return unnamed ? head : null;
    }

    /** «اللواء فلان»، «الفريق فلان»: before a person's name the word is a rank. */
    private boolean isRank(NounPhrase phrase, Names names) {
        int next = phrase.head() + 1;
        return sources.is(Sort.STYLE, phrase.headForm())
                && next < phrase.to()
                && names.personBegins(phrase.paragraph(), next, next + 1);
    }

    /** «هذا المسؤول»، «المصادر ذاتها»: the pointing word names nobody. */
    private static NounPhrase withoutPointer(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        int from = phrase.from();
        int to = phrase.to();
        if (to - from > 1 && p.is(WordClass.DEMONSTRATIVE, from) && phrase.skip() == 0) {
            from++;
        }
        if (to - from > 1 && p.is(WordClass.SAME, to - 1)) {
            to--;
        }
        return new NounPhrase(p, from, to, from == phrase.from() ? phrase.skip() : 0);
    }

    private Source described(NounPhrase phrase, Head head, Names names) {
        Kind kind = kind(phrase, head);
        if (kind == Kind.DOCUMENT) {
            return documents.read(phrase, names);
        }
        boolean definite = phrase.paragraph().token(phrase.head()).isDefinite() || phrase.skip() == 2;
        String name = head.dropped() ? media.nameIn(phrase) : sources.nominative(phrase);
        return new Source(phrase, name, kind, null, null, definite);
    }

    /** An adjective tells more than its head: «مسؤول عسكري»; «أحد المارة» is of the kind of the people it counts among. */
    private Kind kind(NounPhrase phrase, Head head) {
        Kind kind = head.kind();
        if (kind != null && !kind.name().startsWith("UNNAMED")) {
            return kind;
        }
        Paragraph p = phrase.paragraph();
        int next = phrase.head() + 1;
        Head counted =
                p.is(WordClass.PARTITIVE, phrase.head()) && next < phrase.to() ? sources.head(p.form(next)) : null;
        if (counted != null && counted.kind() != null) {
            return counted.kind();
        }
        Kind adjective = adjective(phrase);
        boolean tells = adjective != null && (kind == null || adjective != Kind.OUTLET && adjective != kind);
        boolean fixed = kind == Kind.UNNAMED_WITNESS || kind == Kind.UNNAMED_MEDICAL || kind == Kind.UNNAMED_SECURITY;
        return tells && !fixed && adjective != null ? adjective : kind == null ? Kind.UNNAMED_OTHER : kind;
    }

    private @Nullable Kind adjective(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        int to = Math.min(phrase.to(), phrase.head() + ADJECTIVE_REACH);
        for (int t = phrase.head() + 1; t < to; t++) {
            Kind kind = p.isWord(t) ? sources.adjective(p.form(t)) : null;
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private Source body(NounPhrase phrase, Names names) {
        Head second = sources.head(phrase.paragraph().form(phrase.head() + 1));
        if (MediumReader.isMedium(second) && phrase.head() + 1 < phrase.to()) {
            return new Source(phrase, withoutBrackets(phrase), Kind.BROADCASTER, null, null, false);
        }
        Mention mention = organisationIn(phrase, names);
        boolean alone = phrase.to() - phrase.head() == 1;
        String name = mention != null && mention.span().contains(phrase.span())
                ? names.fullest(mention)
                : withoutBrackets(phrase);
        return new Source(phrase, name, Kind.OFFICIAL_BODY, mention, null, alone && mention == null);
    }

    private static String withoutBrackets(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        int to = phrase.to();
        for (int t = phrase.head() + 1; t < to; t++) {
            if (p.is(Type.BRACKET, t)) {
                return new NounPhrase(p, phrase.from(), t, phrase.skip()).text();
            }
        }
        return phrase.text();
    }

    private static @Nullable Mention organisationIn(NounPhrase phrase, Names names) {
        List<Mention> found = names.in(phrase.span());
        return found.stream()
                .filter(m -> m.type() == Mention.Type.ORGANISATION || m.actsAs() != null)
                .findFirst()
                .orElse(null);
    }

    private Source other(NounPhrase phrase, Names names) {
        Mention mention = names.beginning(phrase.paragraph(), phrase.head());
        if (mention != null) {
            Kind kind = mention.type() == Mention.Type.PERSON ? Kind.PERSON : Kind.OFFICIAL_BODY;
            Mention second = kind == Kind.PERSON ? null : joined(phrase, mention, names);
            if (second != null) {
                return Source.pair(phrase, names.fullest(mention) + " و" + second.name(), kind);
            }
            return new Source(phrase, names.fullest(mention), kind, mention, null, false);
        }
        if (isGroup(phrase)) {
            return new Source(phrase, phrase.text(), Kind.UNNAMED_OTHER, null, null, false);
        }
        Paragraph p = phrase.paragraph();
        int head = phrase.head();
        boolean adjective = head + 1 < phrase.to()
                && p.token(head).isDefinite()
                && p.token(head + 1).isRelationalAdjective();
        if (adjective || p.is(Type.OPEN, phrase.from())) {
            return new Source(phrase, phrase.text(), Kind.OFFICIAL_BODY, null, null, false);
        }
        return new Source(phrase, persons.leading(phrase, names), Kind.PERSON, null, null, false);
    }

    /** «الولايات المتحدة وكندا»: the body or state joined by و to the first, which ends the phrase, or null. */
    private static @Nullable Mention joined(NounPhrase phrase, Mention first, Names names) {
        Paragraph p = phrase.paragraph();
        int join = names.after(p, phrase.from(), first);
        if (join >= phrase.to() || !p.token(join).startsWithAnd()) {
            return null;
        }
        return names.in(p.span(join, join + 1)).stream()
                .filter(m -> m.type() != Mention.Type.PERSON
                        && m.span().begin() > p.token(join).begin())
                .filter(m -> names.after(p, join, m) >= phrase.to())
                .findFirst()
                .orElse(null);
    }

    private boolean isGroup(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        String head = phrase.headForm();
        boolean plural = head.length() > 5 && (head.endsWith("ون") || head.endsWith("ين"));
        boolean counted = !head.isEmpty() && Character.isDigit(head.charAt(0));
        return sources.is(Sort.GROUP, head)
                || counted
                || sources.isOrdinary(head)
                || p.is(WordClass.PARTITIVE, phrase.head())
                || plural && head.startsWith("ال");
    }
}
