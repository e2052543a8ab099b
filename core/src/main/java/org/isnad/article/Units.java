package org.isnad.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The further articles of an endless page: containers that name themselves articles, or stand beside the main article's own as
 * its like, and each hold a headline, a date line and
 * at least two paragraphs of their own, after the container of the main article. Serves one page; linear to build.
 */
final class Units {
    /** Pieces between a headline and the first paragraph that may date the article. */
    private static final int LEAD = 12;

    private static final int HEADLINE = 170;

    private final Draft draft;
    private final BoxRanges ranges;
    private final DateLines dates;
    private final int[] paragraphs;
    private final int[] headings;
    /** The index of each container's first paragraph. */
    private final int[] firsts;

    private final Map<Integer, Unit> byBegin = new HashMap<>();
    /** The tags of the main article's containers by the index of the container around each. */
    private final Map<Integer, String> hosts = new HashMap<>();

    private int hostEnd;

    /**
     * One further article.
     *
     * @param headline the index of its headline
     * @param end the index after its last piece
     */
    record Unit(int headline, int end) {}

    Units(Draft draft, BoxRanges ranges, int title, DateLines dates) {
        this.draft = draft;
        this.ranges = ranges;
        this.dates = dates;
        int boxes = draft.layout().boxes().size();
        paragraphs = new int[boxes];
        headings = new int[boxes];
        firsts = new int[boxes];
        hostEnd = draft.size();
        if (title >= 0 && !draft.isText()) {
            count();
            find(title);
        }
    }

    private void count() {
        Arrays.fill(headings, draft.size());
        Arrays.fill(firsts, draft.size());
        for (int i = draft.size() - 1; i >= 0; i--) {
            Piece piece = draft.piece(i);
            if (InnerArticle.goesOn(piece)) {
                paragraphs[piece.box()]++;
                firsts[piece.box()] = i;
            } else if (piece.isHeading() && piece.level() <= 3 && (piece.hints() & Hint.APART) == 0) {
                headings[piece.box()] = i;
            }
        }
        List<Box> all = draft.layout().boxes();
        for (int b = paragraphs.length - 1; b > 0; b--) {
            int parent = all.get(b).parent();
            paragraphs[parent] += paragraphs[b];
            headings[parent] = Math.min(headings[parent], headings[b]);
            firsts[parent] = Math.min(firsts[parent], firsts[b]);
        }
    }

    private void find(int title) {
        List<Box> boxes = draft.layout().boxes();
        boolean[] inner = new boolean[boxes.size()];
        List<Integer> found = new ArrayList<>();
        int body = afterFirstParagraph(title);
        findHosts(title);
        for (int b = boxes.size() - 1; b > 0; b--) {
            boolean whole = !inner[b] && isWhole(b, title, body);
            if (whole) {
                found.add(b);
            }
            inner[boxes.get(b).parent()] |= inner[b] || whole;
        }
        for (int b : found) {
            byBegin.put(ranges.begin(b), new Unit(headings[b], ranges.end(b)));
        }
        hostEnd = found.isEmpty() ? draft.size() : endOfHost(title, ranges.begin(found.get(found.size() - 1)));
    }

    /** Containers of the whole main article, told by those around them: their like beside them hold further articles. */
    private void findHosts(int title) {
        List<Box> boxes = draft.layout().boxes();
        boolean dated = isDated(title, title);
        for (int b = draft.piece(title).box(); dated && b > 0; b = boxes.get(b).parent()) {
            if (paragraphs[b] >= 2) {
                hosts.put(boxes.get(b).parent(), boxes.get(b).tag());
            }
        }
    }

    /** The main article has a paragraph of its own before any other begins. */
    private int afterFirstParagraph(int title) {
        int i = title + 1;
        while (i < draft.size() && !InnerArticle.isOwn(draft.piece(i))) {
            i++;
        }
        return i + 1;
    }

    /** The end of the container that names itself an article around the main headline, before the first further article. */
    private int endOfHost(int title, int first) {
        List<Box> boxes = draft.layout().boxes();
        for (int b = draft.piece(title).box(); b > 0; b = boxes.get(b).parent()) {
            boolean article = (Hint.ARTICLE.in(boxes.get(b).hints())
                            || hosts.containsKey(boxes.get(b).parent()))
                    && paragraphs[b] > 0;
            if (article && ranges.end(b) <= first) {
                return ranges.end(b);
            }
        }
        return first;
    }

    private boolean isWhole(int box, int title, int body) {
        Box own = draft.layout().boxes().get(box);
        boolean twin = own.tag().equals(hosts.get(own.parent()));
        return (twin || Hint.ARTICLE.in(own.hints()))
                && ranges.begin(box) >= body
                && paragraphs[box] >= 2
                && headings[box] < firsts[box]
                && firsts[box] - headings[box] <= LEAD
                && isHeadline(draft.piece(headings[box]), draft.piece(title))
                && isDated(ranges.begin(box), headings[box]);
    }

    private static boolean isHeadline(Piece piece, Piece title) {
        return piece.letters() < HEADLINE && piece.level() <= Math.max(2, title.level());
    }

    private boolean isDated(int begin, int headline) {
        for (int i = Math.max(begin, headline - 3); i < Math.min(draft.size(), headline + LEAD); i++) {
            if (dates.isDateLine(draft.piece(i))) {
                return true;
            }
            if (i > headline && InnerArticle.isParagraph(draft.piece(i))) {
                return false;
            }
        }
        return false;
    }

    /** The further article that begins at a piece, or null. */
    @Nullable
    Unit at(int piece) {
        return byBegin.get(piece);
    }

    /** The index after the main article's last piece on an endless page, else the number of pieces. */
    int hostEnd() {
        return hostEnd;
    }
}
