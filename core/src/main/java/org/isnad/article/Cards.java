package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Card;
import org.isnad.Role;
import org.jspecify.annotations.Nullable;

/** Reads the cards that stand inside an article. Pure functions. */
final class Cards {
    /** UTF-16 units of a card: a headline and a sentence. */
    private static final int LONGEST = 1000;
    /** Cards of an article: more are a list of other articles. */
    private static final int MOST = 5;

    private Cards() {}

    /** Its cards in their order; pieces that follow each other are one card, headline first. None where there are too many. */
    static List<Card> of(Draft draft, int index) {
        List<Card> cards = new ArrayList<>();
        List<Integer> pieces = draft.of(index, Role.CARD);
        for (int from = 0; from < pieces.size(); ) {
            int to = from + 1;
            while (to < pieces.size() && pieces.get(to) == pieces.get(to - 1) + 1) {
                to++;
            }
            Card card = card(draft, pieces.subList(from, to));
            if (card != null) {
                cards.add(card);
            }
            from = to;
        }
        return cards.size() > MOST ? List.of() : cards;
    }

    private static @Nullable Card card(Draft draft, List<Integer> pieces) {
        List<String> lines = pieces.stream().map(i -> draft.piece(i).text()).toList();
        if (lines.stream().mapToInt(String::length).sum() > LONGEST) {
            return null;
        }
        Card glued = lines.size() == 1 ? PostLines.gluedCard(lines.getFirst()) : null;
        if (glued != null) {
            return glued;
        }
        String lead = String.join(" ", lines.subList(1, lines.size()));
        return new Card(lines.getFirst(), null, lead.isEmpty() ? null : lead);
    }
}
