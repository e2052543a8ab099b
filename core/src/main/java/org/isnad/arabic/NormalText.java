package org.isnad.arabic;

import java.util.Arrays;
import org.isnad.Span;

/**
 * A text beside its normal form, aligned unit by unit: match on the normal form, report spans in the original.
 *
 * <p>The normal form
 *
 * <ul>
 *   <li>drops vowel and other marks, tatweel, zero-width and bidi controls;
 *   <li>folds alef with hamza or madda or wasla to bare alef, hamza seats to their letter, alef maqsura to yeh, teh marbuta
 *       to heh;
 *   <li>folds Persian and Urdu look-alikes (ک ی ہ ە ...) and presentation forms to the Arabic letter;
 *   <li>turns Arabic-Indic and Persian digits into 0 to 9;
 *   <li>puts other letters into lower case, unit by unit, and every white space into a plain space.
 * </ul>
 *
 * <p>It changes nothing when applied to its own result. Immutable and safe for many threads.
 */
public final class NormalText {
    private final String original;
    private final String normal;
    /** For each unit of the normal form, and for its end, the offset in the original. */
    private final int[] origin;

    private NormalText(String original, String normal, int[] origin) {
        this.original = original;
        this.normal = normal;
        this.origin = origin;
    }

    /** Aligns a text with its normal form; lone surrogates pass unchanged. */
    public static NormalText of(String original) {
        char[] out = new char[original.length()];
        int[] origin = new int[original.length() + 1];
        int length = 0;
        for (int i = 0; i < original.length(); i++) {
            char unit = Letters.unit(original.charAt(i));
            if (unit != 0) {
                out[length] = unit;
                origin[length++] = i;
            } else if (!Letters.isMark(original.charAt(i))) {
                return ligatures(original, i, out, origin, length);
            }
        }
        return sealed(original, out, origin, length);
    }

    /** Goes on where a ligature first folds to several units. */
    private static NormalText ligatures(String original, int from, char[] done, int[] origins, int length) {
        char[] out = done;
        int[] origin = origins;
        int end = length;
        for (int i = from; i < original.length(); i++) {
            String folded = Letters.foldUnit(original.charAt(i));
            if (end + folded.length() > out.length) {
                out = Arrays.copyOf(out, 2 * (end + folded.length()));
                origin = Arrays.copyOf(origin, out.length + 1);
            }
            for (int k = 0; k < folded.length(); k++) {
                out[end] = folded.charAt(k);
                origin[end++] = i;
            }
        }
        return sealed(original, out, origin, end);
    }

    private static NormalText sealed(String original, char[] out, int[] origin, int length) {
        int[] own = length + 1 == origin.length ? origin : Arrays.copyOf(origin, length + 1);
        own[length] = original.length();
        return new NormalText(original, new String(out, 0, length), own);
    }

    public String original() {
        return original;
    }

    public String normal() {
        return normal;
    }

    /** The offset in the original of a unit of the normal form, or of its end. */
    public int toOriginal(int normalOffset) {
        return origin[normalOffset];
    }

    /**
     * The span of the original that a span of the normal form stands for: from its first unit to after its last, so marks
     * inside are covered and marks that follow the last letter too.
     */
    public Span toOriginal(Span inNormal) {
        int begin = origin[inNormal.begin()];
        if (inNormal.isEmpty()) {
            return new Span(begin, begin);
        }
        int end = Math.max(origin[inNormal.end() - 1] + 1, begin);
        while (end < original.length() && Letters.isMark(original.charAt(end))) {
            end++;
        }
        return new Span(begin, end);
    }

    /** The offset in the normal form of the first unit that stands at or after an offset of the original. */
    public int toNormal(int originalOffset) {
        int at = Arrays.binarySearch(origin, originalOffset);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && origin[at - 1] == originalOffset) {
            at--;
        }
        return at;
    }

    @Override
    public String toString() {
        return normal;
    }
}
