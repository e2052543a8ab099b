package org.isnad.web.page;

import java.util.List;
import org.isnad.views.SectionCard;
import org.isnad.web.text.DirectedText;
import org.isnad.web.text.Language;

/** A section in a list, with its newest articles. */
public record SectionItem(String id, DirectedText name, String href, List<ArticleItem> newest) {
    public SectionItem {
        newest = List.copyOf(newest);
    }

    static SectionItem of(Shell shell, SectionCard card) {
        return new SectionItem(
                card.id(),
                shell.directed(name(shell, card)),
                shell.href(Links.section(card.id())),
                card.newest().stream()
                        .map(article -> ArticleItem.of(shell, article))
                        .toList());
    }

    /** A section's name in the reader's language. */
    public static String name(Shell shell, SectionCard card) {
        return shell.wording().language() == Language.ENGLISH ? card.english() : card.arabic();
    }
}
