package org.isnad.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.Contradiction.Bound;
import org.isnad.Facts;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Numerals;
import org.isnad.arabic.Numerals.Numeral;
import org.isnad.arabic.Sentences;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article counts. It leaves out what is asked, denied, a part of another number, or long past. Immutable; one pass.
 */
final class FigureFinder {
    private static final int MOST_SENTENCES = 60;
    private static final int MOST_FIGURES = 40;
    private static final int REACH = 6;
    private static final String BODY = "body";

    private final Slots slots;
    private final Numerals numerals;
    private final Stems stems;
    private final Set<String> silent = new HashSet<>();

    FigureFinder(Lexicon lexicon) {
        this.slots = new Slots(lexicon);
        this.numerals = new Numerals(lexicon);
        this.stems = new Stems(lexicon);
        lexicon.list("topic-stop-words.tsv").forEach(word -> silent.add(Letters.fold(word)));
    }

    Slots slots() {
        return slots;
    }

    /** The figures of a headline and of its text, in this order. */
    List<Figure> in(String title, String text, Facts facts, @Nullable When published) {
        List<Figure> found = new ArrayList<>();
        boolean corrected = has("correction", Words.of(title));
        FigureScope scope = new FigureScope(title, text, facts, published);
        new Pass(title, Statement.Where.TITLE, scope, corrected, found).sentence(new Span(0, title.length()));
        List<Span> sentences = Sentences.of(text);
        for (Span sentence : sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()))) {
            new Pass(text, Statement.Where.BODY, scope, corrected, found).sentence(sentence);
        }
        return List.copyOf(found);
    }

    private boolean has(String role, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (slots.at(role, words, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** What a word is reduced to when sentences are compared; null for one that tells nothing. */
    private @Nullable String stem(String form) {
        return form.length() < 3 || silent.contains(form) || Character.isDigit(form.charAt(form.length() - 1))
                ? null
                : stems.of(form);
    }

    /** One sentence being read. */
    private final class Pass {
        private final String text;
        private final Statement.Where where;
        private final FigureScope scope;
        private final boolean corrected;
        private final List<Figure> found;

        private Span sentence = new Span(0, 0);
        private List<Word> words = List.of();
        private int[] context = {};
        private int[] places = {};
        private boolean total;
        private boolean corrects;

        Pass(String text, Statement.Where where, FigureScope scope, boolean corrected, List<Figure> found) {
            this.text = text;
            this.where = where;
            this.scope = scope;
            this.corrected = corrected;
            this.found = found;
        }

        void sentence(Span span) {
            sentence = span;
            String said = span.of(text);
            if (said.endsWith("؟") || said.endsWith("?") || isTitle() && said.indexOf('؟') >= 0) {
                return;
            }
            words = Words.of(said);
            List<Numeral> numbers = numerals.in(said, words);
            if (numbers.isEmpty() && !hasDual() || !isTitle() && scope.isLongPast(span)) {
                return;
            }
            if (has("former", words)) {
                return;
            }
            context = context();
            places = isTitle() ? scope.headline() : scope.places(span);
            total = has("total", words);
            corrects = corrected || has("correction", words);
            int before = found.size();
            numbers.forEach(number -> number(number, said));
            duals(numbers);
            found.subList(before, found.size()).sort(Comparator.comparing(Figure::span));
        }

        private boolean isTitle() {
            return where == Statement.Where.TITLE;
        }

        private boolean hasDual() {
            return has("dual", words) || has("person-dual", words);
        }

        private int[] context() {
            return words.stream()
                    .map(word -> stem(word.form()))
                    .filter(Objects::nonNull)
                    .mapToInt(String::hashCode)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private void number(Numeral number, String said) {
            if (isLeftOut(number)) {
                return;
            }
            int end = number.end();
            boolean percent = isPercentSign(said, number.span().end());
            String noun = percent ? "per-cent" : slots.counted("noun", words, end);
            String money = slots.counted("money", words, end);
            String person = slots.counted("person", words, end);
            if (noun != null && !(noun.equals("people/infected") && verb(number) == null)) {
                add(
                        number,
                        noun,
                        "",
                        percent ? end - 1 : end + (words.get(end).form().equals("في") ? 1 : 0));
            } else if (money != null) {
                add(number, money + rate(end + 1), "", end);
            } else if (person != null) {
                people(number, person);
            } else if (bareVictims(number)) {
                people(number, "all");
            } else {
                count(number);
            }
        }

        private boolean isPercentSign(String said, int at) {
            return at < said.length() && (said.charAt(at) == '%' || said.charAt(at) == '٪');
        }

        /** What is denied, a part of another number, one of several, or read only in part. */
        private boolean isLeftOut(Numeral number) {
            int first = number.first();
            if (isOneOf(number) || isPartlyRead(number) || isSum(number.end()) || isPartAfter(number.end())) {
                return true;
            }
            for (int back = 0; back < 2 && first - back > 0; back++) {
                if (slots.before("part", words, first - back) != null) {
                    return true;
                }
            }
            return slots.before("not", words, first) != null;
        }

        /** «20 جريحا ما زالوا»: those of them who still are. */
        private boolean isPartAfter(int noun) {
            for (int i = noun; i < Math.min(words.size(), noun + 2); i++) {
                if (slots.at("part-after", words, i) != null) {
                    return true;
                }
            }
            return false;
        }

        /** «أحد الجرحى»: one of them is no number of them. */
        private boolean isOneOf(Numeral number) {
            return number.value().equals("1")
                    && !Character.isDigit(sentence.of(text).charAt(number.span().begin()));
        }

        /** Digits before it that do not belong to it: a number in a form of writing that is not known, such as «8ر2 مليار». */
        private boolean isPartlyRead(Numeral number) {
            int first = number.first();
            Span before = first == 0 ? new Span(0, 0) : words.get(first - 1).span();
            return before.end() > 0 && Character.isDigit(sentence.of(text).charAt(before.end() - 1));
        }

        /** «وفاة وإصابة»: one number of two sorts of people. */
        private boolean isSum(int noun) {
            String one = slots.counted("noun", words, noun);
            String other = one == null || noun + 1 >= words.size() ? null : slots.at("noun", words, noun + 1);
            return other != null
                    && !other.equals(one)
                    && words.get(noun + 1).form().startsWith("و");
        }

        /** «إصابة خمسة»: the verb right before the number, no noun behind it that is counted. */
        private boolean bareVictims(Numeral number) {
            boolean told = number.first() > 0 && slots.before("verb", words, number.first()) != null;
            boolean last = number.end() >= words.size();
            return told
                    && (last
                            || !isNoun(number.end())
                                    && !words.get(number.end()).form().equals("من"));
        }

        private boolean isNoun(int at) {
            String form = words.get(at).form();
            boolean near =
                    words.get(at).span().begin() - words.get(at - 1).span().end() <= 1;
            boolean verb = form.startsWith("ي") || form.endsWith("وا");
            return near && !verb && stem(form) != null && !form.startsWith("ال") && !form.startsWith("و");
        }

        /** The slot that a verb near a number of people tells: before it, else behind it. */
        private @Nullable String verb(Numeral number) {
            for (int i = number.first() - 1; i >= Math.max(0, number.first() - REACH); i--) {
                String slot = slots.at("verb", words, i);
                if (slot != null) {
                    return isSumOfVerbs(slot, i) ? null : slot;
                }
            }
            for (int i = number.end() + 1; i < Math.min(words.size(), number.end() + 3); i++) {
                String slot = slots.at("verb", words, i);
                if (slot != null && !words.get(i).form().startsWith("و")) {
                    return slot;
                }
            }
            return null;
        }

        /** «مصرع وإصابة خمسة»: one number of two sorts of people. */
        private boolean isSumOfVerbs(String slot, int verb) {
            String before = verb == 0 ? null : slots.at("verb", words, verb - 1);
            return before != null
                    && !before.equals(slot)
                    && words.get(verb).form().startsWith("و");
        }

        private void people(Numeral number, String sort) {
            String slot = verb(number);
            if (slot != null) {
                add(number, sort.equals("all") ? slot : slot + "#" + sort, "", number.end());
            } else if (!sort.equals("all")) {
                count(number);
            }
        }

        private String rate(int at) {
            String rate = at < words.size() ? slots.at("rate", words, at) : null;
            return rate == null ? "" : "@" + rate;
        }

        private void count(Numeral number) {
            int at = number.end();
            boolean counted = at < words.size()
                    && isNoun(at)
                    && slots.at("measure", words, at) == null
                    && slots.at("rate", words, at) == null;
            if (counted && !isYear(number)) {
                String noun = words.get(at).span().of(sentence.of(text));
                add(number, "count", noun, at);
            }
        }

        private boolean isYear(Numeral number) {
            return number.value().length() == 4
                    && (number.value().startsWith("19") || number.value().startsWith("20"));
        }

        /** Two without a number: «قتيلان», and «جنديين» after a verb that tells what became of them. */
        private void duals(List<Numeral> numbers) {
            for (int i = 0; i < words.size(); i++) {
                String slot = dual(i);
                int at = i;
                boolean counted = numbers.stream().anyMatch(number -> number.first() <= at && at <= number.end());
                if (slot != null && !counted) {
                    Numeral two = new Numeral(i, i, words.get(i).span(), "2");
                    add(two, slot, "", i);
                }
            }
        }

        private @Nullable String dual(int at) {
            String sort = slots.at("person-dual", words, at);
            if (sort == null) {
                return slots.at("dual", words, at);
            }
            String slot = verb(new Numeral(at, at, words.get(at).span(), "2"));
            return slot == null || sort.equals("all") ? slot : slot + "#" + sort;
        }

        /** @param last index of the last word that belongs to the figure */
        private void add(Numeral number, String slot, String of, int last) {
            if (found.size() >= MOST_FIGURES) {
                return;
            }
            int end = Math.max(
                    number.span().end(),
                    last < words.size() ? words.get(last).span().end() : 0);
            Span span = new Span(number.span().begin(), end).shift(sentence.begin());
            String stem = of.isEmpty() ? "" : stems.of(Letters.fold(of));
            found.add(new Figure(
                    slot,
                    of,
                    of.isEmpty() ? slot : slot + " " + stem,
                    span.of(text),
                    number.value(),
                    bound(number),
                    isTitle() ? "title" : BODY,
                    span,
                    scope.speaker(where, span),
                    total,
                    corrects,
                    context,
                    places));
        }

        private @Nullable Bound bound(Numeral number) {
            int first = number.first();
            if (slots.before("most", words, first) != null) {
                return Bound.AT_MOST;
            }
            if (slots.before("least", words, first) != null) {
                return Bound.AT_LEAST;
            }
            for (int i = number.end(); i < Math.min(words.size(), number.end() + 3); i++) {
                if (slots.at("least-after", words, i) != null) {
                    return Bound.AT_LEAST;
                }
            }
            return slots.before("about", words, first) == null ? null : Bound.ABOUT;
        }
    }
}
