package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Role;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds the section that an outlet files an article under. Thread safe. */
final class Sections {
    private static final String TRAIL = "»›>";
    private static final int MOST_PARTS = 6;
    private static final int FEW_WORDS = 4;
    /** Pieces between a section's link and the headline under it at most. */
    private static final int NEAR = 3;
    /** Pieces of a menu at the head of a page that are looked through. */
    private static final int MENU = 300;
    /** Letters of a trail at most. */
    private static final int LONGEST_TRAIL = 220;

    private final Set<String> none = new HashSet<>();

    Sections(Lexicon lexicon) {
        lexicon.table("not-sections.tsv").forEach(row -> row.values(0).forEach(w -> none.add(TitleFinder.key(w))));
    }

    /** The last part before the headline of a trail such as «الرئيسية » سياسة » …». */
    private static List<Told> crumbs(Draft draft, int title) {
        String headline = TitleFinder.key(draft.piece(title).text());
        for (int i = 0; i < title; i++) {
            Piece piece = draft.piece(i);
            boolean trail = piece.letters() < LONGEST_TRAIL && isParted(piece.text());
            String last = trail ? lastOfTrail(piece.text(), headline) : "";
            if (!last.isEmpty()) {
                return List.of(new Told(last, "line " + piece.line(), "trail of links"));
            }
        }
        return List.of();
    }

    private static boolean isParted(String text) {
        for (int i = 0; i < TRAIL.length(); i++) {
            if (text.indexOf(TRAIL.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String lastOfTrail(String text, String title) {
        String last = "";
        int parts = 0;
        int from = 0;
        for (int i = 0; i <= text.length() && parts <= MOST_PARTS; i++) {
            if (i == text.length() || TRAIL.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                boolean headline = TitleFinder.likeness(TitleFinder.key(part), title) >= 0.5;
                last = headline || part.isEmpty() ? last : part;
                parts += part.isEmpty() ? 0 : 1;
                from = i + 1;
            }
        }
        boolean isShort = LineWords.of(last, FEW_WORDS + 1).count() <= FEW_WORDS;
        return parts >= 2 && parts <= MOST_PARTS && isShort ? last : "";
    }

    /** The link right over the headline, in the same container or one that the page's menu holds too. */
    private static List<Told> kicker(Draft draft, int title) {
        for (int i = title - 1; i >= Math.max(0, title - NEAR); i--) {
            Piece piece = draft.piece(i);
            boolean link = piece.anchors().size() == 1
                    && LineWords.of(piece.anchors().get(0).text(), FEW_WORDS + 1)
                                    .count()
                            <= FEW_WORDS
                    && draft.role(i) != Role.SHARE
                    && !piece.isHeading();
            boolean near = i == title - 1
                    && piece.box() == draft.piece(title).box()
                    && LineWords.of(piece.text(), FEW_WORDS + 1).count() <= FEW_WORDS;
            if (link
                    && (near
                            || isAlone(draft, i)
                                    && isInMenu(draft, i, piece.anchors().get(0)))) {
                return List.of(
                        new Told(piece.anchors().get(0).text(), "line " + piece.line(), "link over the headline"));
            }
        }
        return List.of();
    }

    /** Whether no other link shares a piece's container before it. */
    private static boolean isAlone(Draft draft, int i) {
        return i == 0
                || draft.piece(i - 1).box() != draft.piece(i).box()
                || draft.piece(i - 1).anchors().isEmpty();
    }

    /** Whether links before a piece, in another container, go to the same place under the same name. */
    private static boolean isInMenu(Draft draft, int end, Piece.Anchor link) {
        for (int i = 0; i < Math.min(end, MENU); i++) {
            Piece piece = draft.piece(i);
            if (piece.box() != draft.piece(end).box() && piece.anchors().contains(link)) {
                return true;
            }
        }
        return false;
    }

    /** The link in a line that says where an article was filed: «نشر في محليات». */
    private static List<Told> filed(Draft draft, int index) {
        List<Told> found = new ArrayList<>();
        for (int i : draft.of(index, Role.DATE_LINE)) {
            Piece piece = draft.piece(i);
            boolean link = piece.anchors().size() == 1
                    && draft.announces(i, Cue.Kind.PUBLISHED)
                    && piece.text().chars().noneMatch(Character::isDigit);
            if (link) {
                found.add(new Told(piece.anchors().get(0).text(), "line " + piece.line(), "filed under"));
            }
        }
        return found;
    }

    void read(Draft draft, int index, Claims claims, @Nullable String outlet, Article.Builder out) {
        List<Told> all = new ArrayList<>(claims.described("articleSection"));
        all.addAll(claims.meta("section"));
        all.addAll(claims.items("articlesection"));
        for (int i : draft.of(index, Role.SECTION)) {
            all.add(new Told(draft.piece(i).text(), "line " + draft.piece(i).line(), "section line"));
        }
        List<Integer> titles = draft.of(index, Role.TITLE);
        if (index == 0 && !titles.isEmpty() && titles.get(0) > 0) {
            all.addAll(crumbs(draft, titles.get(0)));
            all.addAll(kicker(draft, titles.get(0)));
            all.addAll(filed(draft, index));
        }
        for (Told told : all) {
            String key = TitleFinder.key(told.value());
            if (!key.isEmpty()
                    && told.value().length() < 40
                    && !none.contains(key)
                    && !Titles.isOutlet(told.value(), outlet)) {
                out.section(told.value()).evidence("section", told.evidence(0.9));
                return;
            }
        }
    }
}
