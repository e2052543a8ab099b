package org.isnad.facts.statements;

import java.util.List;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.facts.statements.SourceTable.Head;
import org.isnad.facts.statements.SourceTable.Medium;
import org.isnad.facts.statements.SourceTable.Sort;
import org.isnad.facts.statements.Token.Type;
import org.jspecify.annotations.Nullable;

/** Reads a noun phrase as a source: its bare name and its kind, from its head word, the media table and the mentions in it. */
final class SourceReader {
    private static final int ADJECTIVE_REACH = 5;

    private final SourceTable sources;
    private final PersonNames persons;

    SourceReader(SourceTable sources) {
        this.sources = sources;
        this.persons = new PersonNames(sources);
    }

    Source read(NounPhrase phrase, Names names) {
        NounPhrase described = withoutPointer(phrase);
        Source medium = medium(described);
        if (medium != null) {
            return medium;
        }
        String head = described.headForm();
        Head known = sources.head(head);
        boolean body = sources.is(Sort.BODY, head);
        Source person = body || known != null && known.dropped() ? null : person(described, known, names);
        if (person != null) {
            return person;
        }
        if (known != null) {
            return described(described, known, names);
        }
        return body ? body(described, names) : other(described, names);
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

    private @Nullable Source medium(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        for (int t = phrase.from(); t < phrase.to(); t++) {
            if (p.isWord(t) && mayName(phrase, t)) {
                int skip = t == phrase.from() ? phrase.skip() : 0;
                Medium medium = sources.medium(p, t, phrase.to(), skip);
                boolean bare = t == phrase.head() && !isMarked(p, t);
                if (medium != null && !(bare && medium.marked()) && closes(phrase, t, medium)) {
                    NounPhrase name = new NounPhrase(p, t, end(p, t, medium), skip);
                    return new Source(phrase, name.text(), medium.kind(), null, null, false);
                }
            }
        }
        return null;
    }

    /** A medium's name stands first, in marks, or after a word such as صحيفة. */
    private boolean mayName(NounPhrase phrase, int t) {
        Paragraph p = phrase.paragraph();
        if (p.is(Type.OPEN, t - 1) || p.form(t - 1).equals("(")) {
            return true;
        }
        if (t == phrase.head()) {
            return true;
        }
        String before = p.form(t - 1);
        Head head =
                sources.head(t - 1 == phrase.from() && phrase.skip() > 0 ? before.substring(phrase.skip()) : before);
        Head joined = before.startsWith("ل") ? sources.head(before.substring(1)) : null;
        return isMedium(head) || isMedium(joined);
    }

    private static boolean isMarked(Paragraph p, int t) {
        return p.is(Type.OPEN, t - 1) || p.form(t - 1).equals("(");
    }

    private static boolean isMedium(@Nullable Head head) {
        return head != null && head.kind() != null && head.kind().isMedia();
    }

    /** After the name come only adjectives and the like, and before it no person or body of another kind. */
    private boolean closes(NounPhrase phrase, int at, Medium medium) {
        Paragraph p = phrase.paragraph();
        for (int t = end(p, at, medium); t < phrase.to(); t++) {
            if (p.isWord(t) && !p.token(t).isDefinite() && !p.form(t).startsWith("لل")) {
                return false;
            }
        }
        Head head = sources.head(phrase.headForm());
        boolean document = head != null && head.kind() == Kind.DOCUMENT;
        return at == phrase.head() || document || isMedium(head) || !p.isWord(phrase.head());
    }

    private static int end(Paragraph p, int from, Medium medium) {
        int t = from;
        int words = 0;
        while (words < medium.words().size()) {
            words += p.isWord(t) ? 1 : 0;
            t++;
        }
        return t;
    }

    private @Nullable Source person(NounPhrase phrase, @Nullable Head known, Names names) {
        Mention mention = personIn(phrase, names);
        boolean unnamed =
                known != null && !phrase.paragraph().token(phrase.head()).isDefinite();
        if (mention != null && !isUnresolved(mention, phrase) && !(unnamed && governed(phrase, mention))) {
            boolean titled = mention.kind() == Mention.Kind.ROLE;
            return new Source(phrase, fullest(phrase, mention, names), Kind.PERSON, mention, null, titled);
        }
        String head = phrase.headForm();
        boolean office = sources.is(Sort.OFFICE, head) || sources.is(Sort.STYLE, head);
        if (!office || unnamed) {
            return null;
        }
        String name = persons.in(phrase, names);
        boolean definite = phrase.paragraph().token(phrase.head()).isDefinite();
        if (name == null && known != null && !definite) {
            return null;
        }
        Kind described = name == null && known != null ? known.kind() : null;
        Kind kind = described == null || described == Kind.UNNAMED_OTHER ? Kind.PERSON : described;
        return new Source(phrase, name == null ? phrase.text() : name, kind, null, null, name == null);
    }

    /** A role that stands for nobody named: its canonical name is the role itself. */
    private static boolean isUnresolved(Mention mention, NounPhrase phrase) {
        return mention.kind() == Mention.Kind.ROLE
                && (mention.name().equals(mention.span().of(phrase.paragraph().articleText()))
                        || mention.name().equals(mention.role()));
    }

    /** Whether a name belongs to the description of an unnamed source: «مصدر مقرب من فلان». */
    private static boolean governed(NounPhrase phrase, Mention mention) {
        Paragraph p = phrase.paragraph();
        if (mention.kind() == Mention.Kind.ROLE) {
            return true;
        }
        for (int t = phrase.head() + 1;
                t < phrase.to() && p.token(t).begin() <= mention.span().begin();
                t++) {
            String form = p.form(t);
            if (Prepositions.is(form) || form.equals("باسم") || form.startsWith("ل") && form.length() > 3) {
                return true;
            }
        }
        return mention.span().end() < p.token(phrase.to() - 1).begin();
    }

    /** «مستشار لفلان»: a name with the preposition of belonging written onto it is not who speaks. */
    private static boolean isOwner(Mention mention, String text) {
        int at = mention.span().begin() - 1;
        return at >= 0 && text.charAt(at) == 'ل' && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    private static @Nullable Mention personIn(NounPhrase phrase, Names names) {
        Mention role = null;
        for (Mention m : names.in(phrase.span())) {
            boolean name = m.type() == Mention.Type.PERSON && m.kind() == Mention.Kind.NAME;
            if (name && !isOwner(m, phrase.paragraph().articleText())) {
                return m;
            }
            boolean atHead =
                    m.span().begin() <= phrase.paragraph().token(phrase.head()).end();
            if (m.type() == Mention.Type.PERSON && role == null && atHead) {
                role = m;
            }
        }
        return role;
    }

    private Source described(NounPhrase phrase, Head head, Names names) {
        Kind kind = head.kind();
        if (kind == null) {
            kind = unnamedKind(phrase);
        }
        if (kind == Kind.DOCUMENT) {
            Issuer issuer = issuer(phrase, names);
            return issuer == null
                    ? new Source(phrase, phrase.text(), kind, null, null, true)
                    : new Source(phrase, issuer.name(), kind, null, issuer.name(), false, issuer.medium());
        }
        boolean definite = phrase.paragraph().token(phrase.head()).isDefinite() || phrase.skip() == 2;
        String name = head.dropped() ? mediumName(phrase) : phrase.text();
        return new Source(phrase, name, kind, null, null, definite);
    }

    private Kind unnamedKind(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        int to = Math.min(phrase.to(), phrase.head() + ADJECTIVE_REACH);
        for (int t = phrase.head() + 1; t < to; t++) {
            Kind kind = p.isWord(t) ? sources.adjective(p.form(t)) : null;
            if (kind != null) {
                return kind;
            }
        }
        return Kind.UNNAMED_OTHER;
    }

    private record Issuer(String name, boolean medium) {}

    /** Who put a document out: the first body, medium or office named after its head. */
    private @Nullable Issuer issuer(NounPhrase phrase, Names names) {
        Paragraph p = phrase.paragraph();
        for (int t = phrase.head() + 1; t < phrase.to(); t++) {
            if (!p.isWord(t)) {
                continue;
            }
            int skip = joined(p.form(t));
            Medium medium = sources.medium(p, t, phrase.to(), skip);
            if (medium != null) {
                return new Issuer(p.text(t, end(p, t, medium)).substring(skip), true);
            }
            if (sources.is(Sort.BODY, p.form(t).substring(skip)) || names.beginning(p, t) != null) {
                return new Issuer(new NounPhrase(p, t, phrase.to(), skip).text().replaceAll("[\"«»“”]", ""), false);
            }
        }
        return null;
    }

    private static int joined(String form) {
        return form.startsWith("لل") && form.length() > 4 ? 2 : form.startsWith("ل") && form.length() > 3 ? 1 : 0;
    }

    /** What stands in marks, else what follows the head without its adjectives, else all of it: «وكالة أنباء البحرين». */
    private String mediumName(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        for (int t = phrase.head() + 1; t < phrase.to() - 2; t++) {
            boolean marked = p.is(Type.OPEN, t) || p.is(Type.BRACKET, t);
            int close = marked ? closing(p, t, phrase.to()) : -1;
            if (close > t + 1) {
                return p.text(t + 1, close).strip();
            }
        }
        int from = phrase.head() + 1;
        int to = phrase.to();
        while (to > from
                && (p.token(to - 1).isRelationalAdjective() || p.form(to - 1).startsWith("لل"))) {
            to--;
        }
        boolean generic =
                from >= to || p.form(from).endsWith("انباء") || p.form(from).startsWith("رسمي");
        return generic ? phrase.text() : p.text(from, to);
    }

    private static int closing(Paragraph p, int open, int limit) {
        for (int t = open + 1; t < limit; t++) {
            if (p.is(Type.CLOSE, t) || p.is(Type.BRACKET, t)) {
                return t;
            }
        }
        return -1;
    }

    private Source body(NounPhrase phrase, Names names) {
        Head second = sources.head(phrase.paragraph().form(phrase.head() + 1));
        if (isMedium(second) && phrase.head() + 1 < phrase.to()) {
            return new Source(phrase, withoutBrackets(phrase), Kind.BROADCASTER, null, null, false);
        }
        Mention mention = organisationIn(phrase, names);
        boolean alone = phrase.to() - phrase.head() == 1;
        String name = mention != null && mention.span().contains(phrase.span())
                ? fullest(phrase, mention, names)
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
            return new Source(phrase, fullest(phrase, mention, names), kind, mention, null, false);
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
        return new Source(phrase, persons.leading(phrase), Kind.PERSON, null, null, false);
    }

    private static String fullest(NounPhrase phrase, Mention mention, Names names) {
        return names.fullest(mention, phrase.paragraph().articleText());
    }

    private boolean isGroup(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        String head = phrase.headForm();
        boolean plural = head.length() > 5 && (head.endsWith("ون") || head.endsWith("ين"));
        return sources.is(Sort.GROUP, head)
                || p.is(WordClass.PARTITIVE, phrase.head())
                || plural && head.startsWith("ال");
    }
}
