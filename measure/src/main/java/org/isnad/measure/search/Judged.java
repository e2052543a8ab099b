package org.isnad.measure.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query with what readers think of articles as answers to it.
 *
 * @param query as typed
 * @param grades article to 2 (what was looked for), 1 (touches it); those not listed have none
 */
public record Judged(String query, Map<String, Integer> grades) {
    public Judged {
        grades = Map.copyOf(grades);
    }

    /** Reads a table: query, and in a second cell {@code id:grade} with spaces between; lines with # are comments. */
    public static List<Judged> read(Path table) throws IOException {
        List<Judged> all = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                Map<String, Integer> grades = new HashMap<>();
                for (String grade : cells.length < 2 ? new String[0] : cells[1].split(" ", -1)) {
                    int colon = grade.lastIndexOf(':');
                    if (colon > 0) {
                        grades.put(grade.substring(0, colon), Integer.parseInt(grade.substring(colon + 1)));
                    }
                }
                all.add(new Judged(cells[0], grades));
            }
        }
        return all;
    }

    /**
     * Normalised discounted cumulative gain of the first ten answers (Järvelin and Kekäläinen 2002; gain 2^grade − 1), 0..1.
     *
     * @param ranked ids of articles, best first
     */
    double ndcg(List<String> ranked) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(10, ranked.size()); rank++) {
            gain += gain(grades.getOrDefault(ranked.get(rank), 0), rank);
        }
        List<Integer> best =
                grades.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        double ideal = 0;
        for (int rank = 0; rank < best.size(); rank++) {
            ideal += gain(best.get(rank), rank);
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private static double gain(int grade, int rank) {
        return ((1 << grade) - 1) / (Math.log(rank + 2) / Math.log(2));
    }
}
