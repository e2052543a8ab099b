package org.isnad.telling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chooses the headline of a story, which changes as the story does. Pure. */
final class Headlines {
    private static final int NEWEST_DAYS = 1;
    private static final double AGE = 0.03;

    private Headlines() {}

    /**
     * The title of the newest days that says most of what the story's titles share.
     *
     * @param originals dated and titled, in order of time, at least one
     */
    static String newest(List<Note> originals, TextStems stems) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (Note note : originals) {
            for (int stem : stems.of(note.title())) {
                if (stems.weight(stem) > 0) {
                    shared.merge(stem, 1, Integer::sum);
                }
            }
        }
        LocalDate last = day(originals.getLast());
        String best = originals.getLast().title();
        double most = -1;
        for (int i = originals.size() - 1;
                i >= 0 && !day(originals.get(i)).isBefore(last.minusDays(NEWEST_DAYS));
                i--) {
            double told = told(originals.get(i).title(), shared, stems) - AGE * (originals.size() - 1 - i);
            if (told > most) {
                most = told;
                best = originals.get(i).title();
            }
        }
        return best;
    }

    private static LocalDate day(Note note) {
        return Objects.requireNonNull(note.published(), "dated").date();
    }

    /** The mean weight of what a title says; a question tells less. */
    private static double told(String title, Map<Integer, Integer> shared, TextStems stems) {
        double sum = 0;
        int count = 0;
        for (int stem : stems.of(title)) {
            if (stems.weight(stem) > 0) {
                sum += Math.log(shared.getOrDefault(stem, 0) + 1.0);
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / (count + 2);
        return title.contains("؟") ? mean / 2 : mean;
    }
}
