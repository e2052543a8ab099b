package org.isnad.facts.statements.sources;

import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.facts.statements.cues.Cue;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase of a speaker or source from where it begins to the first word that cannot belong to it. */
public final class PhraseReader {
    private static final int LONGEST = 18;
    private static final int LONGEST_APPOSITION = 9;
    private static final int SHORT_APPOSITION = 2;

    private final SourceTable sources;

    public PhraseReader(SourceTable sources) {
        this.sources = sources;
    }

    /** The phrase that begins at a token, or null when none does. */
    @Nullable
    public NounPhrase read(Paragraph p, int from, int limit, Names names) {
        if (isNoSpeaker(p, from)) {
            return null;
        }
        int end = end(p, from, Math.min(limit, from + LONGEST), names);
        while (end > from && (p.is(Type.COMMA, end - 1) || end - from > 1 && p.is(WordClass.PREPOSITION, end - 1))) {
            end--;
        }
        return end > from && hasWord(p, from, end) ? new NounPhrase(p, from, end, 0) : null;
    }

    /** «رد عليه»، «أوضح ذلك المدير»: a word of grammar; «هذا المسؤول» is somebody. */
    public boolean isNoSpeaker(Paragraph p, int t) {
        boolean points = p.is(WordClass.DEMONSTRATIVE, t) || p.is(WordClass.SAME, t);
        return p.is(WordClass.NO_SPEAKER, t)
                && !(points && p.isWord(t + 1) && p.token(t + 1).isDefinite());
    }

    private static boolean hasWord(Paragraph p, int from, int end) {
        for (int t = from; t < end; t++) {
            if (p.isWord(t)) {
                return true;
            }
        }
        return false;
    }

    private int end(Paragraph p, int from, int limit, Names names) {
        int t = from;
        while (t < limit) {
            int next = p.isWord(t) ? pastWord(p, from, t, names) : pastMark(p, from, t, limit, names);
            if (next < 0) {
                break;
            }
            t = next;
        }
        return Math.min(t, limit);
    }

    private int pastMark(Paragraph p, int from, int t, int limit, Names names) {
        return switch (p.type(t)) {
            case OPEN -> p.partner(t) > t && p.partner(t) < limit ? p.partner(t) + 1 : p.partner(t) < 0 ? t + 1 : -1;
            case BRACKET -> pastBracket(p, t, limit);
            case COMMA -> t > from && continuesAfterComma(p, from, t, limit, names) ? t + 1 : -1;
            case OTHER -> t + 1;
            default -> -1;
        };
    }

    private static int pastBracket(Paragraph p, int t, int limit) {
        for (int k = t + 1; k < limit; k++) {
            if (p.is(Type.BRACKET, k)) {
                return k + 1;
            }
        }
        return -1;
    }

    /** A comma goes on with a role after a name, or with a name after a role. */
    private boolean continuesAfterComma(Paragraph p, int from, int comma, int limit, Names names) {
        int next = comma + 1;
        if (!p.isWord(next) || stopsAt(p, next)) {
            return false;
        }
        boolean role = sources.is(Sort.OFFICE, p.form(next)) || sources.is(Sort.STYLE, p.form(next));
        boolean unnamed = sources.is(Sort.OFFICE, p.form(from)) && !names.personBegins(p, from, comma);
        boolean afterRole = unnamed && !p.token(next).startsWithAnd();
        boolean named =
                sources.is(Sort.STYLE, p.form(next)) || names.personBegins(p, next, Math.min(next + 3, p.size()));
        return (role || afterRole) && endsSoon(p, next, limit, role || named);
    }

    /** Whether an apposition is closed by a comma, or known to be one and short. */
    private static boolean endsSoon(Paragraph p, int from, int limit, boolean known) {
        for (int t = from; t < limit; t++) {
            if (p.is(Type.COMMA, t)) {
                return t - from <= LONGEST_APPOSITION;
            }
        }
        return (known || limit - from <= SHORT_APPOSITION) && limit - from <= LONGEST_APPOSITION;
    }

    private int pastWord(Paragraph p, int from, int t, Names names) {
        boolean office = t == from && sources.is(Sort.OFFICE, p.form(t));
        if (stopsAt(p, t) && !describesSource(p, from, t)
                || p.cue(t) != null && !office && !isNoun(p, t) && !isIssuing(p, from, t)) {
            return -1;
        }
        if (t > from && p.is(WordClass.DEMONSTRATIVE, t) && !p.isWord(t + 1)) {
            return -1;
        }
        if (t > from && isOwned(p, t) && (p.is(WordClass.VENUE, t) || isObject(p, from, t, names))) {
            return -1;
        }
        return switch (p.form(t)) {
            case "في" -> belongsIn(p, from, t, names) ? t + 1 : -1;
            case "لدي" -> p.token(Math.min(t + 1, p.size() - 1)).isDefinite() ? t + 1 : -1;
            case "الي", "علي" ->
                reaches(p, t, names) || p.token(t).last() == 'ي' || p.is(WordClass.ATTACHING, t - 1) ? t + 1 : -1;
            case "من" -> t == from || p.is(WordClass.IDLE, t + 1) ? -1 : t + 1;
            case "عن" -> t == from ? -1 : t + 1;
            default -> isAddressee(p, from, t) && !belongsToHead(p, from) ? -1 : t + 1;
        };
    }

