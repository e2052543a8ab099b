package org.isnad.facts.statements;

import org.isnad.facts.statements.cues.Agreement.Count;
import org.isnad.facts.statements.cues.Cue;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.SpokenNouns;
import org.isnad.facts.statements.cues.Token;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.PhraseReader;
import org.isnad.facts.statements.sources.SourceTable;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Finds what verbs with an object and a preposition report: دعا الأطراف إلى، طالب الحكومة بـ، اتهم ... بـ، أرجع ... إلى. What
 * was said begins with the object, which is told from the subject by the first noun phrase's end.
 */
final class ObjectFinder {
    private static final int REACH = 30;

    private final SpokenNouns spoken;
    private final PhraseReader phrases;
    private final SourceTable sources;

    ObjectFinder(SpokenNouns spoken, PhraseReader phrases, SourceTable sources) {
        this.spoken = spoken;
        this.phrases = phrases;
        this.sources = sources;
    }

    @Nullable
    Complement find(Paragraph p, int cue, Names names) {
        CueForm form = p.cue(cue);
        Takes kind = form == null ? null : kind(form.cue());
        if (form == null || kind == null) {
            return null;
        }
        if (form.isParticiple() && p.isWord(cue - 1) && !p.joinsAnd(cue)) {
            return null;
        }
        int limit = Math.min(p.sentenceTo(cue), cue + REACH);
        if (kind == Takes.JUDGE) {
            return judgement(p, cue, form, limit, names);
        }
        for (int t = cue + 1; t < limit; t++) {
            if (t > cue + 1 && opensNextClause(p, t)) {
                return null;
            }
            if (p.is(Type.COLON, t) || kind != Takes.OBJECT && p.is(Type.OPEN, t) && p.is(Type.COLON, t - 1)) {
                return null;
            }
            if (links(p, t, kind, form.isParticiple() ? cue + 1 : -1)) {
                return complement(p, cue, form, t, kind, names);
            }
        }
        return null;
    }

    private static boolean opensNextClause(Paragraph p, int t) {
        CueForm next = p.cue(t);
        return next != null
                && next.isFinite()
                && next.cue().strength() == Cue.Strength.STRONG
                && p.token(t).startsWithAnd();
    }

    private static @Nullable Takes kind(Cue cue) {
        for (Takes kind :
                new Takes[] {Takes.OBJECT, Takes.DEMAND, Takes.CALL, Takes.URGE, Takes.CAUSE, Takes.JUDGE, Takes.BLAME
                }) {
            if (cue.takes(kind)) {
                return kind;
            }
        }
        return null;
    }

    /** «اعتبر الوزير الاتفاق خطوة»: the object and what it is held to be, unless a clause follows instead. */
    private @Nullable Complement judgement(Paragraph p, int cue, CueForm form, int limit, Names names) {
        boolean last = cue + 1 >= limit;
        boolean fits = form.shape() == CueForm.Shape.PERFECT && p.opensClause(cue) || form.isParticiple();
        if (!last && form.hasObject() && form.isFinite()) {
            return judged(p, cue, limit, names);
        }
        if (last || !fits) {
            return null;
        }
        for (int t = cue + 1; t < Math.min(limit, cue + 10); t++) {
            if (p.is(WordClass.THAT, t)
                    || p.is(WordClass.THAT_FUSED, t)
                    || p.is(Type.COLON, t)
                    || p.is(Type.COMMA, t)) {
                return null;
            }
        }
        int end = form.isParticiple() ? cue + 1 : phrases.firstEnd(p, cue + 1, limit, names);
        boolean inStatement = p.form(end).equals("في") && p.is(WordClass.VENUE, end + 1);
        int object = inStatement ? end + 2 : end;
        while (object < limit && (p.is(WordClass.TIME, object) || p.is(WordClass.OWNER, object))) {
            object++;
        }
        boolean noun = p.isWord(object) && (p.token(object).isDefinite() || spoken.contains(p.form(object)));
        return noun && object < limit - 2 ? new Complement(object, object, Takes.JUDGE, -1) : null;
    }

    /** «تعتبره الحكومة تدخلا»: what somebody holds what the pronoun stands for to be, in the accusative. */
    private @Nullable Complement judged(Paragraph p, int cue, int limit, Names names) {
        int end = phrases.firstEnd(p, cue + 1, limit, names);
        boolean accusative = p.isWord(end)
                && p.form(end).endsWith("ا")
                && p.form(end).length() > 3
                && !p.token(end).isDefinite();
        return end > cue + 1 && end < limit && accusative ? new Complement(end, end, Takes.JUDGE, -1) : null;
    }

