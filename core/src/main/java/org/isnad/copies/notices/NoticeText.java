package org.isnad.copies.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.arabic.LightStem;
import org.isnad.arabic.Numerals;
import org.isnad.arabic.Numerals.Numeral;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.copies.notices.Value.Pair;
import org.jspecify.annotations.Nullable;

/** A text as its words and numbers, in which values are looked for. For one thread. */
final class NoticeText {
    /** How many words from a number what it counts may stand. */
    private static final int BESIDE = 4;

    private static final int SHORTEST_STEM = 3;

    private final String text;
    private final List<Word> words;
    private final Numerals numbers;
    private @Nullable List<Numeral> numerals;

    NoticeText(String text, Numerals numbers) {
        this.text = text;
        this.words = Words.of(text);
        this.numbers = numbers;
    }

    String text() {
        return text;
    }

    List<Word> words() {
        return words;
    }

    /** Read when first asked for: most lines are only looked at for the words of a notice. */
    List<Numeral> numerals() {
        List<Numeral> read = numerals == null ? numbers.in(text, words) : numerals;
        numerals = read;
        return read;
    }

    String form(int word) {
        return words.get(word).form();
    }

    /** The words from one index to before another as they are written. */
    String written(int from, int to) {
        return text.substring(
                words.get(from).span().begin(), words.get(to - 1).span().end());
    }

    /** Whether a word is the last before a comma, a full stop, a quotation mark or the end of a line. */
    boolean endsClause(int word) {
        return isBefore(word, ".,،؛:؟!\n()«»\"…");
    }

    /** Whether a word is the last before a bracket or a dash too. */
    boolean endsPhrase(int word) {
        return isBefore(word, ".,،؛:؟!\n()«»\"…-–—|/");
    }

    private boolean isBefore(int word, String marks) {
        int from = words.get(word).span().end();
        int to = word + 1 < words.size() ? words.get(word + 1).span().begin() : text.length();
        return to == text.length() || text.substring(from, to).chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }

    /** The stem of a form, without the alif of an accusative: «مفقودا» beside «المفقودين». */
    static String stem(String form) {
        String stem = LightStem.of(form);
        return stem.length() > SHORTEST_STEM && stem.endsWith("ا") ? stem.substring(0, stem.length() - 1) : stem;
    }

    Set<String> stems(int from, int to) {
        Set<String> stems = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(words.size(), to); i++) {
            stems.add(stem(form(i)));
        }
        return stems;
    }

    /** Whether the phrase's words stand from an index on. */
    boolean has(int at, List<String> phrase) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        boolean same = isJoined(form(at), phrase.getFirst());
        for (int i = 1; same && i < phrase.size(); i++) {
            same = form(at + i).equals(phrase.get(i));
        }
        return same;
    }

    /** Whether a form is a word, alone or with a conjunction before it. */
    private static boolean isJoined(String form, String word) {
        return form.equals(word) || form.length() == word.length() + 1 && isJoined(form) && form.endsWith(word);
    }

    /** Whether a form may have a conjunction before its word. */
    static boolean isJoined(String form) {
        return "وف".indexOf(form.charAt(0)) >= 0;
    }

    /** Whether a value of a pair is told: a number beside what it counts, words as they are. */
    boolean tells(Value value, Pair of) {
        return switch (value) {
            case Value.Number number ->
                numerals().stream()
                        .filter(numeral -> numeral.value().equals(number.value()))
                        .anyMatch(numeral -> isOf(numeral, of.context()));
            case Value.Name name -> IntStream.range(0, words.size()).anyMatch(at -> has(at, name.forms()));
        };
    }

    private boolean isOf(Numeral numeral, Set<String> context) {
        return stems(numeral.first() - BESIDE, numeral.end() + BESIDE).stream().anyMatch(context::contains);
    }
}
