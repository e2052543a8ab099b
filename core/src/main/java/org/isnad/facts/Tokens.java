package org.isnad.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.isnad.Span;
import org.isnad.arabic.NormalText;

/**
 * The words of a text as names need them: عبد written apart is joined with its attribute, and each word knows how it is
 * tied to the one before.
 *
 * <p>Immutable after {@link #of}.
 */
final class Tokens {
    private static final String SLAVE = "عبد";
    private static final int LONGEST_WORD = 40;
    private static final char TANWEEN = '\u064B';

    private final NormalText text;
    private final String[] forms;
    private final int[] begins;
    private final int[] ends;
    private final boolean[] joined;

    private Tokens(NormalText text, List<String> forms, List<int[]> places) {
        this.text = text;
        this.forms = forms.toArray(String[]::new);
        this.begins = new int[this.forms.length];
        this.ends = new int[this.forms.length];
        this.joined = new boolean[this.forms.length];
        for (int i = 0; i < this.forms.length; i++) {
            begins[i] = places.get(i)[0];
            ends[i] = places.get(i)[1];
            joined[i] = i > 0 && isTie(text, ends[i - 1], begins[i], this.forms[i - 1].length() == 1);
        }
    }

    static Tokens of(String text) {
        NormalText aligned = NormalText.of(text);
        String normal = aligned.normal();
        List<String> forms = new ArrayList<>(normal.length() / 5 + 1);
        List<int[]> places = new ArrayList<>(normal.length() / 5 + 1);
        for (int i = 0; i < normal.length(); ) {
            if (!Character.isLetterOrDigit(normal.charAt(i))) {
                i++;
                continue;
            }
            int begin = i;
            while (i < normal.length() && Character.isLetterOrDigit(normal.charAt(i))) {
                i++;
            }
            add(normal, begin, i, aligned, forms, places);
        }
        return new Tokens(aligned, forms, places);
    }

    /**
     * These words with each one cut in two that is two words written together.
     *
     * @param cut where a word is to be cut, counted in letters from its begin; 0 where it is one word
     */
    Tokens cut(ToIntFunction<String> cut) {
        List<String> parts = new ArrayList<>(forms.length + 4);
        List<int[]> places = new ArrayList<>(forms.length + 4);
        for (int i = 0; i < forms.length; i++) {
            int at = ends[i] - begins[i] == forms[i].length() ? cut.applyAsInt(forms[i]) : 0;
            if (at > 0) {
                parts.add(forms[i].substring(0, at));
                places.add(new int[] {begins[i], begins[i] + at});
            }
            parts.add(forms[i].substring(at));
            places.add(new int[] {begins[i] + at, ends[i]});
        }
        return parts.size() == forms.length ? this : new Tokens(text, parts, places);
    }

    /** The forms of a phrase of the lexicon, split as text is. */
    static List<String> forms(String phrase) {
        return List.of(of(phrase).forms);
    }

    private static void add(
            String normal, int begin, int end, NormalText aligned, List<String> forms, List<int[]> places) {
        String form = end - begin > LONGEST_WORD ? "" : normal.substring(begin, end);
        int last = forms.size() - 1;
        if (last >= 0
                && form.startsWith("ال")
                && form.length() > 3
                && endsInSlave(forms.get(last))
                && places.get(last)[1] + 1 == begin
                && isTie(aligned, places.get(last)[1], begin, false)) {
            forms.set(last, forms.get(last) + form);
            places.get(last)[1] = end;
            return;
        }
        forms.add(form);
        places.add(new int[] {begin, end});
    }

    /** Whether a word is عبد, possibly behind one or two clitics. */
    private static boolean endsInSlave(String form) {
        return form.endsWith(SLAVE)
                && form.length() <= SLAVE.length() + 2
                && form.chars().limit(form.length() - SLAVE.length()).allMatch(c -> "وفبلك".indexOf(c) >= 0);
    }

    private static boolean isTie(NormalText text, int from, int to, boolean afterLetter) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.original().charAt(text.toOriginal(i));
            boolean tie = Character.isWhitespace(c) && c != '\n' || c == '-' || c == '‑' || c == '\u00A0';
            if (!tie && !(c == '.' && afterLetter)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return forms.length;
    }

    String form(int i) {
        return forms[i];
    }

    /** Whether only a space or hyphen (or the dot of an initial) stands between a word and the one before. */
    boolean joined(int i) {
        return joined[i];
    }

    /** The span in the original from a word, some letters skipped, to another word. */
    Span span(int from, int skip, int last) {
        return text.toOriginal(new Span(begins[from] + skip, ends[last]));
    }

    /** Whether a word is written with the doubled vowel of an accusative («خفضاً»), which names of the press never carry. */
    boolean hasTanween(int i) {
        String original = text.original();
        int end = text.toOriginal(new Span(begins[i], ends[i])).end();
        for (int at = Math.max(0, end - 2); at < Math.min(original.length(), end + 1); at++) {
            if (original.charAt(at) == TANWEEN) {
                return true;
            }
        }
        return false;
    }

    String surface(Span span) {
        return span.of(text.original());
    }

    /** The character of the normal form before a word's first letter that is no space, or a line feed. */
    char before(int i) {
        int at = begins[i] - 1;
        while (at >= 0 && text.normal().charAt(at) == ' ') {
            if (text.original().charAt(text.toOriginal(at)) == '\n') {
                return '\n';
            }
            at--;
        }
        return at < 0 ? '\n' : text.normal().charAt(at);
    }

    /** The character of the normal form after a word's last letter that is no space, or a line feed. */
    char after(int i) {
        int at = ends[i];
        while (at < text.normal().length() && text.normal().charAt(at) == ' ') {
            if (text.original().charAt(text.toOriginal(at)) == '\n') {
                return '\n';
            }
            at++;
        }
        return at >= text.normal().length() ? '\n' : text.normal().charAt(at);
    }
}
