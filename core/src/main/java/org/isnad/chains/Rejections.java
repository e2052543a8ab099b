package org.isnad.chains;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Part;
import org.isnad.Placement;
import org.isnad.chains.Chains.Rejection;

/** What readers reported as wrong, spread to the copies: the same words of one text are read wrongly wherever it is printed. */
public final class Rejections {
    private Rejections() {}

    /**
     * The rejections and the same of every article that goes back to an origin of theirs. A pure function.
     *
     * @param placements by article
     */
    public static Set<Rejection> spread(Collection<Rejection> rejected, Map<String, Placement> placements) {
        Set<Rejection> all = new LinkedHashSet<>(rejected);
        if (rejected.isEmpty()) {
            return all;
        }
        Map<String, Set<String>> families = new HashMap<>();
        placements
                .values()
                .forEach(placement -> origins(placement, placements)
                        .forEach(origin -> families.computeIfAbsent(origin, key -> new HashSet<>())
                                .add(placement.article())));
        for (Rejection rejection : rejected) {
            Placement placement = placements.get(rejection.article());
            List<String> origins = placement == null
                    ? List.of()
                    : origins(placement, placements).toList();
            origins.forEach(origin -> families.getOrDefault(origin, Set.of())
                    .forEach(article -> all.add(new Rejection(article, rejection.words(), rejection.speaker()))));
        }
        return all;
    }

    private static Stream<String> origins(Placement placement, Map<String, Placement> placements) {
        return Stream.concat(
                        Stream.of(placement.copies().origin()),
                        placement.copies().parts().stream().map(Part::of).map(of -> origin(of, placements)))
                .distinct();
    }

    private static String origin(String article, Map<String, Placement> placements) {
        Placement placement = placements.get(article);
        return placement == null ? article : placement.copies().origin();
    }
}
