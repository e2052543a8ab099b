package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Role;
import org.isnad.article.BodyFinder.Region;
import org.jspecify.annotations.Nullable;

/**
 * Stage 4: one walk over the pieces that gives those of the body, of lists, credits and tags their roles, and opens an article
 * of its own where a whole one stands inside the page after the host's end. Serves one page.
 */
final class RoleMarker {
    private static final int FEW_WORDS = 16;
    /** Letters of a headline at most. */
    private static final int HEADLINE = 170;
    /** Lines of date and place between a headline and its first paragraph at most. */
    private static final int LEAD = 3;

    private final Draft draft;
    private final LineShapes shapes;
    private final DateLines dates;
    private final Region region;
    private final int title;
    private int article = 0;
    private State state = State.BEFORE;
    private final List<Integer> subheads = new ArrayList<>();

    private enum State {
        /** No paragraph seen yet. */
        BEFORE,
        BODY,
        /** In a list of other articles, a body piece resumes the article. */
        LIST,
        /** In the tag list that a heading announced. */
        TAGS,
        /** The next line names whom the page credits. */
        CREDIT,
        COMMENTS,
        /** Nothing more of this article comes. */
        CLOSED
    }

    RoleMarker(Draft draft, Region region, int title, LineShapes shapes, DateLines dates) {
        this.draft = draft;
        this.region = region;
        this.title = title;
        this.shapes = shapes;
        this.dates = dates;
    }

