package org.isnad;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What speaks for an article's place among its copies. The rule of an evidence names such signs, a comma between them. */
public enum CopySign {
    TEXT("text"),
    REWORDED("reworded text"),
    /** Text of another origin makes up the rest. */
    PART("a part of its text"),
    CREDIT("credit"),
    SAME_CREDIT("same credit"),
    HABIT("habit"),
    /** It misspells a word as that printing does, and not as the source that it credits. */
    ERRORS("errors taken over"),
    /** It credits the source that this printing was made from. */
    CREDITS_ORIGIN("credits whom that is from"),
    /** The time it claims lies before that of the printing it credits, and was not used. */
    WRONG_CLOCK("its clock is wrong"),
    /** Of an agency's page: several that credit it printed before the time it claims, which was not used. */
    LATE_PAGE("its page is later than those that credit it"),
    /** It claims an earlier time, which nothing supports, than the agency whose text it has and whom others credit. */
    ONLY_CLAIM("only its claim is earlier"),
    /** Which of the two was printed first is not known: the clocks leave both open. */
    OPEN_ORDER("their order is not known"),
    /** Of two whose order is not known the agency's printing is taken for the first. */
    AGENCY("agency taken for the first"),
    /** Each of the two credits the other. */
    CIRCULAR("each credits the other"),
    EARLIEST("earliest known printing"),
    MARK("agency's mark"),
    SAME_AS_MARKED("same text as those with the agency's mark"),
    /** Of a correction: by the same outlet, with most of the words. */
    LATER_VERSION("later version by the same outlet"),
    /** Of a later version by the same outlet: nothing of the earlier one was taken out or replaced. */
    ADDS("only adds"),
    /** Of a correction: a notice by the same outlet names the value that the article has. */
    NOTICE("notice of correction by the same outlet"),
    /** Of a correction: its outlet takes the whole article back. */
    WITHDRAWAL("withdrawn by the same outlet"),
    /** Of a notice: it puts an earlier article right. */
    CORRECTS("corrects an earlier article"),
    /** Of a notice: it takes an earlier article back. */
    WITHDRAWS("takes an earlier article back"),
    /** Of an unseen origin; behind it stands how many outlets have the agency's mark. */
    IMPLIED("implied by marks of outlets:");

    private static final String BETWEEN = ", ";
    /** From which share on text is the same, … */
    private static final double COPIED = 0.5;
    /** … or where nearly all that is near is. */
    private static final double NEARLY_ALL = 0.9;

    private final String words;

    CopySign(String words) {
        this.words = words;
    }

    /** Its words in a rule. */
    public String words() {
        return words;
    }

    /** Its name in tables of messages, such as {@code same-credit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether text that is copied is told as reworded.
     *
     * @param share 0..1: what stands there word by word
     * @param near 0..1: what stands there, reworded passages too
     */
    public static boolean isReworded(double share, double near) {
        return share < COPIED && share < NEARLY_ALL * near;
    }

    /** The rule that names some signs. */
    public static String rule(List<CopySign> signs) {
        return String.join(BETWEEN, signs.stream().map(CopySign::words).toList());
    }

    /** The rule of an unseen origin that the marks of so many outlets imply. */
    public static String implied(int outlets) {
        return IMPLIED.words + ' ' + outlets;
    }

    /**
     * A sign as a rule names it.
     *
     * @param sign null for words that are none
     * @param words as the rule has them
     * @param outlets how many outlets imply an unseen origin; 0 for all other signs
     */
    public record Named(@Nullable CopySign sign, String words, int outlets) {}

    /** The signs that a rule names. */
    public static List<Named> in(String rule) {
        return Arrays.stream(rule.split(BETWEEN)).map(CopySign::named).toList();
    }

    private static Named named(String words) {
        String count = words.startsWith(IMPLIED.words)
                ? words.substring(IMPLIED.words.length()).strip()
                : "";
        if (!count.isEmpty() && count.length() < 10 && count.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Named(IMPLIED, words, Integer.parseInt(count));
        }
        return Arrays.stream(values())
                .filter(sign -> sign.words.equals(words))
                .findFirst()
                .map(sign -> new Named(sign, words, 0))
                .orElse(new Named(null, words, 0));
    }

    /** Whether a rule names this sign. */
    public boolean isIn(String rule) {
        return in(rule).stream().anyMatch(named -> named.sign() == this);
    }
}
