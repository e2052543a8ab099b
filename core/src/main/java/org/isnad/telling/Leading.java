package org.isnad.telling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures that an article stands for: of each slot the first, those beside it in one sentence, totals, and what another
 * speaker says. Later numbers of a round-up are of other happenings or of a part. Pure.
 */
final class Leading {
    private Leading() {}

    /** @param figures those of one article, headline first */
    static List<Figure> of(List<Figure> figures) {
        Map<String, List<Figure>> kept = new HashMap<>();
        List<Figure> leading = new ArrayList<>();
        for (Figure figure : figures) {
            List<Figure> before = kept.computeIfAbsent(figure.key(), key -> new ArrayList<>());
            if (before.isEmpty()
                    || isBeside(before.getFirst(), figure)
                    || isOfFirst(before.getFirst(), figure) && (figure.total() || isRival(before, figure))) {
                before.add(figure);
                leading.add(figure);
            }
        }
        return leading;
    }

    private static boolean isBeside(Figure first, Figure figure) {
        return Arrays.equals(first.context(), figure.context());
    }

    /** Whether its sentence is about what the first is about, as far as places and words tell. */
    private static boolean isOfFirst(Figure first, Figure figure) {
        int common = Figure.common(first.places(), figure.places());
        boolean placed = first.places().length > 0 && figure.places().length > 0;
        return placed ? common > 0 : Figure.common(first.context(), figure.context()) > 0;
    }

    private static boolean isRival(List<Figure> before, Figure figure) {
        String speaker = figure.speaker();
        return speaker != null && before.stream().noneMatch(one -> speaker.equals(one.speaker()));
    }
}
