package org.isnad.facts;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.isnad.Span;
import org.isnad.arabic.Clitics;
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

    private Tokens(Reader read) {
        this.text = read.text;
        this.forms = Arrays.copyOf(read.forms, read.size);
        this.begins = Arrays.copyOf(read.begins, read.size);
        this.ends = Arrays.copyOf(read.ends, read.size);
        this.joined = new boolean[read.size];
        for (int i = 1; i < joined.length; i++) {
            joined[i] = isTie(text, ends[i - 1], begins[i], forms[i - 1].length() == 1);
        }
    }

    static Tokens of(String text) {
        return of(NormalText.of(text));
    }

    static Tokens of(NormalText text) {
        Reader reader = new Reader(text);
        reader.run();
        return new Tokens(reader);
    }

    /**
     * These words with each one cut in two that is two words written together.
     *
     * @param cut where a word is to be cut, counted in letters from its begin; 0 where it is one word
     */
    Tokens cut(ToIntFunction<String> cut) {
        int[] places = new int[forms.length];
        int parts = forms.length;
        for (int i = 0; i < forms.length; i++) {
            places[i] = ends[i] - begins[i] == forms[i].length() ? cut.applyAsInt(forms[i]) : 0;
            parts += places[i] > 0 ? 1 : 0;
        }
        return parts == forms.length ? this : new Tokens(new Reader(this, places));
    }

    /** The forms of a phrase of the lexicon, split as text is. */
    static List<String> forms(String phrase) {
        return List.of(of(phrase).forms);
    }

    /** One pass over a text. */
    private static final class Reader {
        private final NormalText text;
        private String[] forms;
        private int[] begins;
        private int[] ends;
        private int size;

        Reader(NormalText text) {
            this.text = text;
            int likely = text.normal().length() / 5 + 2;
            this.forms = new String[likely];
            this.begins = new int[likely];
            this.ends = new int[likely];
        }

        /** The words of a text, cut at these places. */
        Reader(Tokens whole, int[] places) {
            this(whole.text);
            for (int i = 0; i < whole.forms.length; i++) {
                String form = whole.forms[i];
                int begin = whole.begins[i];
                if (places[i] > 0) {
                    put(form.substring(0, places[i]), begin, begin + places[i]);
                }
                put(form.substring(places[i]), begin + places[i], whole.ends[i]);
            }
        }

        void run() {
            String normal = text.normal();
            for (int i = 0; i < normal.length(); ) {
                int begin = i;
                while (i < normal.length() && Character.isLetterOrDigit(normal.charAt(i))) {
                    i++;
                }
                if (i > begin) {
                    add(begin, i);
                }
                i++;
            }
        }

        private void add(int begin, int end) {
            String form = end - begin > LONGEST_WORD ? "" : text.normal().substring(begin, end);
            int last = size - 1;
            if (last >= 0
                    && form.startsWith("ال")
                    && form.length() > 3
                    && ends[last] + 1 == begin
                    && endsInSlave(forms[last])
                    && isTie(text, ends[last], begin, false)) {
                forms[last] += form;
                ends[last] = end;
                return;
            }
            put(form, begin, end);
        }

        private void put(String form, int begin, int end) {
            if (size == forms.length) {
                grow();
            }
            forms[size] = form;
            begins[size] = begin;
            ends[size++] = end;
        }

        private void grow() {
            forms = Arrays.copyOf(forms, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }

        /** Whether a word is عبد, possibly behind one or two clitics. */
        private static boolean endsInSlave(String form) {
            return form.endsWith(SLAVE)
                    && form.length() <= SLAVE.length() + 2
                    && form.chars().limit(form.length() - SLAVE.length()).allMatch(c -> Clitics.isProclitic((char) c));
        }
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
