package org.isnad.copies.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.arabic.Numerals.Numeral;
import org.isnad.copies.notices.Value.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a line tells is right instead of what: «16 وليس 46», «46 والصواب 16». Numbers first; without them the words on both sides
 * of the cue, as many as stand between it and the end of its clause. Immutable.
 */
final class PairReader {
    private static final int MOST_WORDS = 4;
    /** How many words from a cue the number behind it stands at most, and the number before it. */
    private static final int BEHIND = 10;

    private static final int BEFORE = 25;
    private static final int CONTEXT = 6;

    private final List<List<String>> right;
    private final List<List<String>> instead;
    private final List<List<String>> adjacent;
    private final Set<String> joints;
    private final Predicate<String> content;

    PairReader(
            List<List<String>> right,
            List<List<String>> instead,
            List<List<String>> adjacent,
            Set<String> joints,
            Predicate<String> content) {
        this.right = right;
        this.instead = instead;
        this.adjacent = adjacent;
        this.joints = joints;
        this.content = content;
    }

    List<Pair> in(NoticeText text) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < text.words().size(); i++) {
            int end = end(text, i, right);
            if (end > i) {
                add(pairs, pair(text, i, end, BEFORE, false));
            } else if ((end = end(text, i, instead)) > i) {
                add(pairs, pair(text, i, end, BEHIND, true));
            } else if ((end = end(text, i, adjacent)) > i) {
                add(pairs, numbers(text, i, end, 2, 1, true));
            }
        }
        return pairs;
    }

    private static void add(List<Pair> pairs, @Nullable Pair pair) {
        if (pair != null && !pair.wrong().equals(pair.right())) {
            pairs.add(pair);
        }
    }

    private static int end(NoticeText text, int at, List<List<String>> cues) {
        return cues.stream()
                .filter(cue -> text.has(at, cue))
                .mapToInt(cue -> at + cue.size())
                .findFirst()
                .orElse(at);
    }

    private @Nullable Pair pair(NoticeText text, int begin, int end, int before, boolean rightFirst) {
        Pair numbers = numbers(text, begin, end, before, BEHIND, rightFirst);
        return numbers == null ? names(text, begin, end, rightFirst) : numbers;
    }

    private @Nullable Pair numbers(NoticeText text, int begin, int end, int before, int behind, boolean rightFirst) {
        Numeral first = null;
        Numeral second = null;
        for (Numeral numeral : text.numerals()) {
            if (numeral.end() <= begin && numeral.end() > begin - before) {
                first = numeral;
            } else if (second == null && numeral.first() >= end && numeral.first() < end + behind) {
                second = numeral;
            }
        }
        if (first == null || second == null || first.value().equals(second.value())) {
            return null;
        }
        Set<String> context = IntStream.range(
                        Math.max(0, first.first() - CONTEXT),
                        Math.min(text.words().size(), second.end() + CONTEXT))
                .mapToObj(text::form)
                .filter(content)
                .map(NoticeText::stem)
                .collect(Collectors.toSet());
        Numeral good = rightFirst ? first : second;
        Numeral bad = rightFirst ? second : first;
        return new Pair(
                new Value.Number(bad.value()),
                new Value.Number(good.value()),
                bad.span().of(text.text()),
                good.span().of(text.text()),
                context);
    }

    /** As many words before the cue as stand behind it up to the end of its clause. */
    private @Nullable Pair names(NoticeText text, int cue, int end, boolean rightFirst) {
        int begin = cue;
        while (begin > 0 && cue - begin < MOST_WORDS && !content.test(text.form(begin - 1))) {
            begin--;
        }
        int from = end;
        while (from < text.words().size() && joints.contains(text.form(from))) {
            from++;
        }
        int to = from;
        while (to < text.words().size() && to - from < MOST_WORDS && !joints.contains(text.form(to))) {
            to++;
            if (text.endsClause(to - 1)) {
                break;
            }
        }
        int length = to - from;
        if (length == 0 || begin < length || from >= text.words().size()) {
            return null;
        }
        List<String> behind = forms(text, from, to);
        List<String> before = forms(text, begin - length, begin);
        if (before.stream().anyMatch(joints::contains) || !areAlike(before, behind)) {
            return null;
        }
        Value.Name good = new Value.Name(rightFirst ? before : behind);
        Value.Name bad = new Value.Name(rightFirst ? behind : before);
        String first = text.written(begin - length, begin);
        String second = text.written(from, to);
        return new Pair(bad, good, rightFirst ? second : first, rightFirst ? first : second, Set.of());
    }

    private static List<String> forms(NoticeText text, int from, int to) {
        return IntStream.range(from, to).mapToObj(text::form).toList();
    }

    /** Two names of one kind: of one or more words each, with a word in common or of one length and no more. */
    private boolean areAlike(List<String> one, List<String> other) {
        boolean shared = one.stream().anyMatch(other::contains);
        return one.stream().allMatch(content) && other.stream().allMatch(content) && (one.size() == 1 || shared);
    }
}
