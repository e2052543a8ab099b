package org.isnad.facts.statements.sources;

import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.SourceTable.Medium;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/** Reads documents as sources: «بيان لوزارة ...», «تقرير نشرته ...» speak for who put them out. */
public final class DocumentReader {
    private static final int REACH = 6;

    private final SourceTable sources;

    public DocumentReader(SourceTable sources) {
        this.sources = sources;
    }

    public Source read(NounPhrase phrase, Names names) {
        Issuer issuer = issuer(phrase, names);
        return issuer == null
                ? new Source(phrase, phrase.text(), Kind.DOCUMENT, null, null, true)
                : new Source(phrase, issuer.name(), Kind.DOCUMENT, null, issuer.name(), false, issuer.medium(), false);
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
                return new Issuer(p.text(t, MediumReader.end(p, t, medium)).substring(skip), true);
            }
            if (sources.is(Sort.BODY, p.form(t).substring(skip)) || names.beginning(p, t) != null) {
                return new Issuer(new NounPhrase(p, t, phrase.to(), skip).text().replaceAll("[\"«»“”]", ""), false);
            }
        }
        Issuer made = maker(p, phrase.to(), names);
        return made != null ? made : afterVerb(p, phrase.to());
    }

    /** «تقرير، نشرته صحيفة ...»، «التقرير الذي أعده فلان»: who is named right after the verb of making. */
    private @Nullable Issuer maker(Paragraph p, int to, Names names) {
        int verb = p.is(Type.COMMA, to) ? to + 1 : to;
        verb = p.is(WordClass.RELATIVE, verb) ? verb + 1 : verb;
        int t = p.is(WordClass.ISSUED, verb) || p.is(WordClass.CARRIED, verb) ? pastTime(p, verb + 1) : p.size();
        if (t >= p.size()) {
            return null;
        }
        boolean head = MediumReader.isMedium(sources.head(p.form(t)));
        boolean marked = head && p.is(Type.OPEN, t + 1) && p.partner(t + 1) > 0;
        if (marked) {
            return new Issuer(p.text(t + 2, p.partner(t + 1)), true);
        }
        int name = head ? t + 1 : t;
        Medium medium = sources.medium(p, name, p.sentenceTo(verb), 0);
        if (medium != null && (head || !medium.marked())) {
            return new Issuer(p.text(name, MediumReader.end(p, name, medium)), true);
        }
        Mention mention = names.beginning(p, t);
        return mention == null ? null : new Issuer(names.fullest(mention), false);
    }

    private static int pastTime(Paragraph p, int from) {
        int t = from;
        while (t < Math.min(p.size(), from + REACH) && p.is(WordClass.TIME, t)) {
            t++;
        }
        return t;
    }

    /** «نشرة أصدرتها اليوم المندوبية»: the issuer follows the verb and its adverbs. */
    private @Nullable Issuer afterVerb(Paragraph p, int to) {
        String last = p.form(to - 1);
        if (!last.endsWith("ها") && p.token(to - 1).last() != 'ه') {
            return null;
        }
        int t = pastTime(p, to);
        if (t >= p.size() || !sources.is(Sort.BODY, p.form(t))) {
            return null;
        }
        int end = t + 1;
        while (end < p.size()
                && end < t + REACH
                && (p.token(end).isDefinite() || p.form(end).startsWith("لل"))) {
            end++;
        }
        return new Issuer(p.text(t, end), false);
    }

    private static int joined(String form) {
        return form.startsWith("لل") && form.length() > 4 ? 2 : form.startsWith("ل") && form.length() > 3 ? 1 : 0;
    }
}