    /** «مسؤول في البلدية» describes; «قال المدرب في المطار» and «قال في كلمته» tell where. */
    private boolean belongsIn(Paragraph p, int from, int t, Names names) {
        if (p.is(WordClass.VENUE, t + 1) || p.is(WordClass.TIME, t + 1) || isNumber(p, t + 1)) {
            return false;
        }
        boolean complete = t - from == 1 && p.token(from).isDefinite() || names.endsAt(p, t - 1);
        return t > from && (!complete || reaches(p, t, names));
    }

    /** «كلمته»: the speaker's own, so no part of the name. */
    private static boolean isOwned(Paragraph p, int t) {
        Token token = p.token(t);
        return token.form().length() > 3
                && !token.isDefinite()
                && !token.startsWithAnd()
                && (token.form().endsWith("ها") || token.form().endsWith("ه") && token.last() == 'ه');
    }

    /** «المحكمة قرارها»: a noun with a pronoun right after a name that is complete is the verb's object. */
    private boolean isObject(Paragraph p, int from, int t, Names names) {
        boolean complete = p.token(t - 1).isDefinite() || names.endsAt(p, t - 1);
        return complete
                && !p.is(WordClass.SAME, t)
                && !p.form(t).startsWith("باسم")
                && !p.form(t).startsWith("علي")
                && !sources.is(Sort.OFFICE, p.form(t))
                && names.beginning(p, t) == null
                && p.isWord(from);
    }

    /** «تقرير نشرته ...»: the verb belongs to the document. */
    private boolean isIssuing(Paragraph p, int from, int t) {
        CueForm cue = p.cue(t);
        SourceTable.Head head =
                sources.head(p.form(from).startsWith("ل") ? p.form(from).substring(1) : p.form(from));
        return cue != null && cue.hasObject() && head != null && head.kind() == Kind.DOCUMENT;
    }

    /** «بيان لوكالة ...»، «مراسل لوكالة ...»: here ل tells whose it is. */
    private boolean belongsToHead(Paragraph p, int from) {
        SourceTable.Head head = sources.head(p.form(from));
        return head != null && (head.kind() == Kind.DOCUMENT || head.kind() == Kind.OUTLET);
    }

    private static boolean isNumber(Paragraph p, int t) {
        return p.isWord(t) && Character.isDigit(p.form(t).charAt(0));
    }

    /** A word that may be a cue is a noun here when it is weak or stands right after a head: «ذكر» as a name. */
    private static boolean isNoun(Paragraph p, int t) {
        CueForm cue = p.cue(t);
        return cue != null
                && cue.cue().strength() == Cue.Strength.WEAK
                && cue.isFinite()
                && !p.token(t).startsWithAnd();
    }

    /** «مصدر مطلع»، «مصادر مطلعة على ...»: no time of the month. */
    private boolean describesSource(Paragraph p, int from, int t) {
        return t > from && p.is(WordClass.ATTACHING, t) && sources.head(p.form(t - 1)) != null;
    }

    private boolean stopsAt(Paragraph p, int t) {
        boolean attaching = p.is(WordClass.ATTACHING, t) && p.form(t + 1).equals("علي");
        return p.is(WordClass.TIME, t) && !attaching
                || p.is(WordClass.BEING, t)
                || p.isUnnamedClause(t)
                || p.is(WordClass.SEASON, t + 1) && p.token(t).isDefinite()
                || p.is(WordClass.ADJUNCT, t)
                || p.is(WordClass.RELATIVE, t)
                || p.is(WordClass.THAT, t)
                || p.is(WordClass.THAT_FUSED, t)
                || p.is(WordClass.RESUME, t)
                || p.is(WordClass.CONNECTIVE, t)
                || p.is(WordClass.SOURCE, t)
                || p.is(WordClass.NO_SPEAKER, t) && p.token(t).isDefinite() && !sources.is(Sort.OFFICE, p.form(t - 1))
                || p.is(WordClass.NEGATION, t);
    }

    /** Whether a person is still to be named within a few words: «المبعوث الأممي إلى ... فلان». */
    private static boolean reaches(Paragraph p, int t, Names names) {
        return t + 2 < p.size() && names.personBegins(p, t + 1, Math.min(t + 5, p.size()));
    }

    /** Whether a word names somebody spoken to rather than a part of the speaker. */
    public boolean isAddressee(Paragraph p, int from, int t) {
        String form = p.form(t);
        if (t == from || form.charAt(0) != 'ل') {
            return p.is(WordClass.ADDRESSEE, t) && t > from && !isAnnexed(p, from, t);
        }
        if (form.length() == 1) {
            return p.is(Type.OPEN, t + 1) || p.is(Type.CLOSE, t + 1) || p.is(Type.BRACKET, t + 1);
        }
        return p.is(WordClass.ADDRESSEE, t) || namesMedium(p, t, form) || isListener(p, from, t);
    }

