package org.isnad.web.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Card;
import org.isnad.Span;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** A card inside an article that links to another, with its statements marked in place. */
public record MarkedCard(
        @Nullable DirectedText site,
        Paragraph headline,
        @Nullable Paragraph lead) {

    /** @param text the texts of the cards joined by line feeds */
    static List<MarkedCard> of(Shell shell, List<Card> cards, TextMarker text) {
        List<MarkedCard> marked = new ArrayList<>();
        int begin = 0;
        for (Card card : cards) {
            int end = begin + card.text().length();
            Span headline = new Span(begin, begin + card.headline().length());
            Paragraph lead = card.lead() == null ? null : text.paragraph(new Span(headline.end() + 1, end));
            marked.add(new MarkedCard(shell.directedOrNull(card.site()), text.paragraph(headline), lead));
            begin = end + 1;
        }
        return marked;
    }
}
