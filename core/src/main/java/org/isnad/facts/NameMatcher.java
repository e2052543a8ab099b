package org.isnad.facts;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.WordMemo;
import org.isnad.facts.NameVerdict.Reason;
import org.isnad.facts.memory.SpellingJudge;
import org.isnad.lexicon.Lexicon;

/**
 * Tells whether two spellings are one name, by letters alone.
 *
 * <p>Names are compared part by part in the normal form. Parts are one when their weighted edit distance is small for their length
 * (the sounds of foreign names that Arabic writes in several ways cost little, see {@code transliteration.tsv}), never when they
 * differ as names do: by a last letter (Russia and Russian, Majid and Majida), by the vowels of an Arabic word pattern (Hasan and
 * Husain), or by a row of near names. Beside a part that agrees, short forms of given names count, a middle part may be missing, and
 * spaces are free. Pure and safe for many threads.
 */
public final class NameMatcher implements SpellingJudge {
    private static final double PER_LETTER = 0.1;
    private static final double LONGEST_LIMIT = 0.9;
    private static final double SHORT_LIMIT = 0.2;
    /** Beside so many parts that agree exactly, one of a foreign name may be further off... */
    private static final int MANY = 2;
    /** ...but not so far. */
    private static final double UNLIKE = 0.55;
    /** The letter that the normal form makes a yeh, though it is spoken as an alef. */
    private static final char MAQSURA = 'ى';

    /** Keys remembered, as a power of two. */
    private static final int REMEMBERED = 16;

    private final SpellingDistance distance;
    private final NameWords names;
    private final WordMemo<String> keys = new WordMemo<>(REMEMBERED, this::soundKey);

    public NameMatcher(Lexicon lexicon) {
        this.distance = new SpellingDistance(lexicon);
        this.names = new NameWords(lexicon);
    }

    @Override
    public SpellingJudge.Verdict judge(String a, String b) {
        NameVerdict verdict = compare(a, b);
        return new SpellingJudge.Verdict(
                verdict.same(), verdict.score(), verdict.reason().id());
    }

    /** Compares two spellings; any text is answered. */
    public NameVerdict compare(String a, String b) {
        NameVerdict verdict = compareFolded(a, b);
        boolean maqsura = a.indexOf(MAQSURA) >= 0 || b.indexOf(MAQSURA) >= 0;
        if (verdict.same() || !maqsura) {
            return verdict;
        }
        NameVerdict spoken = compareFolded(a.replace(MAQSURA, 'ا'), b.replace(MAQSURA, 'ا'));
        return spoken.same()
                ? NameVerdict.same(spoken.score() * 0.95, Reason.ALEF_MAQSURA, spoken.left(), spoken.right())
                : verdict;
    }

    private NameVerdict compareFolded(String a, String b) {
        List<String> left = names.words(a);
        List<String> right = names.words(b);
        if (left.isEmpty() || right.isEmpty()) {
            return new NameVerdict(a.equals(b), a.equals(b) ? 1 : 0, Reason.NO_LETTERS, a, b, 0);
        }
        List<String> leftBare = names.untitled(left);
        List<String> rightBare = names.untitled(right);
        boolean titled = (leftBare == left) != (rightBare == right);
        if (!titled) {
            return compareWords(a, b, left, right);
        }
        NameVerdict bare = compareWords(a, b, leftBare, rightBare);
        return bare.reason() == Reason.SAME_LETTERS
                ? NameVerdict.same(0.97, Reason.TITLE, bare.left(), bare.right())
                : bare;
    }

    private NameVerdict compareWords(String a, String b, List<String> left, List<String> right) {
        String leftName = String.join(" ", left);
        String rightName = String.join(" ", right);
        if (leftName.equals(rightName)) {
            return NameVerdict.same(1, Reason.SAME_LETTERS, leftName, rightName);
        }
        if (names.together("same", leftName, rightName)) {
            return NameVerdict.same(0.95, Reason.KNOWN_FORMS, leftName, rightName);
        }
        if (names.together("near", leftName, rightName)) {
            return NameVerdict.different(0.4, Reason.NEAR_NAMES, leftName, rightName);
        }
        return compareParts(names.parts(left), names.parts(right));
    }

    private NameVerdict compareParts(List<String> left, List<String> right) {
        String leftJoined = String.join("", left);
        String rightJoined = String.join("", right);
        if (leftJoined.equals(rightJoined)) {
            return NameVerdict.same(0.99, Reason.SPACES, String.join(" ", left), String.join(" ", right));
        }
        if (left.size() == right.size()) {
            NameVerdict aligned = aligned(left, right);
            return aligned.same() || left.size() == 1 ? aligned : reordered(left, right, aligned);
        }
        if (Math.abs(left.size() - right.size()) <= 2
                && distance.between(distance.units(leftJoined), distance.units(rightJoined)) <= 0.3
                && !endsApart(leftJoined, rightJoined)) {
            return NameVerdict.same(0.9, Reason.SPACES_AND_SOUNDS, String.join(" ", left), String.join(" ", right));
        }
        return left.size() < right.size() ? shortened(left, right) : shortened(right, left);
    }

