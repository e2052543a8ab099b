package org.isnad.article;

import org.isnad.Role;
import org.isnad.article.BodyFinder.Region;

/** What a piece is among the running text of an article: paragraph, subhead, list item, lead. Serves one page. */
final class TextRoles {
    /** Running text so soon after another article's headline, and shorter, is its teaser. */
    private static final int TEASER = 4;

    private static final int TEASER_LETTERS = 450;
    /** Letters of a headline at most. */
    private static final int HEADLINE = 170;
    /** Letters of a list item that tells something at least. */
    private static final int TEXT_ITEM = 12;

    /** Lines between a headline and the name under it, and over a headline near a page's head, at most. */
    private static final int LEAD = 3;
    /** Lines of a page's head at most. */
    private static final int HEAD = 60;
    /** Letters of a section's name at most. */
    private static final int KICKER = 40;
    /** Units of a dateline at most. */
    private static final int DATELINE = 40;

    private final Draft draft;
    private final Region region;
    private final LineShapes shapes;
    private final int title;

    TextRoles(Draft draft, Region region, LineShapes shapes, int title) {
        this.draft = draft;
        this.region = region;
        this.shapes = shapes;
        this.title = title;
    }

    boolean isInside(int i) {
        return i >= region.begin() && i < region.end();
    }

    /** Whether a piece of a page with markup stands before the main headline, in a container beside it. */
    boolean isBeforeTitle(int i) {
        return i < title
                && !draft.isText()
                && draft.piece(title).level() == 1
                && draft.piece(i).box() != draft.piece(title).box();
    }

    /** Whether a piece is no running text and no longer than a headline. */
    boolean isShort(int i) {
        return draft.piece(i).letters() < HEADLINE && !draft.piece(i).isProse();
    }

    /** Whether a piece repeats the main headline. */
    boolean isRepeatedTitle(int i) {
        Piece piece = draft.piece(i);
        return title >= 0
                && piece.letters() < HEADLINE
                && piece.letters() == draft.piece(title).letters()
                && TitleFinder.key(piece.text())
                        .equals(TitleFinder.key(draft.piece(title).text()));
    }

    /** A short line of a text page before its first paragraph. */
    Role lead(int i, boolean main) {
        if (shapes.opensAttribution(draft.piece(i).text()) && i > title) {
            return Role.PARAGRAPH;
        }
        if (i > title && i - title <= LEAD && shapes.namesPerson(draft.piece(i).text())) {
            return Role.BYLINE;
        }
        return main && i < title && isSection(i) ? Role.SECTION : Role.NAVIGATION;
    }

    /** The last short line over the headline, near the head of the page or where it or a trail of links said it before. */
    private boolean isSection(int i) {
        if (LineWords.of(draft.piece(i).text(), 4).count() > 3
                || draft.piece(i).text().indexOf('>') >= 0) {
            return false;
        }
        for (int next = i + 1; next < title; next++) {
            if (draft.isOpen(next)
                    && draft.cue(next) == null
                    && shapes.readingMinutes(draft.piece(next).text()) == null) {
                return false;
            }
        }
        return title <= LEAD || title - i <= 2 && isNamedBefore(i);
    }

