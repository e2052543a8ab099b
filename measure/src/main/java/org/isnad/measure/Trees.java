package org.isnad.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.CopyTree.Node;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.copies.Descents;
import org.isnad.copies.Printing;

/** Where the articles of a stream that is held in memory stand in the copy trees of their origins, as a store decides it. */
public final class Trees {
    private Trees() {}

    /** @param placed of all readings, by article */
    public static Map<String, Node> nodes(List<Reading> readings, Map<String, Placement> placed) {
        Map<String, Printing> printings = new HashMap<>();
        for (Reading reading : readings) {
            Placement placement = placed.get(reading.article().id());
            if (placement != null) {
                printings.put(reading.article().id(), printing(reading, placement));
            }
        }
        return Descents.of(
                readings.stream()
                        .map(reading -> placed.get(reading.article().id()))
                        .filter(Objects::nonNull)
                        .map(Placement::copies)
                        .toList(),
                ids -> ids.stream()
                        .filter(printings::containsKey)
                        .map(printings::get)
                        .toList());
    }

    private static Printing printing(Reading reading, Placement placement) {
        String credit = reading.article().credit() == null
                ? reading.facts().credit()
                : reading.article().credit();
        return new Printing(reading.article(), credit, null, placement.copies());
    }
}
