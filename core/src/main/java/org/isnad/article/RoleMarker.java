package org.isnad.article;

import java.util.Set;
import org.isnad.Role;
import org.isnad.article.BodyFinder.Region;
import org.isnad.article.Units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Stage 4: one walk over the pieces that gives those of the body, of lists, credits and tags their roles, and opens an article
 * of its own where a whole one stands inside the page after the host's end. What a piece is, {@link TextRoles} and
 * {@link Forms} tell; where articles begin, {@link InnerArticle} and {@link Units}. Serves one page.
 */
final class RoleMarker {
    private static final int FEW_WORDS = 16;
    /** Letters of a headline at most. */
    private static final int HEADLINE = 170;
    /** Letters of a section's name over a further article's headline at most. */
    private static final int KICKER = 40;
    /** Letters of a link that is a button rather than another article's headline at most. */
    private static final int BUTTON = 10;
    /** Further articles of a page at most: no page of the press comes near, and each costs a pass over the page. */
    private static final int MOST_ARTICLES = 50;

    private final Draft draft;
    private final Marks marks;
    private final TextRoles texts;
    private final Forms forms;
    private final DateLines dates;
    private final FurtherArticles further;
    private final Units units;
    private final Posts posts;
    private final Offers offers;
    private final boolean live;
    private final Set<Stage> without;
    private final Region region;
    private final int title;
    private State state = State.BEFORE;
    /** Whether the last heading announced a list of other articles, and whether of one rather than several. */
    private boolean lists;

    private boolean single;
    /** Whether rules for comments were met. */
    private boolean rules;
    /** Headlines of other articles met among the body, and where the last stood. */
    private int linkedHeadings;

    private int teaser = Integer.MIN_VALUE / 2;
    /** Where the headline of the further article stands, and where its container ends. */
    private int headline = -1;

    private int end;

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

    RoleMarker(
            Draft draft,
            Region region,
            int title,
            LineShapes shapes,
            DateLines dates,
            boolean live,
            Set<Stage> without) {
        this.without = without;
        this.draft = draft;
        this.marks = new Marks(draft);
        this.region = region;
        this.title = title;
        this.texts = new TextRoles(draft, region, shapes, title);
        this.forms = new Forms(shapes, dates);
        this.dates = dates;
        this.live = live;
        BoxRanges ranges = new BoxRanges(draft);
        posts = new Posts(draft, ranges);
        offers = new Offers(draft, region.box(), title);
        further = new FurtherArticles(draft, ranges, dates, title, live, without);
        boolean parts = !live && !without.contains(Stage.ARTICLES);
        units = new Units(draft, ranges, parts ? title : -1, dates);
        end = Math.min(region.end(), units.hostEnd());
    }

