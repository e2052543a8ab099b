package org.isnad.chains;

import java.util.List;
import org.isnad.Utterance;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * An utterance with the statements it was made of.
 *
 * @param items in the order of its wordings
 * @param speaker the number of its speaker, the best supported where several were read
 */
record Said(Utterance utterance, List<Item> items, int speaker) {
    Item first() {
        return items.getFirst();
    }

    @Nullable
    String story() {
        return utterance.story();
    }

    @Nullable
    When when() {
        return utterance.when();
    }

    /** Equal by the id alone, which costs little to compare. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Said said && said.utterance.id().equals(utterance.id());
    }

    @Override
    public int hashCode() {
        return utterance.id().hashCode();
    }
}
