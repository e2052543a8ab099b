package org.isnad.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pinned floors of the accuracy figures: {@code measure/floors.tsv}. A floor rises, it never falls silently. */
record Floors(Map<String, Floor> byName) {

    /**
     * @param least the value below which the check fails
     * @param goal where the figure is meant to go
     */
    record Floor(double least, double goal) {}

    static Floors read(Path file) throws IOException {
        Map<String, Floor> floors = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                floors.put(cells[0], new Floor(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
            }
        }
        return new Floors(floors);
    }

    /** Whether a figure stands at or above its floor; one without a floor fails, so that none is forgotten. */
    boolean holds(Figure figure) {
        Floor floor = byName.get(figure.name());
        return floor != null && figure.value() >= floor.least() - 5e-4;
    }

    /** A table of figures with floors and goals, a line a figure. */
    String table(List<Figure> figures) {
        StringBuilder out = new StringBuilder();
        out.append(row("figure", "value", "floor", "goal", ""));
        for (Figure figure : figures) {
            Floor floor = byName.get(figure.name());
            out.append(row(
                    figure.name(),
                    number(figure.value()),
                    floor == null ? "none" : number(floor.least()),
                    floor == null ? "" : number(floor.goal()),
                    verdict(figure, floor)));
        }
        return out.toString();
    }

    private String verdict(Figure figure, @Nullable Floor floor) {
        if (!holds(figure)) {
            return "BELOW ITS FLOOR";
        }
        return floor != null && figure.value() >= floor.goal() ? "goal reached" : "";
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-36s %8s %8s %8s  %s%n", (Object[]) cells);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