    /** «نفى المتهم التهم المنسوبة إليه»: the noun after the subject, or after the verb when it cannot be who speaks. */
    @Nullable
    Complement thing(Paragraph p, int cue, Names names) {
        CueForm form = p.cue(cue);
        if (form == null || !form.cue().takes(Takes.THING) || form.hasObject()) {
            return null;
        }
        int limit = Math.min(Math.min(p.sentenceTo(cue), p.quotationEnd(cue)), cue + REACH);
        int first = cue + 1;
        while (first < limit && (p.is(WordClass.TIME, first) || p.is(Type.COMMA, first))) {
            first++;
        }
        if (first >= limit || !mayBeThing(p, first)) {
            return null;
        }
        boolean named = p.isWord(cue - 1) && !p.joinsAnd(cue) && names.endsAt(p, cue - 1);
        boolean pointed = p.is(WordClass.DEMONSTRATIVE, first) && !sources.isHead(p.form(first + 1));
        boolean spokenOf = pointed
                || form.isParticiple()
                || named
                || isOwned(p, first)
                || isDeed(p, first)
                || p.joinsAnd(cue) && isThing(p, first, names);
        int end = spokenOf ? first : phrases.firstEnd(p, first, limit, names);
        while (end < limit && p.is(WordClass.TIME, end)) {
            end++;
        }
        int object = end < limit && mayBeThing(p, end) ? end : -1;
        return object >= 0 && p.words(object, limit) > 1 ? new Complement(object, object, Takes.THING, -1) : null;
    }

    /** A noun that cannot be who speaks: an unknown one without the article, or of the shape of a verbal noun. */
    private boolean isThing(Paragraph p, int t, Names names) {
        Token token = p.token(t);
        boolean known = sources.isHead(token.form()) || sources.is(Sort.STYLE, token.form());
        boolean thing = !token.isDefinite()
                || isVerbal(token.withoutArticle()) && token.form().length() > 6;
        return thing && !known && names.beginning(p, t) == null;
    }

    private static boolean mayBeThing(Paragraph p, int t) {
        return p.isWord(t)
                && !p.is(WordClass.PREPOSITION, t)
                && !p.is(WordClass.ADJUNCT, t)
                && !p.is(WordClass.RELATIVE, t)
                && !p.is(WordClass.CONNECTIVE, t)
                && !p.is(WordClass.OWNER, t)
                && p.cue(t) == null
                && !p.form(t).startsWith("ل")
                && !p.token(t).startsWithAnd();
    }

    /**
     * Whether a token is the preposition that joins what is demanded or said of the object.
     *
     * @param first the token right after a participle, where any noun with ب is what is demanded, else -1
     */
    private boolean links(Paragraph p, int t, Takes kind, int first) {
        String form = p.form(t);
        return switch (kind) {
            case CALL -> isTo(p, t) || form.startsWith("ل") && form.length() > 3 && spoken.contains(form.substring(1));
            case CAUSE -> isTo(p, t);
            case BLAME -> form.equals("مسووليه") || form.equals("المسووليه");
            case URGE -> form.equals("علي") && !p.is(WordClass.IDLE, t + 1);
            case DEMAND, OBJECT ->
                isWith(p, t)
                        || t == first && p.form(t).startsWith("ب") && p.form(t).length() > 3
                        || p.form(t).startsWith("بال") && p.token(t - 1).isDefinite() && p.cue(t - 1) == null;
            default -> false;
        };
    }

    private static boolean isTo(Paragraph p, int t) {
        return p.form(t).equals("الي") && !p.is(WordClass.IDLE, t + 1);
    }

    private boolean isWith(Paragraph p, int t) {
        String form = p.form(t);
        if (form.equals("ب") || p.is(WordClass.THAT_FUSED, t) && form.startsWith("ب") || form.equals("بان")) {
            return true;
        }
        if (!form.startsWith("ب") || form.length() < 4) {
            return false;
        }
        String noun = form.substring(1);
        String bare = noun.startsWith("ال") ? noun.substring(2) : noun;
        return spoken.contains(noun) || spoken.contains(bare) || bare.length() > 3 && isVerbal(bare) && !isTime(p, t);
    }

