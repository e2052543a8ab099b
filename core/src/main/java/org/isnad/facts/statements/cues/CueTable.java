package org.isnad.facts.statements.cues;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.Statement.Modality;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Cue.Strength;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm.Shape;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The verbs of saying of {@code cues.tsv} in all their forms, by normal form. */
public final class CueTable {
    private static final String HAMZAS = "ءأإآؤئ";
    private static final char DOUBLING = '\u0651';
    private static final List<String> PRONOUNS = Affixes.of("third-person");

    private final Map<String, CueForm> plain = new HashMap<>();
    /** Forms that only count with their doubling mark written. */
    private final Map<String, CueForm> doubled = new HashMap<>();

    public CueTable(Lexicon lexicon) {
        lexicon.table("cues.tsv").forEach(this::add);
    }

    /** The cue a word may be, with or without a leading و or ف. */
    @Nullable
    public CueForm of(Token word) {
        CueForm marked = word.doubled() && word.startsWithAnd() ? doubled.get(word.withoutAnd()) : null;
        CueForm whole = marked != null ? marked : of(word, word.form());
        return whole != null || !word.startsWithAnd() ? whole : of(word, word.withoutAnd());
    }

    private @Nullable CueForm of(Token word, String form) {
        CueForm found = plain.get(form);
        if (found != null && (isPassive(word, found) || isOther(word, found))) {
            return null;
        }
        return found == null && word.doubled() ? doubled.get(form) : found;
    }

    /** «شاهد يدعى فلانا»: written with ى the verb tells a name. */
    private static boolean isPassive(Token word, CueForm form) {
        return word.last() == 'ى'
                && form.shape() == Shape.IMPERFECT
                && form.cue().lemma().equals("ادعى");
    }

    /** «رؤى» is no form of روى: what has no hamza of its own is not written with one. */
    private static boolean isOther(Token word, CueForm form) {
        boolean finite = form.shape() == Shape.PERFECT || form.shape() == Shape.IMPERFECT;
        return finite && word.seated() && form.cue().lemma().chars().noneMatch(c -> HAMZAS.indexOf(c) >= 0);
    }

    private void add(Lexicon.Row row) {
        Cue cue = new Cue(
                row.cell(0),
                takes(row.values(5)),
                Modality.valueOf(row.cell(6).toUpperCase(Locale.ROOT)),
                Strength.valueOf(row.cell(7).toUpperCase(Locale.ROOT)));
        boolean strong = cue.strength() == Strength.STRONG;
        Map<String, CueForm> forms = row.cell(1).indexOf(DOUBLING) >= 0 ? doubled : plain;
        Inflection inflection =
                new Inflection(strong, (form, joins) -> put(forms, cue, form, joins && joinsPronoun(cue, form)));
        inflection.perfect(row.cell(1));
        if (!row.cell(2).isEmpty()) {
            inflection.imperfect(row.cell(2));
        }
        Inflection participles = new Inflection(strong, (form, joins) -> put(plain, cue, form, false));
        row.values(3).forEach(participles::participle);
        row.values(4)
                .forEach(word ->
                        forms.putIfAbsent(Letters.fold(word), new CueForm(cue, Shape.PERFECT, Agreement.HE, false)));
    }

    /** Nouns look like a rare verb with a pronoun (وعده، كتبه) in the perfect only. */
    private static boolean joinsPronoun(Cue cue, Inflection.Form form) {
        return cue.strength() == Strength.STRONG
                || cue.isRelay()
                || form.shape() == Shape.IMPERFECT && cue.takes(Takes.QUOTE);
    }

    private static void put(Map<String, CueForm> forms, Cue cue, Inflection.Form form, boolean joins) {
        forms.putIfAbsent(form.word(), new CueForm(cue, form.shape(), form.voice(), false));
        if (joins) {
            PRONOUNS.forEach(pronoun ->
                    forms.putIfAbsent(form.word() + pronoun, new CueForm(cue, form.shape(), form.voice(), true)));
        }
    }

    private static Set<Takes> takes(List<String> names) {
        EnumSet<Takes> set = EnumSet.noneOf(Takes.class);
        names.forEach(name -> set.add(Takes.named(name)));
        return set;
    }
}
