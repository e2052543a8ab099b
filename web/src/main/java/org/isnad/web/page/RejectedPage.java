package org.isnad.web.page;

import java.util.List;
import org.isnad.Rejected;
import org.isnad.views.Holdings;
import org.isnad.views.Library;
import org.isnad.web.text.DirectedText;

/** What the store holds, and which pages were rejected and why. */
public record RejectedPage(Shell shell, List<Count> counts, List<Item> rejected, Pager pager) {
    private static final int SIZE = 100;

    public RejectedPage {
        counts = List.copyOf(counts);
        rejected = List.copyOf(rejected);
    }

    public record Count(String text) {}

    /** A rejected page with its reason in words and the detail for operators. */
    public record Item(DirectedText page, String reason, DirectedText detail) {}

    /** @param page 0-based page of the list */
    public static RejectedPage of(Shell shell, Library library, int page) {
        Holdings held = library.holdings();
        List<Rejected> rejected = library.rejected(page * SIZE, SIZE + 1);
        return new RejectedPage(
                shell,
                List.of(
                        new Count(shell.say("n.pages", held.pages())),
                        new Count(shell.say("n.articles", held.articles())),
                        new Count(shell.say("n.stories", held.stories())),
                        new Count(shell.say("n.statements", held.statements()))),
                rejected.stream().limit(SIZE).map(one -> item(shell, one)).toList(),
                Pager.of(shell, "/holdings?page=", page, rejected.size() > SIZE));
    }

    private static Item item(Shell shell, Rejected page) {
        return new Item(
                shell.directed(page.page()),
                shell.say("rejected." + page.reason().wire()),
                shell.directed(page.detail()));
    }
}