    /** «نقيب الصحفيين»: whose office it is, not to whom he spoke. */
    private boolean isAnnexed(Paragraph p, int from, int t) {
        return t == from + 1
                && sources.is(Sort.OFFICE, p.form(from))
                && !p.token(from).isDefinite();
    }

    /** «قال القاضي للمتهم:»: a person with ل right before what was said. */
    private boolean isListener(Paragraph p, int from, int t) {
        if (t <= from || !p.is(Type.COLON, t + 1) && !p.is(Type.OPEN, t + 1)) {
            return false;
        }
        String form = p.form(t);
        String bare = form.substring(form.startsWith("لل") ? 2 : 1);
        boolean person = sources.is(Sort.OFFICE, bare) || sources.is(Sort.GROUP, bare);
        return person && (form.startsWith("لل") || sources.isOwned(bare));
    }

    /** The index after somebody spoken to who stands where the subject would: «قال لرويترز فلان». */
    public int pastAddressee(Paragraph p, int t, int limit) {
        if (!p.isWord(t) || !isAddressee(p, t - 1, t)) {
            return t;
        }
        if (p.form(t).length() == 1) {
            int close = p.is(Type.OPEN, t + 1) ? p.partner(t + 1) : p.closingBracket(t + 1);
            return close > t && close < limit ? close + 1 : t + 1;
        }
        SourceTable.Medium medium = sources.medium(p, t, limit, 1);
        int next = Math.min(limit, t + (medium == null ? 1 : medium.words().size()));
        return medium == null && !p.is(WordClass.ADDRESSEE, t) ? pastMediumName(p, next, limit) : next;
    }

    /** After «لوكالة»: the name in marks, or a word or two up to a title or office. */
    private int pastMediumName(Paragraph p, int from, int limit) {
        if (p.is(Type.OPEN, from) && p.partner(from) > from) {
            return Math.min(limit, p.partner(from) + 1);
        }
        int end = Math.min(limit, from + 4);
        for (int t = from; t < end; t++) {
            if (sources.is(Sort.STYLE, p.form(t)) || sources.is(Sort.OFFICE, p.form(t)) || sources.isHead(p.form(t))) {
                return t;
            }
        }
        return end == limit ? limit : from;
    }

    private boolean namesMedium(Paragraph p, int t, String form) {
        String bare = form.startsWith("لل") ? form.substring(2) : form.substring(1);
        SourceTable.Head head = sources.head(bare);
        return head != null && head.kind() != null && head.kind().isMedia() && head.dropped()
                || isUnmistakable(sources.medium(p, t, p.sentenceTo(t), 1));
    }

    private static boolean isUnmistakable(SourceTable.@Nullable Medium medium) {
        return medium != null && !medium.marked();
    }

    /**
     * Where the first of two noun phrases ends that stand side by side, as subject and object do: after a mention that begins
     * there, at a comma, else after the definite noun with its adjectives that closes the first.
     */
    public int firstEnd(Paragraph p, int from, int limit, Names names) {
        Mention person =
                sources.is(Sort.OFFICE, p.form(from)) ? names.personIn(p, from, Math.min(limit, from + 12)) : null;
        Mention mention = person != null ? person : names.beginning(p, from);
        int t = mention == null ? pastHeads(p, from, limit) : names.after(p, from, mention);
        while (t < limit && p.isWord(t) && p.token(t).isRelationalAdjective()) {
            t++;
        }
        return Math.min(t, limit);
    }

    private int pastHeads(Paragraph p, int from, int limit) {
        if (p.token(from).isDefinite() && sources.is(Sort.STYLE, p.form(from))) {
            return pastTitledName(p, from, limit);
        }
        int t = from;
        while (t < limit && p.isWord(t) && !p.token(t).isDefinite() && !stopsAt(p, t)) {
            t++;
            if (p.form(t - 1).endsWith("ون") && sources.isHead(p.form(from))) {
                return t;
            }
        }
        int close = t > from && p.is(Type.OPEN, t) && sources.namesFollow(p.token(t - 1)) ? p.partner(t) : -1;
        if (close > t && close < limit) {
            return p.isWord(close + 1) && p.form(close + 1).startsWith("لل") ? close + 2 : close + 1;
        }
        return t < limit && p.isWord(t) && p.token(t).isDefinite() ? t + 1 : t;
    }

    /** «الدكتور فلان الفلاني»: titles, given names, and a surname with the article after a single given name. */
    private int pastTitledName(Paragraph p, int from, int limit) {
        int t = from;
        while (t < limit && p.isWord(t) && sources.is(Sort.STYLE, p.form(t))) {
            t++;
        }
        int given = t;
        while (t < limit
                && p.isWord(t)
                && !p.token(t).isDefinite()
                && !stopsAt(p, t)
                && !p.is(WordClass.PREPOSITION, t)) {
            t++;
        }
        return t - given == 1 && t < limit && p.isWord(t) && p.token(t).isDefinite() ? t + 1 : t;
    }
}
