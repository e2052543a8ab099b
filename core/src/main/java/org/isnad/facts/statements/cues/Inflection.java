package org.isnad.facts.statements.cues;

import java.util.function.BiConsumer;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Agreement.Count;
import org.isnad.facts.statements.cues.CueForm.Shape;

/**
 * Regular endings of Arabic verbs in the third person, over normal forms (hamza seats and teh marbuta folded). Verbs whose
 * last radical is weak (دعا، نفى، رأى) lose it before the endings of the feminine and the plural.
 */
public final class Inflection {
    /** A form to be entered in the table. */
    public record Form(String word, Shape shape, Agreement voice) {}

    private static final Agreement HE = Agreement.HE;
    private static final Agreement SHE = Agreement.SHE;
    private static final Agreement THEY_TWO = new Agreement(false, Count.TWO);
    private static final Agreement SHE_TWO = new Agreement(true, Count.TWO);
    private static final Agreement THEY = new Agreement(false, Count.MANY);

    private final BiConsumer<Form, Boolean> out;
    private final boolean duals;

    /** @param out takes each form and whether a pronoun may be joined to it */
    public Inflection(boolean duals, BiConsumer<Form, Boolean> out) {
        this.duals = duals;
        this.out = out;
    }

    public void perfect(String masculine) {
        String he = Letters.fold(masculine);
        String stem = isWeak(he) ? he.substring(0, he.length() - 1) : he;
        put(he, Shape.PERFECT, HE, !isWeak(he) || he.endsWith("ا"));
        if (isWeak(he) && he.endsWith("ي")) {
            put(stem + "ا", Shape.PERFECT, HE, true);
        }
        put(stem + "ت", Shape.PERFECT, SHE, true);
        put(stem + "وا", Shape.PERFECT, THEY, false);
        if (duals) {
            put(isWeak(he) ? stem + "يا" : he + "ا", Shape.PERFECT, THEY_TWO, false);
            put(stem + "تا", Shape.PERFECT, SHE_TWO, false);
        }
    }

    public void imperfect(String masculine) {
        String he = Letters.fold(masculine);
        present(he, Shape.IMPERFECT, "");
        present(he, Shape.FUTURE, "س");
    }

    private void present(String he, Shape shape, String prefix) {
        String she = "ت" + he.substring(1);
        boolean weak = he.endsWith("ي") || he.endsWith("و");
        String stem = weak ? he.substring(0, he.length() - 1) : he;
        put(prefix + he, shape, HE, true);
        put(prefix + she, shape, SHE, true);
        put(prefix + stem + "ون", shape, THEY, false);
        if (duals) {
            put(prefix + he + "ان", shape, THEY_TWO, false);
            put(prefix + she + "ان", shape, SHE_TWO, false);
        }
    }

    public void participle(String accusative) {
        String form = Letters.fold(accusative);
        Agreement voice = form.endsWith("ه") ? SHE : form.endsWith("ين") ? THEY : HE;
        put(form, Shape.PARTICIPLE, voice, false);
        if (voice == SHE) {
            put(form.substring(0, form.length() - 1) + "ات", Shape.PARTICIPLE, THEY, false);
        }
    }

    private static boolean isWeak(String perfect) {
        return perfect.length() > 2 && (perfect.endsWith("ا") || perfect.endsWith("ي"));
    }

    private void put(String word, Shape shape, Agreement voice, boolean joins) {
        out.accept(new Form(word, shape, voice), joins);
    }
}
