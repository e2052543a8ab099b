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
    private final Set<String> none = new HashSet<>();

    Sections(Lexicon lexicon) {
        lexicon.table("not-sections.tsv").forEach(row -> row.values(0).forEach(w -> none.add(TitleFinder.key(w))));
    }

    /** The last link of a trail such as «الرئيسية » سياسة » …» before the headline. */
    private static List<Told> crumbs(Draft draft, int index) {
        List<Integer> titles = draft.of(index, Role.TITLE);
        for (int i = 0; index == 0 && !titles.isEmpty() && i < titles.get(0); i++) {
            Piece piece = draft.piece(i);
            int links = piece.anchors().size();
            if (links >= 2 && links <= 5 && ("»›>".chars().anyMatch(c -> piece.text().indexOf(c) >= 0))) {
                return List.of(new Told(piece.anchors().get(links - 1).text(), "line " + piece.line(), "trail of links"));
            }
        }
        return List.of();
    }

    void read(Draft draft, int index, Claims claims, @Nullable String outlet, Article.Builder out) {
        List<Told> all = new ArrayList<>(claims.described("articleSection"));
        all.addAll(claims.meta("section"));
        all.addAll(claims.items("articlesection"));
        for (int i : draft.of(index, Role.SECTION)) {
            all.add(new Told(draft.piece(i).text(), "line " + draft.piece(i).line(), "section line"));
        }
        all.addAll(crumbs(draft, index));
        for (Told told : all) {
            String key = TitleFinder.key(told.value());
            if (!key.isEmpty() && told.value().length() < 40 && !none.contains(key) && !Titles.isOutlet(told.value(), outlet)) {
                out.section(told.value()).evidence("section", told.evidence(0.9));
                return;
            }
        }
    }
}