    /** Marks the pieces and returns the number of articles found. */
    int mark() {
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.piece(i).isHidden() && draft.isOpen(i)) {
                step(i);
            }
        }
        marks.dropSubheads();
        return marks.article() + 1;
    }

    private void step(int i) {
        if (i >= end) {
            close();
        }
        Unit unit = units.at(i);
        if (unit != null && isRoom()) {
            enter(unit.headline(), unit.end());
        }
        if (i == title) {
            marks.set(i, Role.TITLE);
        } else if (i == headline) {
            marks.set(i, Role.TITLE);
        } else if (i < headline) {
            overHeadline(i);
        } else if (state != State.BEFORE && isRoom() && further.follows(i)) {
            enter(i, further.end(i));
            marks.set(i, Role.TITLE);
        } else if (texts.isInside(i) || marks.article() > 0 && state != State.CLOSED) {
            inside(i);
        } else if (state == State.CLOSED && isRoom() && further.opens(i)) {
            open(i);
        }
    }

    private boolean isRoom() {
        return marks.article() < MOST_ARTICLES;
    }

    /** Between the beginning of a further article and its headline stand its section and its pictures. */
    private void overHeadline(int i) {
        Role apart = apart(i);
        boolean kicker = draft.piece(i).letters() < KICKER && draft.cue(i) == null && !dates.isDateLine(draft.piece(i));
        marks.set(
                i,
                apart != null
                        ? apart
                        : kicker ? Role.SECTION : dates.isDateLine(draft.piece(i)) ? Role.DATE_LINE : Role.OTHER);
    }

    private void inside(int i) {
        if (marks.article() == 0
                && texts.isRepeatedTitle(i)
                && !LineShapes.isHashtags(draft.piece(i).text())) {
            marks.set(i, Role.HEADING);
            return;
        }
        Role apart = apart(i);
        if (apart != null) {
            marks.set(i, apart);
        } else if (live && LiveEntries.isClock(draft.piece(i).text())) {
            marks.subhead(i);
        } else if (!byCue(i) && !byForm(i)) {
            asText(i);
        }
    }

    /** The role that the markup alone gives, for what is not body. */
    private @Nullable Role apart(int i) {
        Piece piece = draft.piece(i);
        if (posts.holds(i)) {
            return Role.EMBEDDED_POST;
        }
        if (offers.holds(i)) {
            return Role.SUBSCRIPTION;
        }
        return (piece.hints() & Hint.APART) == 0 ? null : HintRoles.of(piece);
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
        boolean next = marks.article() > 0 && draft.isText();
        if (isRoom()
                && (further.opens(i) && (state == State.CLOSED || state == State.BODY && next)
                        || state == State.BODY && further.endsHost(i))) {
            open(i);
            return;
        }
        boolean heading = cue.rest().isEmpty() || draft.piece(i).linkShare() == 0 && texts.isShort(i) && !hasColon(i);
        marks.set(i, heading ? Role.HEADING : Role.READ_ALSO);
        if (heading) {
            marks.dropSubheads();
            state = state == State.CLOSED || state == State.BEFORE ? state : State.LIST;
            single = cue.kind() == Cue.Kind.READ_ALSO;
            lists = true;
        }
    }

    private boolean hasColon(int i) {
        return draft.piece(i).text().indexOf(':') >= 0;
    }

    private void credit(int i, Cue cue) {
        marks.set(i, Role.CREDIT);
        endBody(cue.rest().isEmpty() ? State.CREDIT : State.CLOSED);
    }

    private void tags(int i, Cue cue) {
        marks.set(i, Role.TAGS);
        endBody(cue.rest().isEmpty() ? State.TAGS : State.CLOSED);
    }

    private void comments(int i, Cue cue) {
        marks.set(i, Role.COMMENT);
        if (state != State.BEFORE && draft.piece(i).linkShare() < 0.5) {
            endBody(State.COMMENTS);
        }
    }

    private void endBody(State next) {
        if (state != State.BEFORE) {
            marks.dropSubheads();
            state = next;
        }
    }

    private boolean simple(int i, Cue cue) {
        Piece piece = draft.piece(i);
        Role role = cue.kind() == Cue.Kind.LIVE && live ? Role.HEADING : CueRoles.of(cue.kind());
        role = role == Role.NAVIGATION && dates.isDateLine(piece) ? Role.DATE_LINE : role;
        if (role == null
                || cue.kind() == Cue.Kind.BYLINE && !isByline(piece, cue)
                || role == Role.DATE_LINE && dates.isText(piece)) {
            return false;
        }
        marks.set(i, role);
        if (cue.kind() == Cue.Kind.LIST_END && state == State.LIST) {
            state = State.BODY;
            lists = false;
        }
        if (cue.kind() == Cue.Kind.PAYWALL) {
            marks.dropSubheads();
        }
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
        if (state == State.COMMENTS && draft.isText() && role == Role.DATE_LINE) {
            role = Role.COMMENT;
        }
        if (role == Role.COMMENT_RULES) {
            rules = true;
            endBody(State.COMMENTS);
        }
        if (PostLines.isSignature(piece.text())) {
            posts.markBefore(i, marks.article());
        }
        marks.set(i, role);
        return true;
    }

    private void asText(int i) {
        Piece piece = draft.piece(i);
        switch (state) {
            case CREDIT -> {
                marks.set(i, texts.isShort(i) ? Role.CREDIT : Role.OTHER);
                state = State.CLOSED;
            }
            case TAGS -> {
                if (texts.isShort(i) || piece.linkShare() > 0.5) {
                    marks.set(i, Role.TAGS);
                } else {
                    state = State.CLOSED;
                    asText(i);
                }
            }
            case COMMENTS -> marks.set(i, rules ? Role.COMMENT_RULES : Role.COMMENT);
            case CLOSED ->
                marks.set(i, lists && (!piece.isProse() || piece.letters() < HEADLINE) ? Role.RELATED : Role.OTHER);
            case LIST -> {
                if (texts.resumes(piece, single, teaser)) {
                    state = State.BODY;
                    lists = false;
                    body(i);
                } else {
                    marks.set(i, Role.RELATED);
                }
            }
            default -> body(i);
        }
    }

    private void body(int i) {
        Piece piece = draft.piece(i);
        if (state == State.BEFORE && texts.isBeforeTitle(i)) {
            marks.set(i, Role.OTHER);
        } else if (state == State.BEFORE && texts.isDateline(i)) {
            marks.set(i, Role.DATELINE);
        } else if (state == State.BODY && TextRoles.isLinkedHeading(piece)) {
            linkedHeading(i);
        } else if (state == State.BODY && texts.areTags(i)) {
            marks.set(i, Role.TAGS);
        } else if (TextRoles.isLink(piece) && !texts.isOfTextList(i)) {
            marks.set(i, Surroundings.longestLink(piece) < BUTTON ? Role.NAVIGATION : Role.RELATED);
        } else if (texts.isSubhead(i)) {
            heading(i);
        } else if (state == State.BEFORE && texts.isScrap(i)) {
            marks.set(i, texts.scrap(i));
        } else {
            marks.set(i, TextRoles.inBody(piece));
            marks.keepSubheads();
            state = State.BODY;
            lists = false;
        }
    }

    private void linkedHeading(int i) {
        marks.set(i, Role.RELATED);
        linkedHeadings++;
        marks.dropSubheads();
        state = linkedHeadings > 1 ? State.CLOSED : State.LIST;
        lists = true;
        teaser = i;
    }

    private void heading(int i) {
        if (state == State.BEFORE && draft.isText()) {
            Role lead = texts.lead(i, marks.article() == 0);
            marks.set(i, lead);
            state = lead == Role.PARAGRAPH ? State.BODY : state;
        } else if (state == State.BEFORE && draft.piece(i).level() <= 1) {
            marks.set(i, Role.HEADING);
        } else {
            marks.subhead(i);
        }
    }

    private void close() {
        marks.dropSubheads();
        state = State.CLOSED;
        end = Integer.MAX_VALUE;
    }

    /** Begins a further article. */
    private void enter(int itsHeadline, int itsEnd) {
        marks.dropSubheads();
        marks.nextArticle();
        state = State.BEFORE;
        lists = false;
        linkedHeadings = 0;
        headline = itsHeadline;
        end = itsEnd;
    }

    private void open(int i) {
        marks.set(i, Role.HEADING);
        int first = InnerArticle.next(draft, i + 1);
        enter(first, draft.isText() ? Integer.MAX_VALUE : further.end(first));
    }
}
