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

    void read(Draft draft, int index, Claims claims, @Nullable String outlet, Article.Builder out) {
        List<Told> all = new ArrayList<>(claims.described("articleSection"));
        all.addAll(claims.meta("section"));
        all.addAll(claims.items("articlesection"));
        for (int i : draft.of(index, Role.SECTION)) {
            all.add(new Told(draft.piece(i).text(), "line " + draft.piece(i).line(), "section line"));
        }
        for (Told told : all) {
            String key = TitleFinder.key(told.value());
            if (!key.isEmpty() && told.value().length() < 40 && !none.contains(key) && !Titles.isOutlet(told.value(), outlet)) {
                out.section(told.value()).evidence("section", told.evidence(0.9));
                return;
            }
        }
    }
}