    /** The shape of most verbal nouns: إفعال، افتعال، تفعيل. */
    private static boolean isVerbal(String noun) {
        return noun.charAt(0) == 'ت' || noun.charAt(0) == 'ا';
    }

    private static boolean isTime(Paragraph p, int t) {
        return p.is(WordClass.TIME, t) || p.is(WordClass.ADJUNCT, t);
    }

    private Complement complement(Paragraph p, int cue, CueForm form, int link, Takes kind, Names names) {
        int object = form.hasObject() ? link : objectStart(p, cue, form, link, names);
        if (object < link) {
            return new Complement(object, object, kind, -1);
        }
        int from = p.form(link).length() <= 1
                        || p.form(link).equals("الي")
                        || p.form(link).equals("علي")
                ? link + 1
                : link;
        if (p.is(WordClass.THAT, from)) {
            from++;
        }
        return new Complement(link, from, p.is(Type.OPEN, from) ? Takes.QUOTE : kind, -1);
    }

    private int objectStart(Paragraph p, int cue, CueForm form, int link, Names names) {
        int first = cue + 1;
        while (first < link && (p.is(WordClass.TIME, first) || p.is(Type.COMMA, first))) {
            first++;
        }
        boolean object = isOwned(p, first) && !isSomePeople(p, cue, first) || isDeed(p, first);
        if (form.isParticiple() || form.voice().count() != Count.ONE || object) {
            return first;
        }
        if (p.is(WordClass.DEMONSTRATIVE, first) && first + 1 == link) {
            return first;
        }
        if (p.form(first).equals("ما")) {
            return link;
        }
        int comma = lastComma(p, first, link);
        int end = comma > 0 ? comma + 1 : phrases.firstEnd(p, first, link, names);
        while (end < link && (p.is(WordClass.TIME, end) || p.is(Type.COMMA, end))) {
            end++;
        }
        if (end >= link && (form.cue().takes(Takes.OBJECT) || goesOn(p, cue))) {
            return first;
        }
        boolean adjunct = p.is(WordClass.ADJUNCT, end)
                || p.is(WordClass.PREPOSITION, end)
                || p.form(end).startsWith("ل") && !isOwned(p, end)
                || p.is(Type.OPEN, end);
        return adjunct ? link : end;
    }

    /** «..., وطالب الوسيط بـ»: a verb joined to another one in its sentence goes on with the same subject. */
    private static boolean goesOn(Paragraph p, int cue) {
        if (!p.joinsAnd(cue)) {
            return false;
        }
        for (int t = cue - 1; t >= Math.max(p.sentenceFrom(cue), cue - 2 * REACH); t--) {
            CueForm other = p.cue(t);
            if (other != null && other.isFinite() && other.cue().strength() == Cue.Strength.STRONG) {
                return true;
            }
        }
        return false;
    }

    /** A verbal noun is what is spoken of, not who speaks: «أرجعت الارتفاع إلى». */
    private boolean isDeed(Paragraph p, int t) {
        return p.isWord(t) && (spoken.contains(p.token(t).withoutArticle()) || isAccusative(p.token(t)));
    }

    /** A sound plural or a dual in ين is no subject: «ودعا السائقين إلى». */
    private static boolean isAccusative(Token token) {
        return token.isDefinite() && token.form().endsWith("ين") && token.form().length() > 6;
    }

    /** «طالب عدد من الأهالي بـ»: people counted after a verb that opens its clause are who speaks. */
    private static boolean isSomePeople(Paragraph p, int cue, int t) {
        return p.opensClause(cue)
                && !p.joinsAnd(cue)
                && p.is(WordClass.PARTITIVE, t)
                && p.form(t + 1).equals("من");
    }

    private static int lastComma(Paragraph p, int from, int to) {
        for (int t = to - 1; t > from; t--) {
            if (p.is(Type.COMMA, t)) {
                return t;
            }
        }
        return -1;
    }

    /** A noun with a pronoun joined to it right after the verb is the object of somebody named before: «دعا أنصاره». */
    private boolean isOwned(Paragraph p, int t) {
        String form = p.form(t);
        boolean pronoun = form.endsWith("ها")
                || form.endsWith("هم")
                || form.length() > 4 && form.endsWith("ه") && p.token(t).last() == 'ه';
        boolean quantity = p.is(WordClass.PARTITIVE, t);
        return (pronoun || quantity)
                && !p.token(t).isDefinite()
                && !sources.is(Sort.OFFICE, form)
                && !sources.is(Sort.STYLE, form);
    }
}