    private boolean isNamedBefore(int i) {
        String line = draft.piece(i).text();
        for (int before = 0; before < i && i < HEAD; before++) {
            String text = draft.piece(before).text();
            if (text.equals(line) || LineShapes.isTrail(text) && text.contains(line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line before the first paragraph is a dateline that stands apart: «الزعفران-الموجة», «الزعفران (الموجة)». */
    boolean isDateline(int i) {
        String text = draft.piece(i).text();
        int next = InnerArticle.next(draft, i + 1);
        if (i <= title
                || title < 0
                || next >= draft.size()
                || !draft.piece(next).isProse()
                || text.length() > DATELINE) {
            return false;
        }
        int dash = Math.max(text.indexOf('-'), text.indexOf('–'));
        boolean joined = dash > 0 && dash < text.length() - 1 && text.indexOf(' ') < 0;
        boolean bracketed = text.indexOf('(') > 1
                && text.endsWith(")")
                && LineWords.of(text, 5).count() <= 4;
        boolean slashed = text.indexOf('/') > 1
                && text.indexOf('/') == text.lastIndexOf('/')
                && LineWords.of(text, 6).count() <= 5;
        return (joined || bracketed || slashed) && text.chars().noneMatch(Character::isDigit);
    }

    /** What a scrap before the first paragraph is by its name, or by a person's under the headline. */
    Role scrap(int i) {
        Piece piece = draft.piece(i);
        if (piece.is(Hint.SECTION) && piece.letters() < KICKER) {
            return Role.SECTION;
        }
        boolean name = title >= 0 && i > title && i <= title + 2 * LEAD && shapes.namesPerson(piece.text());
        return name ? Role.BYLINE : Role.OTHER;
    }

    /** Whether a piece before the first paragraph is no part of the body: a scrap that does not flow into one. */
    boolean isScrap(int i) {
        Piece piece = draft.piece(i);
        return !piece.isProse() && !isStarted(i) && !shapes.opensAttribution(piece.text());
    }

    /** A scrap before the first paragraph belongs to the body only as a paragraph of the body's own markup. */
    private boolean isStarted(int i) {
        Piece piece = draft.piece(i);
        boolean ended = piece.shape() == Piece.Shape.PARAGRAPH && Prose.endsSentence(piece.text());
        int following = InnerArticle.next(draft, i + 1);
        boolean flows = following < draft.size()
                && isInside(following)
                && draft.piece(following).box() == piece.box();
        return ended || piece.letters() > 30 && flows && draft.piece(following).isProse() && !piece.isBold();
    }

    boolean isSubhead(int i) {
        Piece piece = draft.piece(i);
        if (piece.isHeading()) {
            return true;
        }
        if (Prose.endsSentence(piece.text())
                || piece.letters() > 90
                || piece.shape() == Piece.Shape.ITEM
                || piece.shape() == Piece.Shape.TABLE && (!piece.isBold() || piece.is(Hint.BOX))) {
            return false;
        }
        return piece.isBold() || draft.isText();
    }

    /**
     * Whether a piece inside a list of other articles belongs to the article again.
     *
     * @param single whether the list's heading announced one other article rather than several
     * @param teaser where the last linked headline of another article stood
     */
    boolean resumes(Piece piece, boolean single, int teaser) {
        if (!draft.isText() && single && piece.linkShare() < 0.3) {
            return true;
        }
        boolean own = piece.isHeading() && piece.linkShare() == 0 && piece.level() > 1 && !draft.isText();
        return own
                || piece.isProse()
                        && piece.linkShare() < 0.4
                        && piece.shape() != Piece.Shape.ITEM
                        && !isTeaser(piece, teaser)
                        && Prose.endsSentence(piece.text())
                        && (!draft.isText()
                                || piece.letters() > (single && piece.text().endsWith(".") ? 50 : 100));
    }

    /** The text under the linked headline of another article. */
    private static boolean isTeaser(Piece piece, int teaser) {
        return piece.line() - 1 - teaser < TEASER && piece.letters() < TEASER_LETTERS;
    }

    /** A heading that is a link to another article. */
    static boolean isLinkedHeading(Piece piece) {
        return piece.isHeading() && piece.level() <= 3 && piece.linkShare() > 0.8;
    }

    /** Whether a line is nothing but links to tags. */
    boolean areTags(int i) {
        return isLink(draft.piece(i)) && shapes.areTags(draft.piece(i));
    }

    /** A line that is a link, and no sentence. */
    static boolean isLink(Piece piece) {
        return piece.linkShare() > 0.8 && !(Prose.endsSentence(piece.text()) && piece.letters() > 80);
    }

    /** Whether a piece is an item of a list that also holds items without links: one of the article's own. */
    boolean isOfTextList(int i) {
        return draft.piece(i).shape() == Piece.Shape.ITEM && (isTextItem(i - 1) || isTextItem(i + 1));
    }

    private boolean isTextItem(int i) {
        return i >= 0
                && i < draft.size()
                && draft.piece(i).shape() == Piece.Shape.ITEM
                && draft.piece(i).linkShare() < 0.3
                && draft.piece(i).letters() >= TEXT_ITEM
                && draft.cue(i) == null
                && (draft.piece(i).hints() & Hint.APART) == 0;
    }

    /** The role that a piece's markup gives it in a body. */
    static Role inBody(Piece piece) {
        return switch (piece.shape()) {
            case ITEM -> Role.LIST_ITEM;
            case QUOTE -> Role.QUOTE;
            case TABLE -> piece.isProse() && Prose.endsSentence(piece.text()) ? Role.PARAGRAPH : Role.TABLE;
            case CAPTION -> Role.CAPTION;
            default -> Role.PARAGRAPH;
        };
    }
}
