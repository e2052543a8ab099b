package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    /** Running text so soon after another article's headline, and shorter, is its teaser. */
    private static final int TEASER = 4;

    private static final int TEASER_LETTERS = 450;

    private final Draft draft;
    private final LineShapes shapes;
    private final Forms forms;
    private final DateLines dates;
    private final boolean live;
    private final Set<Stage> without;
    private final Region region;
    private final int title;
    private int article = 0;
    private State state = State.BEFORE;
    private final List<Integer> subheads = new ArrayList<>();
    /** Whether the last heading announced a list of other articles, and whether of one rather than several. */
    private boolean lists;

    private boolean single;
    /** Whether rules for comments were met. */
    private boolean rules;
    /** Headlines of other articles met among the body, and where the last stood. */
    private int linkedHeadings;

    private int teaser = -TEASER;

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

    RoleMarker(Draft draft, Region region, int title, LineShapes shapes, DateLines dates, Set<Stage> without) {
        this.without = without;
        this.draft = draft;
        this.region = region;
        this.title = title;
        this.shapes = shapes;
        this.forms = new Forms(shapes, dates);
        this.dates = dates;
        this.live = !draft.isText() && LiveEntries.isLive(draft, region);
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
        if (state != State.BEFORE && follows(i)) {
            follow(i);
            return;
        }
        if (!isInside(i)) {
            if (state == State.CLOSED && opens(i)) {
                open(i);
            } else if (article > 0 && state != State.CLOSED) {
                inside(i);
            }
            return;
        }
        inside(i);
    }

    private boolean follows(int i) {
        return !live && !without.contains(Stage.ARTICLES) && InnerArticle.followsAt(draft, i, title, dates);
    }

    private boolean opens(int i) {
        return !without.contains(Stage.ARTICLES) && InnerArticle.opensAt(draft, i);
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
        } else if (live && LiveEntries.isClock(draft.piece(i).text())) {
            set(i, Role.SUBHEAD);
            subheads.add(i);
        } else if (!byCue(i) && !byForm(i)) {
            asText(i);
        }
    }

    private boolean isRepeatedTitle(int i) {
        Piece piece = draft.piece(i);
        return article == 0
                && title >= 0
                && piece.letters() < HEADLINE
                && piece.letters() == draft.piece(title).letters()
                && TitleFinder.key(piece.text())
                        .equals(TitleFinder.key(draft.piece(title).text()));
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
        if (state == State.CLOSED && opens(i)) {
            open(i);
            return;
        }
        boolean heading = cue.rest().isEmpty() || draft.piece(i).linkShare() == 0 && isShort(i) && !hasColon(i);
        set(i, heading ? Role.HEADING : Role.READ_ALSO);
        if (heading) {
            dropSubheads();
            state = state == State.CLOSED || state == State.BEFORE ? state : State.LIST;
            single = cue.kind() == Cue.Kind.READ_ALSO;
            lists = true;
        }
    }

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
        return LineWords.of(cue.rest(), FEW_WORDS).count() < FEW_WORDS
                && (piece.letters() < 60 || !Prose.endsSentence(piece.text()) || state != State.BODY);
    }

    private boolean byForm(int i) {
        Piece piece = draft.piece(i);
        Role role = forms.of(piece, draft.isText(), state == State.BODY);
        if (role == null || without.contains(Stage.FORMS)) {
            return false;
        }
        if (role == Role.COMMENT_RULES) {
            rules = true;
            endBody(State.COMMENTS);
        }
        if (LineShapes.isPostSignature(piece.text())) {
            markPostBefore(i);
        }
        set(i, role);
        return true;
    }

    /** A post's signature stands after its text. */
    private void markPostBefore(int i) {
        if (i > 0
                && draft.role(i - 1) == Role.PARAGRAPH
                && draft.article(i - 1) == article
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
            case CLOSED ->
                set(i, lists && (!piece.isProse() || piece.letters() < HEADLINE) ? Role.RELATED : Role.OTHER);
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
        return piece.line() - 1 - teaser < TEASER && piece.letters() < TEASER_LETTERS;
    }

    private boolean resumes(Piece piece) {
        if (!draft.isText() && single && piece.linkShare() < 0.3) {
            return true;
        }
        boolean own = piece.isHeading() && piece.linkShare() == 0 && piece.level() > 1 && !draft.isText();
        return own
                || piece.isProse()
                        && piece.linkShare() < 0.4
                        && piece.shape() != Piece.Shape.ITEM
                        && !isTeaser(piece)
                        && Prose.endsSentence(piece.text())
                        && (!draft.isText() || piece.letters() > 100);
    }

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
        } else if (state == State.BEFORE
                && !piece.isProse()
                && !isStarted(i)
                && !shapes.opensAttribution(piece.text())) {
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
        boolean section = article == 0
                && i < title
                && i <= 2
                && LineWords.of(draft.piece(i).text(), 4).count() <= 3
                && title <= 3;
        return section ? Role.SECTION : Role.NAVIGATION;
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

    private boolean isSubhead(int i) {
        Piece piece = draft.piece(i);
        if (Prose.endsSentence(piece.text())
                || piece.letters() > 90
                || piece.shape() == Piece.Shape.ITEM
                || piece.shape() == Piece.Shape.TABLE && !piece.isBold()) {
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

    /** Opens a further article at its headline. */
    private void follow(int i) {
        dropSubheads();
        article++;
        state = State.BEFORE;
        lists = false;
        set(i, Role.TITLE);
    }

    private void open(int i) {
        set(i, Role.HEADING);
        article++;
        state = State.BEFORE;
        lists = false;
        draft.set(InnerArticle.next(draft, i + 1), Role.TITLE, article);
    }

    private void set(int i, Role role) {
        boolean own = switch (role) {
            case HEADING, RELATED, OTHER, NAVIGATION, SHARE, PROMOTION, SUBSCRIPTION, COMMENT, COMMENT_RULES -> false;
            default -> true;
        };
        draft.set(i, role, own ? article : Draft.NONE);
    }
}
