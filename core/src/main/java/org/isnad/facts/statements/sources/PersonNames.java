package org.isnad.facts.statements.sources;

import org.isnad.Mention;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person's bare name from title and role when no mention does: the words after a title up to a role, the words before
 * an apposition, or the last words of a role's description that cannot belong to it.
 */
public final class PersonNames {
    private final SourceTable sources;

    public PersonNames(SourceTable sources) {
        this.sources = sources;
    }

    /** The name in a description that begins with a title or role, or null when it only tells the office. */
    @Nullable
    public String in(NounPhrase phrase, Names names) {
        Paragraph p = phrase.paragraph();
        int from = phrase.head();
        int comma = comma(p, from, phrase.to());
        String first = section(p, from, comma, names);
        if (first != null || comma >= phrase.to()) {
            return first;
        }
        return section(p, comma + 1, phrase.to(), names);
    }

    private static int comma(Paragraph p, int from, int to) {
        int t = from;
        while (t < to && !p.is(Type.COMMA, t)) {
            t++;
        }
        return t;
    }

    private @Nullable String section(Paragraph p, int from, int to, Names names) {
        int t = from;
        while (t < to
                && (sources.is(Sort.STYLE, p.form(t)) && !isConstruct(p, t, to)
                        || !p.isWord(t)
                        || t > from && (p.is(WordClass.STATUS, t) || isNationality(p, t)))) {
            t++;
        }
        boolean governed = t < to && (isGoverned(p, t, names) || t > from && p.is(WordClass.PREPOSITION, t));
        if (t > from && t < to && !sources.is(Sort.OFFICE, p.form(t)) && !governed) {
            return upToRole(p, t, to, names);
        }
        if (t < to && !sources.is(Sort.OFFICE, p.form(t)) && !p.token(t).isDefinite() && !governed) {
            return upToRole(p, t, to, names);
        }
        return tail(p, t, to, names);
    }

    /** «الوزير الأمريكي»: the adjective of a country after an office is no name. */
    private boolean isNationality(Paragraph p, int t) {
        return p.token(t).isDefinite() && sources.isDemonym(p.form(t)) && sources.is(Sort.OFFICE, p.form(t - 1));
    }

    /** «رئيس البرلمان» is an office although الرئيس is a title too. */
    private boolean isConstruct(Paragraph p, int t, int to) {
        return sources.is(Sort.OFFICE, p.form(t)) && !p.token(t).isDefinite();
    }

    /** The leading words of a phrase up to a role, a mark or a preposition. */
    String leading(NounPhrase phrase, Names names) {
        String name = upToRole(phrase.paragraph(), phrase.head(), phrase.to(), names);
        return name == null ? phrase.text() : name.substring(Math.min(name.length() - 1, skip(phrase)));
    }

    private static int skip(NounPhrase phrase) {
        return phrase.head() == phrase.from() ? phrase.skip() : 0;
    }

    private @Nullable String upToRole(Paragraph p, int from, int to, Names names) {
        int t = from;
        while (t < to && p.isWord(t) && (t == from || !opensRole(p, t, names))) {
            t++;
        }
        return t > from ? p.text(from, t) : null;
    }

    private boolean opensRole(Paragraph p, int t, Names names) {
        String form = p.form(t);
        return sources.is(Sort.OFFICE, form)
                || isGoverned(p, t, names)
                || p.is(WordClass.PREPOSITION, t)
                || p.is(WordClass.PARTITIVE, t)
                || form.equals("باسم");
    }

    /** The last words of a role's description: back to an article, a body, a preposition or a place. */
    private @Nullable String tail(Paragraph p, int from, int to, Names names) {
        int end = to;
        while (end > from && !p.isWord(end - 1)) {
            end--;
        }
        int t = end;
        boolean plain = false;
        while (t > from && p.isWord(t - 1) && belongs(p, t - 1, plain, names)) {
            t--;
            plain |= !p.token(t).isDefinite();
        }
        if (t > from && (isSecondTask(p.form(t - 1)) || p.is(WordClass.PREPOSITION, t - 1))) {
            return null;
        }
        while (t < end && p.token(t).isDefinite()) {
            t++;
        }
        return plain && t < end && t > from && !isOrdinary(p, t, end) && !isAnnexed(p, t, end) ? p.text(t, end) : null;
    }

    /** «وزيرة خارجية مالكا»: a word alone behind a noun in construct is what that is of, not who holds the office. */
    private static boolean isAnnexed(Paragraph p, int t, int end) {
        return end - t == 1 && p.isWord(t - 1) && !p.token(t - 1).isDefinite();
    }

    /** «أستاذ علم البيئة»: whether there are only ordinary words. */
    private boolean isOrdinary(Paragraph p, int from, int to) {
        for (int t = from; t < to; t++) {
            if (!sources.isOrdinary(p.form(t))) {
                return false;
            }
        }
        return true;
    }

    /** «مدير الشركة بالمملكة فلان»، «رئيس الاتحاد لكرة القدم»: a word with its preposition belongs to the office, not to the name. */
    private boolean isGoverned(Paragraph p, int t, Names names) {
        return p.form(t).startsWith("لل") || sources.isGoverned(p.form(t)) && !names.personBegins(p, t, t + 1);
    }

    private boolean belongs(Paragraph p, int t, boolean plain, Names names) {
        String form = p.form(t);
        if (p.token(t).isDefinite()) {
            return !sources.is(Sort.BODY, form) && (!plain || p.is(WordClass.NAME_PART, t - 1));
        }
        return !sources.is(Sort.OFFICE, form)
                && !sources.is(Sort.BODY, form)
                && !p.is(WordClass.PREPOSITION, t)
                && !isGoverned(p, t, names)
                && !isSecondTask(form)
                && !form.equals("باسم")
                && !isOwner(p, t, names)
                && !isPlace(p, t, names);
    }

    /** «مستشار لفلان»: a name with ل joined to it is whose the office is. */
    private static boolean isOwner(Paragraph p, int t, Names names) {
        return p.form(t).startsWith("ل")
                && names.in(p.span(t, t + 1)).stream()
                        .anyMatch(m -> m.span().begin() > p.token(t).begin());
    }

    /** «للتفتيش وتطوير ...»: a verbal noun joined to the office's task, which no name is. */
    private static boolean isSecondTask(String form) {
        return form.length() > 5 && (form.startsWith("وت") || form.startsWith("وا") || form.startsWith("لت"));
    }

    private static boolean isPlace(Paragraph p, int t, Names names) {
        return names.in(p.span(t, t + 1)).stream().anyMatch(m -> m.type() != Mention.Type.PERSON);
    }
}
