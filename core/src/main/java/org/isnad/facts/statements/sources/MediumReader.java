package org.isnad.facts.statements.sources;

import org.isnad.Link.Kind;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.sources.SourceTable.Head;
import org.isnad.facts.statements.sources.SourceTable.Medium;
import org.jspecify.annotations.Nullable;

/** Reads the media in noun phrases: by name from the table, or by the words after صحيفة and the like. */
public final class MediumReader {
    private final SourceTable sources;

    public MediumReader(SourceTable sources) {
        this.sources = sources;
    }

    /** The medium of the table that a phrase names, or null. */
    @Nullable
    public Source read(NounPhrase phrase) {
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

    public static boolean isMedium(@Nullable Head head) {
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

    public static int end(Paragraph p, int from, Medium medium) {
        int t = from;
        int words = 0;
        while (words < medium.words().size()) {
            words += p.isWord(t) ? 1 : 0;
            t++;
        }
        return t;
    }

    /** What stands in marks, else what follows the head without its adjectives, else all of it: «وكالة أنباء البحرين». */
    public String nameIn(NounPhrase phrase) {
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
                && (p.is(Type.CLOSE, to - 1)
                        || p.token(to - 1).isRelationalAdjective()
                        || p.form(to - 1).startsWith("لل"))) {
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
}