    /** Names of as many parts: each must agree, one at least nearly exactly. */
    private NameVerdict aligned(List<String> left, List<String> right) {
        boolean single = left.size() == 1;
        boolean arab = single || names.isArab(left.get(0)) || names.isArab(right.get(0));
        double sum = 0;
        int exact = 0;
        NameVerdict unlike = null;
        NameVerdict least = NameVerdict.same(1, Reason.SAME_LETTERS, left.getFirst(), right.getFirst());
        for (int i = 0; i < left.size(); i++) {
            NameVerdict part = part(left.get(i), right.get(i), arab, !single);
            if (!part.same()) {
                if (unlike != null) {
                    return part;
                }
                unlike = part;
            }
            least = part.score() < least.score() ? part : least;
            sum += part.score();
            exact += part.score() >= 0.95 ? 1 : 0;
        }
        double score = sum / left.size();
        if (unlike != null && (arab || exact < MANY || exact < left.size() - 1 || unlike.score() <= UNLIKE)) {
            return unlike;
        }
        return single || exact > 0 || score >= 0.8
                ? NameVerdict.same(
                        score, least.same() ? least.reason() : Reason.SAME_SOUNDS, least.left(), least.right())
                : NameVerdict.different(score, Reason.NO_PART_AGREES, least.left(), least.right());
    }

    private NameVerdict part(String a, String b, boolean arab, boolean among) {
        if (a.equals(b)) {
            return NameVerdict.same(1, Reason.SAME_LETTERS, a, b);
        }
        if (names.together("particle", a, b)) {
            return NameVerdict.same(0.97, Reason.PARTICLE, a, b);
        }
        String built = names.builtWith(a, b);
        if (!built.isEmpty()) {
            return part(a.substring(built.length()), b.substring(built.length()), true, false);
        }
        String x = bare(a, b);
        String y = bare(b, a);
        if (x.equals(y) || among && isMaghrebiArticle(a, b)) {
            boolean body = !among && names.isArab(x);
            return body
                    ? NameVerdict.different(0.5, Reason.ARTICLE_OF_ANOTHER, a, b)
                    : NameVerdict.same(0.98, Reason.ARTICLE, a, b);
        }
        boolean shortForm = names.together("short", a, b) || names.together("short", x, y);
        if (among && (shortForm || isInitial(x, y) || isInitial(y, x))) {
            return NameVerdict.same(0.9, Reason.SHORT_FORM, a, b);
        }
        if (names.together("near", x, y)) {
            return NameVerdict.different(0.4, Reason.NEAR_NAMES, x, y);
        }
        return letters(x, y, arab, among);
    }

    /** A part without its article where the other has none. */
    private static String bare(String part, String other) {
        boolean article = part.startsWith("ال") && part.length() > 4 && !other.startsWith("ال");
        return article ? part.substring(2) : part;
    }

    /** Western writers leave out the alef of the article: Lahsan for al-Hasan. */
    private static boolean isMaghrebiArticle(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.startsWith("ال")
                && shorter.length() > 3
                && longer.length() == shorter.length() + 1
                && longer.endsWith(shorter);
    }

    private static boolean isInitial(String a, String b) {
        return a.length() == 1 && b.startsWith(a);
    }

    private NameVerdict letters(String a, String b, boolean arab, boolean among) {
        String x = distance.units(a);
        String y = distance.units(b);
        if (endsApart(x, y)) {
            return NameVerdict.different(0.5, Reason.ENDING, a, b);
        }
        if (arab && WordPattern.differ(attribute(x), attribute(y))) {
            return NameVerdict.different(0.5, Reason.PATTERN, a, b);
        }
        double cost = distance.between(x, y);
        int length = Math.max(x.length(), y.length());
        double limit = limit(length, among) * (among && !arab ? 1.6 : 1);
        double score = Math.max(0, 1 - cost / Math.max(length, 1) * 2.5);
        boolean same = cost <= limit;
        return new NameVerdict(same, score, same ? Reason.SAME_SOUNDS : Reason.LETTERS_DIFFER, a, b, cost);
    }

    /** How much two words of a length may differ; short ones that stand alone have no letter to spare. */
    private static double limit(int length, boolean among) {
        return length <= 3 && !among ? SHORT_LIMIT : Math.min(LONGEST_LIMIT, PER_LETTER * length);
    }

