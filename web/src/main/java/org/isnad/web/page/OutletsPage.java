package org.isnad.web.page;

import java.util.Comparator;
import java.util.List;
import org.isnad.views.OutletCard;

/** The outlets that were read, those with most articles first. */
public record OutletsPage(Shell shell, List<Item> outlets) {
    public OutletsPage {
        outlets = List.copyOf(outlets);
    }

    public record Item(Name name, String articles) {}

    public static OutletsPage of(Shell shell, List<OutletCard> outlets) {
        return new OutletsPage(
                shell,
                outlets.stream()
                        .sorted(Comparator.comparing(OutletCard::articles).reversed())
                        .map(card ->
                                new Item(Name.ofOutlet(shell, card.name()), shell.say("n.articles", card.articles())))
                        .toList());
    }
}
