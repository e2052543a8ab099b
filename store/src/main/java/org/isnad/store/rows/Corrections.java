package org.isnad.store.rows;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Correction;
import org.isnad.views.ArticleView.CorrectedBy;
import org.isnad.views.ArticleView.Standing;
import org.jspecify.annotations.Nullable;

/** What corrects an article's text and is not in it, the latest of its tree last. */
final class Corrections {
    private Corrections() {}

    static List<CorrectedBy> of(Session session, CopyTree tree, String article) {
        return tree.corrections().stream()
                .filter(correction -> !CopySign.ADDS.isIn(correction.why().rule()))
                .flatMap(correction -> told(session, correction, article))
                .toList();
    }

    private static Stream<CorrectedBy> told(Session session, Correction correction, String article) {
        Standing standing = standing(correction, article);
        CopyTree.Through own = correction.through().get(article);
        String by = standing == Standing.PUT_RIGHT && own != null ? own.article() : correction.by();
        return standing == null
                ? Stream.empty()
                : Cards.of(session, by).stream()
                        .map(card -> new CorrectedBy(standing, card, correction.replaced(), correction.why()));
    }

    private static @Nullable Standing standing(Correction correction, String article) {
        if (correction.of().equals(article)) {
            return Standing.CORRECTED;
        }
        if (correction.through().containsKey(article)) {
            return Standing.PUT_RIGHT;
        }
        if (correction.missed().contains(article)) {
            return Standing.MISSED;
        }
        if (correction.unchanged().contains(article)) {
            return Standing.UNCHANGED;
        }
        return correction.undated().contains(article) ? Standing.UNDATED : null;
    }
}
