package org.isnad.web.page;

import java.util.List;
import java.util.Locale;
import org.isnad.CopySign;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.ArticleView.CorrectedBy;

/**
 * What the head of an article's page says of a correction that is not in its text.
 *
 * @param words that it was corrected, or still has what was, and by whom and when
 * @param href the article that corrects it
 * @param link what the link says: that article's title
 * @param lines what was wrong and what is right
 */
public record CorrectedNote(String words, String href, String link, List<String> lines) {
    public CorrectedNote {
        lines = List.copyOf(lines);
    }

    static List<CorrectedNote> of(Shell shell, ArticleView view) {
        return view.correctedBy().stream().map(each -> of(shell, each)).toList();
    }

    private static CorrectedNote of(Shell shell, CorrectedBy corrected) {
        ArticleCard by = corrected.article();
        String outlet = shell.wording().isolated(by.outlet() == null ? shell.say("source.unknown") : by.outlet());
        boolean withdrawn = CopySign.WITHDRAWAL.isIn(corrected.why().rule());
        String key = (withdrawn ? "withdrawn." : "corrected.")
                + corrected.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = by.title().isBlank() ? shell.say("article.untitled") : by.title();
        return new CorrectedNote(
                by.when() == null || !by.dated()
                        ? shell.say(key, outlet)
                        : shell.say(key + ".on", outlet, shell.wording().moment(by.when())),
                shell.href(Links.article(by.id())),
                title,
                CorrectionItem.replaced(shell, corrected.replaced()));
    }
}
