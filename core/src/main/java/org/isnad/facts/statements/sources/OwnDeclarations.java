package org.isnad.facts.statements.sources;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Agreement;
import org.isnad.facts.statements.cues.Agreement.Count;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads declarations that a pronoun gives to whoever the sentence speaks of: «بيان لها»، «بيانها»، «بيان صادر عنها»، «منشور كتبه».
 * Immutable.
 */
final class OwnDeclarations {
    private static final Map<String, Agreement> PRONOUNS = Map.of(
            "ه", Agreement.HE,
            "ها", Agreement.SHE,
            "هم", new Agreement(false, Count.MANY),
            "هن", new Agreement(true, Count.MANY),
            "هما", new Agreement(false, Count.TWO));

    private final Map<String, Set<String>> words = new HashMap<>();

    OwnDeclarations(Lexicon lexicon) {
        lexicon.table("declarations.tsv")
                .forEach(row -> row.values(1)
                        .forEach(word -> words.computeIfAbsent(row.cell(0), kind -> new HashSet<>())
                                .add(Letters.fold(word))));
    }

    /**
     * A declaration.
     *
     * @param to index after it
     * @param owner gender and number of whose it is
     */
    record Own(int to, Agreement owner) {}

    /**
     * The declaration whose noun stands at a token, or null.
     *
     * @param skip units of a preposition joined to the noun
     */
    @Nullable
    Own at(Paragraph p, int noun, int skip) {
        if (!p.isWord(noun) || p.form(noun).length() <= skip + 1) {
            return null;
        }
        String form = p.form(noun).substring(skip);
        if (is("noun", Clitics.bare(form))) {
            return behind(p, noun + 1);
        }
        Agreement owner = p.token(noun).last() == 'ة' ? null : suffix(form);
        return owner == null ? null : new Own(noun + 1, owner);
    }

    private @Nullable Own behind(Paragraph p, int t) {
        String form = p.form(t);
        Agreement owner = form.startsWith("ل") ? PRONOUNS.get(form.substring(1)) : null;
        if (owner != null) {
            return new Own(t + 1, owner);
        }
        if (is("out", Clitics.bare(form)) && p.form(t + 1).startsWith("عن")) {
            Agreement from = PRONOUNS.get(p.form(t + 1).substring(2));
            return from == null ? null : new Own(t + 2, from);
        }
        return p.is(WordClass.ISSUED, t) && isLast(p, t) ? new Own(t + 1, maker(form)) : null;
    }

    /** Whether only adverbs of time stand between a verb and the next comma or stop, and so no subject of its own. */
    private static boolean isLast(Paragraph p, int verb) {
        int t = verb + 1;
        while (p.is(WordClass.TIME, t)) {
            t++;
        }
        return t >= p.size() || p.is(Type.COMMA, t) || p.is(Type.STOP, t) || p.is(Type.DASH, t);
    }

    /** «نشره»، «نشرته»، «نشروه»: who made it, as the verb before the pronoun tells. */
    private static Agreement maker(String verb) {
        String bare = verb.substring(0, verb.length() - (verb.endsWith("ها") ? 2 : 1));
        return bare.endsWith("ت")
                ? Agreement.SHE
                : bare.endsWith("و") ? new Agreement(false, Count.MANY) : Agreement.HE;
    }

    /** Whose a noun with a pronoun joined to it is, or null: «بيانها»، «تغريدته». */
    private @Nullable Agreement suffix(String form) {
        for (int length = 1; length <= Math.min(3, form.length() - 2); length++) {
            Agreement owner = PRONOUNS.get(form.substring(form.length() - length));
            String noun = form.substring(0, form.length() - length);
            boolean feminine = noun.endsWith("ت") && is("noun", noun.substring(0, noun.length() - 1) + "ه");
            if (owner != null && (is("noun", noun) || feminine)) {
                return owner;
            }
        }
        return null;
    }

    private boolean is(String kind, String form) {
        return words.getOrDefault(kind, Set.of()).contains(form);
    }
}