    /** Marks the pieces and returns the number of articles found. */
    int mark() {
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.piece(i).isHidden() && draft.isOpen(i)) {
                step(i);
            }
        }
        dropSubheads();
        return article + 1;
    }

    private void step(int i) {
        if (i == region.end() && article == 0) {
            close();
        }
        if (i == title) {
            set(i, Role.TITLE);
            return;
        }
        if (!isInside(i)) {
            if (opensArticle(i)) {
                open(i);
            } else if (article > 0 && state != State.CLOSED) {
                inside(i);
            }
            return;
        }
        inside(i);
    }

    private boolean isInside(int i) {
        return i >= region.begin() && i < region.end();
    }

    private void inside(int i) {
        if (isRepeatedTitle(i) && !LineShapes.isHashtags(draft.piece(i).text())) {
            set(i, Role.HEADING);
            return;
        }
        Role apart = apart(i);
        if (apart != null) {
            set(i, apart);
        } else if (!byCue(i) && !byForm(i)) {
            asText(i);
        }
    }

    private boolean isRepeatedTitle(int i) {
        Piece piece = draft.piece(i);
        return article == 0 && title >= 0 && piece.letters() < HEADLINE && piece.letters() == draft.piece(title).letters()
                && TitleFinder.key(piece.text()).equals(TitleFinder.key(draft.piece(title).text()));
    }

    /** The role that the markup alone gives, for what is not body. */
    private @Nullable Role apart(int i) {
        Piece piece = draft.piece(i);
        if ((piece.hints() & Hint.APART) == 0) {
            return null;
        }
        return HintRoles.of(piece);
    }

    private boolean byCue(int i) {
        Cue cue = draft.cue(i);
        Piece piece = draft.piece(i);
        if (cue == null || piece.letters() > 400 && cue.kind() != Cue.Kind.COMMENT_RULES) {
            return false;
        }
        switch (cue.kind()) {
            case RELATED, READ_ALSO -> related(i, cue);
            case CREDIT -> credit(i, cue);
            case TAGS -> tags(i, cue);
            case COMMENTS -> comments(i, cue);
            default -> {
                return simple(i, cue);
            }
        }
        return true;
    }

    private void related(int i, Cue cue) {
        if (state == State.CLOSED && opensArticle(i)) {
            open(i);
            return;
        }
        boolean heading = cue.rest().isEmpty() || draft.piece(i).linkShare() == 0 && isShort(i) && !hasColon(i);
        set(i, heading ? Role.HEADING : Role.READ_ALSO);
        if (heading) {
            dropSubheads();
            state = state == State.CLOSED || state == State.BEFORE ? state : State.LIST;
            single = cue.kind() == Cue.Kind.READ_ALSO;
            teasers = false;
            lists = true;
        }
    }

    /** Whether the list's heading announces one article rather than several. */
    private boolean single;

    /** Whether unlinked headings were met among the list's links. */
    private boolean teasers;

    /** Whether the last heading announced a list of other articles, for pieces outside every body. */
    private boolean lists;

    private boolean hasColon(int i) {
        return draft.piece(i).text().indexOf(':') >= 0;
    }

    private void credit(int i, Cue cue) {
        set(i, Role.CREDIT);
        endBody(cue.rest().isEmpty() ? State.CREDIT : State.CLOSED);
    }

    private void tags(int i, Cue cue) {
        set(i, Role.TAGS);
        endBody(cue.rest().isEmpty() ? State.TAGS : State.CLOSED);
    }

    private void comments(int i, Cue cue) {
        set(i, Role.COMMENT);
        if (state != State.BEFORE && draft.piece(i).linkShare() < 0.5) {
            endBody(State.COMMENTS);
        }
    }

    private void endBody(State next) {
        if (state != State.BEFORE) {
            dropSubheads();
            state = next;
        }
    }

    private boolean simple(int i, Cue cue) {
        Role role = CueRoles.of(cue.kind());
        Piece piece = draft.piece(i);
        if (role == null || cue.kind() == Cue.Kind.BYLINE && !isByline(piece, cue)) {
            return false;
        }
        set(i, role);
        if (cue.kind() == Cue.Kind.ABOUT_AUTHOR && state == State.BODY) {
            close();
        }
        return true;
    }

    private boolean isByline(Piece piece, Cue cue) {
        return LineWords.of(cue.rest(), FEW_WORDS).count() < FEW_WORDS && (piece.letters() < 60 || !Prose.endsSentence(piece.text()) || state != State.BODY);
    }

    private boolean byForm(int i) {
        Piece piece = draft.piece(i);
        String text = piece.text();
        Role role = null;
        if (LineShapes.isRule(text)) {
            role = Role.OTHER;
        } else if (state == State.BODY && shapes.isCommentRules(text)) {
            role = Role.COMMENT_RULES;
            rules = true;
            dropSubheads();
            state = State.COMMENTS;
        } else if (piece.letters() < 40 && shapes.readingMinutes(text) != null) {
            role = Role.READING_TIME;
        } else if (LineShapes.isHashtags(text)) {
            role = Role.HASHTAGS;
        } else if (!LineShapes.bracketed(text).isEmpty() && state == State.BODY && piece.letters() < 40) {
            role = Role.CREDIT;
        } else if (shapes.isSignOff(text) && state == State.BODY) {
            role = Role.OTHER;
        } else if (LineShapes.isPostSignature(text)) {
            role = Role.EMBEDDED_POST;
            markPostBefore(i);
        } else if (LineShapes.hasPostLink(text)) {
            role = Role.EMBEDDED_POST;
        } else if (LineShapes.isGluedCard(text) && piece.linkShare() == 0 && draft.isText()) {
            role = Role.CARD;
        } else if (shapes.isCaption(text) && (piece.shape() != Piece.Shape.PARAGRAPH || piece.letters() < 90)) {
            role = Role.CAPTION;
        } else if (isMeta(piece) && dates.isDateLine(piece)) {
            role = Role.DATE_LINE;
        } else if (piece.is(Hint.BYLINE) && piece.letters() < 120 && !piece.isHeading()) {
            role = Role.BYLINE;
        }
        if (role == null) {
            return false;
        }
        set(i, role);
        return true;
    }

    private static boolean isMeta(Piece piece) {
        return piece.letters() < 90;
    }

    /** A post's signature stands after its text. */
    private void markPostBefore(int i) {
        if (i > 0 && draft.role(i - 1) == Role.PARAGRAPH && draft.article(i - 1) == article
                && (draft.isText() || draft.piece(i - 1).box() == draft.piece(i).box())
                && draft.piece(i - 1).letters() < 300) {
            draft.set(i - 1, Role.EMBEDDED_POST, article);
        }
    }

    private void asText(int i) {
        Piece piece = draft.piece(i);
        switch (state) {
            case CREDIT -> {
                set(i, isShort(i) ? Role.CREDIT : Role.OTHER);
                state = State.CLOSED;
            }
            case TAGS -> {
                if (isShort(i) || piece.linkShare() > 0.5) {
                    set(i, Role.TAGS);
                } else {
                    state = State.CLOSED;
                    asText(i);
                }
            }
            case COMMENTS -> set(i, rules ? Role.COMMENT_RULES : Role.COMMENT);
            case CLOSED -> set(i, lists && (!piece.isProse() || piece.letters() < HEADLINE) ? Role.RELATED : Role.OTHER);
            case LIST -> {
                if (resumes(piece)) {
                    state = State.BODY;
                    lists = false;
                    body(i);
                } else {
                    set(i, Role.RELATED);
                }
            }
            default -> body(i);
        }
    }

    /** The text under the linked headline of another article. */
    private boolean isTeaser(Piece piece) {
        return piece.line() - 1 - teaser < 4 && piece.letters() < 450;
    }

    private boolean resumes(Piece piece) {
        if (!draft.isText() && single && piece.linkShare() < 0.3) {
            return true;
        }
        boolean own = piece.isHeading() && piece.linkShare() == 0 && piece.level() > 1 && !draft.isText() && !teasers;
        return own || piece.isProse() && piece.linkShare() < 0.4 && piece.shape() != Piece.Shape.ITEM && !isTeaser(piece)
                && Prose.endsSentence(piece.text()) && (!draft.isText() || piece.letters() > 100);
    }

    private boolean rules;
    private int linkedHeadings;
    private int teaser = -10;

    private void body(int i) {
        Piece piece = draft.piece(i);
        if (state == State.BODY && piece.isHeading() && piece.level() <= 3 && piece.linkShare() > 0.8) {
            set(i, Role.RELATED);
            linkedHeadings++;
            dropSubheads();
            state = linkedHeadings > 1 ? State.CLOSED : State.LIST;
            lists = true;
            teaser = i;
        } else if (piece.linkShare() > 0.8 && !(Prose.endsSentence(piece.text()) && piece.letters() > 80)) {
            set(i, Role.RELATED);
        } else if (piece.isHeading() || isSubhead(i)) {
            if (state == State.BEFORE && draft.isText()) {
                Role lead = lead(i);
                set(i, lead);
                state = lead == Role.PARAGRAPH ? State.BODY : state;
            } else if (state == State.BEFORE && piece.level() <= 1) {
                set(i, Role.HEADING);
            } else {
                set(i, Role.SUBHEAD);
                subheads.add(i);
            }
        } else if (state == State.BEFORE && !piece.isProse() && !isStarted(i) && !shapes.opensAttribution(piece.text())) {
            set(i, Role.OTHER);
        } else {
            set(i, roleOf(piece));
            subheads.clear();
            state = State.BODY;
            lists = false;
        }
    }

    /** A short line of a text page before its first paragraph. */
    private Role lead(int i) {
        if (shapes.opensAttribution(draft.piece(i).text()) && i > title) {
            return Role.PARAGRAPH;
        }
        boolean section = article == 0 && i < title && i <= 2 && LineWords.of(draft.piece(i).text(), 4).count() <= 3 && title <= 3;
        return section ? Role.SECTION : Role.NAVIGATION;
    }

    /** A scrap before the first paragraph belongs to the body only as a paragraph of the body's own markup. */
    private boolean isStarted(int i) {
        Piece piece = draft.piece(i);
        boolean ended = piece.shape() == Piece.Shape.PARAGRAPH && Prose.endsSentence(piece.text());
        int following = next(i + 1);
        boolean flows = following < draft.size() && isInside(following) && draft.piece(following).box() == piece.box();
        return ended || piece.letters() > 30 && flows && draft.piece(following).isProse() && !piece.isBold();
    }

    private boolean isSubhead(int i) {
        Piece piece = draft.piece(i);
        if (Prose.endsSentence(piece.text()) || piece.letters() > 90 || piece.shape() == Piece.Shape.ITEM || piece.shape() == Piece.Shape.TABLE && !piece.isBold()) {
            return false;
        }
        return piece.isBold() || draft.isText();
    }

    private static Role roleOf(Piece piece) {
        return switch (piece.shape()) {
            case ITEM -> Role.LIST_ITEM;
            case QUOTE -> Role.QUOTE;
            case TABLE -> piece.isProse() && Prose.endsSentence(piece.text()) ? Role.PARAGRAPH : Role.TABLE;
            case CAPTION -> Role.CAPTION;
            default -> Role.PARAGRAPH;
        };
    }

    /** Subheads that nothing of the body followed are no subheads. */
    private void dropSubheads() {
        for (int i : subheads) {
            draft.set(i, Role.HEADING, Draft.NONE);
        }
        subheads.clear();
    }

    private boolean isShort(int i) {
        return draft.piece(i).letters() < HEADLINE && !draft.piece(i).isProse();
    }

    private void close() {
        dropSubheads();
        state = State.CLOSED;
    }

    /** Whether a heading here is followed by a headline and at least two paragraphs: a whole article inside the page. */
    private boolean opensArticle(int i) {
        if (state != State.CLOSED || !(draft.announces(i, Cue.Kind.READ_ALSO) || draft.announces(i, Cue.Kind.RELATED))) {
            return false;
        }
        int headline = next(i + 1);
        int first = next(headline + 1);
        for (int skipped = 0; first < draft.size() && skipped < LEAD && !isParagraph(first) && draft.cue(first) == null; skipped++) {
            first = next(first + 1);
        }
        int second = next(first + 1);
        return headline < draft.size()
                && draft.piece(headline).letters() < HEADLINE
                && draft.piece(headline).shape() != Piece.Shape.ITEM
                && !draft.piece(headline).isProse()
                && second < draft.size()
                && isParagraph(first)
                && isParagraph(second);
    }

    private boolean isParagraph(int i) {
        Piece piece = draft.piece(i);
        return piece.isProse() && piece.linkShare() < 0.3 && piece.letters() > 60 && piece.shape() != Piece.Shape.ITEM;
    }

    private int next(int from) {
        int i = from;
        while (i < draft.size() && draft.piece(i).isHidden()) {
            i++;
        }
        return i;
    }

    private void open(int i) {
        set(i, Role.HEADING);
        article++;
        state = State.BEFORE;
        lists = false;
        draft.set(next(i + 1), Role.TITLE, article);
    }

    private void set(int i, Role role) {
        boolean own = role != Role.HEADING && role != Role.RELATED && role != Role.OTHER && role != Role.NAVIGATION
                && role != Role.SHARE && role != Role.PROMOTION && role != Role.SUBSCRIPTION && role != Role.COMMENT && role != Role.COMMENT_RULES;
        draft.set(i, role, own ? article : Draft.NONE);
    }
}
