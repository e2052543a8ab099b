package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where an article has its text: what its page and text state and what shared text shows, kept apart.
 *
 * @param article the article's id
 * @param links this outlet, whom it credits, then the same of the article it repeats, back to the origin; the rule of each
 *     link's evidence is {@code stated}, {@code credit} or {@code shared-text}, where is the article it rests on
 * @param from from which printing it was made, for row, tree and statements alike: where is its id, the rule names the signs, the
 *     confidence is the share taken from it; null for an origin
 * @param further of an article put together from texts of several origins, and of a copy of such a one, the links of each way but the
 *     parent's, from this outlet back to the origin of that part; none for most
 * @param conflict what the page credits against what its text shows; null when they agree or one of them is missing
 */
public record Provenance(
        String article,
        List<Link> links,
        @Nullable Evidence from,
        List<List<Link>> further,
        @Nullable Conflict conflict) {
    /** The rule of a link that only shared text shows. */
    public static final String INFERRED = "shared-text";

    /** The rule of a link that a page credits. */
    public static final String CREDIT = "credit";
    /** What the rule of a credit ends with that the text contradicts; the conflict of its article tells whose it is. */
    public static final String CONTRADICTED = ", contradicted by the text";

    public Provenance {
        links = List.copyOf(links);
        further =
                further == null ? List.of() : further.stream().map(List::copyOf).toList();
    }

    /** Whether a link is inferred: nothing states it, shared text shows it. */
    public static boolean isInferred(Link link) {
        return link.evidence().rule().startsWith(INFERRED);
    }

    /** Whether a link is whom a page credits. */
    public static boolean isCredit(Link link) {
        return link.evidence().rule().startsWith(CREDIT);
    }

    /** Whether a link is a credit that the text contradicts. */
    public static boolean isContradicted(Link link) {
        return link.evidence().rule().endsWith(CONTRADICTED);
    }

    /**
     * A credit that the text contradicts.
     *
     * @param credited whom the page credits
     * @param shown whose text it is by what stood before
     * @param why where is the earlier article, confidence that of the copy
     */
    public record Conflict(String credited, String shown, Evidence why) {}
}
