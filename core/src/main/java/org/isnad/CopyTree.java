package org.isnad;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who printed a text first and who copied whom, with the corrections that came later and whom they reached.
 *
 * @param nodes the printings, each after its parent, the earliest first; unseen origins before those that imply them
 * @param corrections later versions by the same outlet, and notices that a printing was wrong
 */
public record CopyTree(List<Node> nodes, List<Correction> corrections) {
    /** What the id of a wire begins with of which no printing was read. */
    public static final String UNSEEN = "unseen:";

    public CopyTree {
        nodes = List.copyOf(nodes);
        corrections = List.copyOf(corrections);
    }

    public static CopyTree empty() {
        return new CopyTree(List.of(), List.of());
    }

    /** Of which time a printing is. */
    public enum Basis {
        /** What the page says. */
        CLAIMED,
        /** When it was first seen, since the page says nothing. */
        FIRST_SEEN,
        /** When it was first seen, since the page says a later time, which cannot be. */
        FIRST_SEEN_BEFORE_CLAIM,
        /** When the page says that it was changed: an earlier reading that claims the same time had another text. */
        MODIFIED,
        /** When it was first seen changed, since the page claims the time of an earlier reading, which had another text, and no other. */
        FIRST_SEEN_CHANGED,
        /** Neither is known. */
        UNKNOWN
    }

    /**
     * A printing.
     *
     * @param id the article's id; of an unseen origin {@code unseen:} and its name
     * @param seen whether there is such an article; an unseen origin is implied by its copies
     * @param source its outlet, or the name of the unseen origin; null when unknown
     * @param credit whom it credits
     * @param claimed the publication it states
     * @param firstSeen when it was first seen
     * @param modified when the page says that it was changed, where that orders it; else null
     * @param basis which of these was used to order it
     * @param parent id of the node it was most likely copied from; null for an origin
     * @param near 0..1: the share of its text that stands in the parent, reworded or not; 0 for origins and copies of unseen ones
     * @param leftOut how many paragraphs of its parent it left out; 0 for origins and copies of unseen ones
     * @param why what speaks for its place
     * @param parts when it was put together from texts of several origins, what it took from each: its parent's part first; else none
     */
    public record Node(
            String id,
            boolean seen,
            @Nullable String source,
            @Nullable String credit,
            @Nullable When claimed,
            @Nullable Instant firstSeen,
            @Nullable When modified,
            Basis basis,
            @Nullable String parent,
            double near,
            int leftOut,
            Evidence why,
            List<Part> parts) {
        public Node {
            parts = List.copyOf(parts);
        }

        /** What it corrects or takes back as a notice; null for all else. */
        public @Nullable String corrects() {
            String rule = why.rule();
            boolean notice = CopySign.CORRECTS.isIn(rule) || CopySign.WITHDRAWS.isIn(rule);
            return parent == null && notice ? why.where() : null;
        }

        /** The same, something else speaking for its place. */
        public Node because(Evidence other) {
            return new Node(
                    id, seen, source, credit, claimed, firstSeen, modified, basis, parent, near, leftOut, other, parts);
        }

        /** 0..1: how much of its text it took from an article it was made from, reworded or not; 0 from any other. */
        public double shareOf(@Nullable String article) {
            if (article == null) {
                return 0;
            }
            Part part = partOf(article);
            return part == null ? article.equals(parent) ? near : 0 : part.share();
        }

        /** What it took from an article; null when it is not put together, or not from that one. */
        public @Nullable Part partOf(String article) {
            return parts.stream()
                    .filter(part -> part.of().equals(article))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A later version of a printing by the same outlet, or a notice that it was wrong.
     *
     * @param of the id of the earlier version
     * @param by the id of the later one, or of the notice
     * @param replaced what a notice puts right, or what a version replaced, where both texts are at hand
     * @param reached ids of copies printed after the correction that have what is right, and of those before whose outlet told it later
     * @param missed ids of copies printed after the correction that still have what was wrong
     * @param unchanged ids of copies printed before it whose outlet was not seen to correct them
     * @param undated ids of copies that still have what was wrong, of which it is not known whether they were printed before or after
     * @param through for copies that an article of their outlet put right, that article by their ids
     * @param why what ties the correction to what it corrects
     */
    public record Correction(
            String of,
            String by,
            List<Replaced> replaced,
            List<String> reached,
            List<String> missed,
            List<String> unchanged,
            List<String> undated,
            Map<String, Through> through,
            Evidence why) {
        public Correction {
            replaced = List.copyOf(replaced);
            reached = List.copyOf(reached);
            missed = List.copyOf(missed);
            unchanged = List.copyOf(unchanged);
            undated = List.copyOf(undated);
            through = Collections.unmodifiableMap(new TreeMap<>(through));
        }

        /** The same, telling what it replaced. */
        public Correction replacing(List<Replaced> words) {
            return new Correction(of, by, words, reached, missed, unchanged, undated, through, why);
        }
    }

    /**
     * An article in which an outlet put its own copy right.
     *
     * @param article its id
     * @param when what it says of its time; of a page that was changed in place when it was, else when that was first seen; null when unknown
     * @param earlier whether it was printed before the correction that is told of
     */
    public record Through(String article, @Nullable When when, boolean earlier) {}
}