    /** What follows Abd al- in a name built with it, whose pattern tells such names apart. */
    private static String attribute(String name) {
        return name.startsWith("عبدال") && name.length() > 7 ? name.substring(5) : name;
    }

    /** Whether the words differ by a last letter that makes another word of it. */
    private static boolean endsApart(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        if (longer.length() == shorter.length()) {
            return false;
        }
        char last = longer.charAt(longer.length() - 1);
        boolean weak = last == 'ا' || last == 'ه' || last == 'ي' || last == 'و';
        char end = shorter.charAt(shorter.length() - 1);
        boolean silent =
                last == 'ه' && end == 'ي' || end == last || last == 'ا' && end == 'ه' || last == 'ه' && end == 'ا';
        return weak && !silent;
    }

    private NameVerdict reordered(List<String> left, List<String> right, NameVerdict aligned) {
        boolean arab = left.stream().anyMatch(names::isArab) || right.stream().anyMatch(names::isArab);
        boolean permuted =
                left.stream().sorted().toList().equals(right.stream().sorted().toList());
        return permuted && !arab
                ? NameVerdict.same(0.85, Reason.ORDER, String.join(" ", left), String.join(" ", right))
                : aligned;
    }

    /** A name and a longer one: the same where what the longer has more is a middle part, an ancestor or a leading Muhammad. */
    private NameVerdict shortened(List<String> shorter, List<String> longer) {
        List<Integer> extra = extra(shorter, longer);
        if (shorter.size() < 2 && !extra.isEmpty()) {
            return NameVerdict.different(0.3, Reason.ONE_PART, String.join(" ", shorter), String.join(" ", longer));
        }
        if (extra.isEmpty()) {
            return NameVerdict.different(
                    0.3, Reason.NUMBER_OF_PARTS, String.join(" ", shorter), String.join(" ", longer));
        }
        for (int at : extra) {
            if (!mayBeMissing(at, extra, shorter, longer)) {
                return NameVerdict.different(0.5, Reason.TELLING_PART, "", longer.get(at));
            }
        }
        return NameVerdict.same(0.85, Reason.SHORTER_FORM, String.join(" ", shorter), String.join(" ", longer));
    }

    /** The indexes of the longer name's parts that the shorter lacks; empty when the shorter is not contained in order. */
    private List<Integer> extra(List<String> shorter, List<String> longer) {
        List<Integer> extra = new ArrayList<>();
        int i = 0;
        for (int j = 0; j < longer.size(); j++) {
            if (i < shorter.size()
                    && part(shorter.get(i), longer.get(j), true, false).same()) {
                i++;
            } else {
                extra.add(j);
            }
        }
        return i == shorter.size() ? extra : List.of();
    }

    private boolean mayBeMissing(int at, List<Integer> extra, List<String> shorter, List<String> longer) {
        String part = longer.get(at);
        if (names.is("suffix", part)) {
            return false;
        }
        if (at == 0) {
            return names.is("lead", part);
        }
        boolean middle = at < longer.size() - 1 && !extra.contains(longer.size() - 1);
        boolean lineage = longer.subList(1, at + 1).stream().anyMatch(p -> names.together("particle", p, "بن"))
                && at >= shorter.size();
        boolean family = names.isArab(longer.get(0))
                && at == longer.size() - 1
                && (part.startsWith("ال") || part.startsWith("ال "));
        return middle && isPerson(longer) || lineage || family;
    }

    private boolean isPerson(List<String> parts) {
        return !parts.get(0).startsWith("ال") || names.isArab(parts.get(0));
    }

    /**
     * A key that spellings of one name mostly share: the sound families of its last three consonants, ancestors behind a second
     * "bin" and words that tell namesakes apart left out. Empty for a text without letters.
     */
    @Override
    public String key(String name) {
        return keys.of(name);
    }

    private String soundKey(String name) {
        StringBuilder sounds = new StringBuilder();
        int bins = 0;
        for (String part : names.words(name)) {
            bins += names.together("particle", part, "بن") ? 1 : 0;
            if (bins < 2 && !names.is("suffix", part)) {
                addSounds(
                        distance.units(part.startsWith("ال") && part.length() > 4 ? part.substring(2) : part), sounds);
            }
        }
        return sounds.substring(Math.max(0, sounds.length() - 3));
    }

    private void addSounds(String part, StringBuilder sounds) {
        for (int i = 0; i < part.length(); i++) {
            char sound = distance.classOf(part.charAt(i));
            boolean vowel = "اويهءع".indexOf(sound) >= 0;
            boolean doubled = !sounds.isEmpty() && sounds.charAt(sounds.length() - 1) == sound;
            if (!vowel && !doubled) {
                sounds.append(sound);
            }
        }
    }
}
