package org.isnad.article;

import org.isnad.Role;
import org.isnad.article.BodyFinder.Region;

/** Stage 5: roles for what stands outside every article: navigation, lists, comments, promotions. Pure. */
final class Surroundings {
    /** So many pieces before the headline, and after the body, can still belong to the article. */
    private static final int LEAD = 5;

    private static final int TAIL = 25;

    /** Letters of a linked heading that is another article's headline at least. */
    private static final int HEADLINE = 12;

    private Surroundings() {}

    /** Lines after a headline that may name who wrote. */
    private static final int BYLINE = 5;

    /** What tells lines by their form. */
    record Signs(LineShapes shapes, DateLines dates) {}

    /** Gives a role to every piece that has none. */
    static void mark(Draft draft, Region region, int title, Signs signs) {
        boolean list = false;
        boolean tagging = false;
        boolean around = draft.isText();
        boolean commented = false;
        int first = Math.max(0, (title >= 0 && title < region.begin() ? title : region.begin()) - LEAD);
        for (int i = 0; i < draft.size(); i++) {
            Piece piece = draft.piece(i);
            if (!piece.isHidden() && draft.isOpen(i)) {
                boolean credit = i >= region.end()
                        && !signs.shapes().attributed(piece.text()).isEmpty();
                boolean tags = i >= region.end() && !around && signs.shapes().areTags(piece);
                Role role = credit
                        ? Role.CREDIT
                        : tags ? Role.TAGS : role(draft, i, i < region.begin(), list, signs.dates());
                role = told(draft, i, title, role, signs);
                draft.set(i, role, Draft.NONE);
                around |= i >= region.end() && ends(role);
                commented |= i >= region.end() && role == Role.COMMENT;
                boolean may = !commented || role == Role.TAGS;
                if (!around && may && i >= first && belongs(role) && i < region.end() + TAIL) {
                    draft.set(i, role, 0);
                }
                boolean tagged = tagging && role == Role.NAVIGATION && piece.linkShare() > 0.5;
                if (tagged) {
                    draft.set(i, Role.TAGS, around ? Draft.NONE : 0);
                }
                tagging = tagged
                        || role == Role.TAGS
                                && draft.cue(i) instanceof Cue cue
                                && cue.rest().isEmpty();
                list = role == Role.HEADING
                        || list && (role == Role.RELATED || role == Role.OTHER || role == Role.DATE_LINE);
            }
        }
    }

    /** What a name under the headline and links to the pages of tags make of a line that nothing else tells. */
    private static Role told(Draft draft, int i, int title, Role role, Signs signs) {
        Piece piece = draft.piece(i);
        boolean open = role == Role.OTHER || role == Role.NAVIGATION || role == Role.RELATED;
        if (!open || title < 0 || i < title || draft.isText() || (piece.hints() & Hint.APART) != 0) {
            return role;
        }
        if (signs.shapes().areTags(piece)) {
            return Role.TAGS;
        }
        boolean name =
                i <= title + BYLINE && !piece.isHeading() && signs.shapes().namesPerson(piece.text());
        return name ? Role.BYLINE : role;
    }

    /** Roles that pieces right before and after a body have as parts of its article. */
    private static boolean belongs(Role role) {
        return switch (role) {
            case BYLINE, SECTION, READING_TIME, STANDFIRST, CAPTION, PHOTO_CREDIT, TAGS, CREDIT, BREAKING, DATE_LINE ->
                true;
            default -> false;
        };
    }

    private static boolean ends(Role role) {
        return role == Role.HEADING || role == Role.RELATED;
    }

    private static Role role(Draft draft, int i, boolean before, boolean list, DateLines dates) {
        Piece piece = draft.piece(i);
        Cue cue = draft.cue(i);
        if ((piece.hints() & (Hint.APART & ~Hint.ASIDE.bit() & ~Hint.UNSEEN.bit())) != 0) {
            Role role = HintRoles.of(piece);
            return role == Role.RELATED && cue != null && piece.linkShare() < 0.5 ? Role.HEADING : role;
        }
        if (cue != null && (piece.letters() < 120 || cue.kind() == Cue.Kind.COPYRIGHT)) {
            Role role = CueRoles.of(cue.kind());
            if (role != null && role != Role.READ_ALSO) {
                return role == Role.NAVIGATION && !isLinkedBeside(piece) && dates.isDateLine(piece)
                        ? Role.DATE_LINE
                        : role;
            }
        }
        if (piece.is(Hint.BYLINE) && piece.letters() < 100) {
            return Role.BYLINE;
        }
        if (piece.letters() < 90 && !isLinkedBeside(piece) && dates.isDateLine(piece)) {
            return Role.DATE_LINE;
        }
        return byShape(piece, before, list);
    }

    /** Whether a link stands beside other text: another article's headline and its date, not a date that is a link. */
    private static boolean isLinkedBeside(Piece piece) {
        return piece.linkShare() > 0.5 && piece.linkShare() < 0.95;
    }

    /** Letters of the longest of several links, of the whole piece where it has one. */
    static int longestLink(Piece piece) {
        return piece.anchors().size() < 2
                ? piece.letters()
                : piece.anchors().stream()
                        .mapToInt(a -> Prose.letters(a.text(), 0, a.text().length()))
                        .max()
                        .orElse(0);
    }

    private static Role byShape(Piece piece, boolean before, boolean list) {
        if (piece.isHeading() && piece.linkShare() < 0.5) {
            return piece.is(Hint.STANDFIRST) ? Role.STANDFIRST : Role.HEADING;
        }
        if (piece.linkShare() > 0.5) {
            int shortest = piece.isHeading() ? HEADLINE : before ? 40 : list ? 10 : 25;
            return longestLink(piece) < shortest ? Role.NAVIGATION : Role.RELATED;
        }
        if (piece.is(Hint.SECTION) && piece.letters() < 40) {
            return Role.SECTION;
        }
        return list && piece.letters() > 25 && !piece.isProse() ? Role.RELATED : Role.OTHER;
    }
}
