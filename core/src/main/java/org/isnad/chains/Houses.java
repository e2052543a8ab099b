package org.isnad.chains;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What outlets call themselves: a credit that many articles of one outlet bear and those of hardly any other, no agency and no other
 * outlet, is its own name («عين اليوم» on the pages of 3alyoum) and says nothing of where a text is from. Not written to once made.
 */
final class Houses {
    private static final int MANY = 5;
    private static final double SHARE = 0.3;
    private static final double ALONE = 0.9;

    private final Media media;
    private final Map<String, Integer> articles = new HashMap<>();
    private final Map<String, Integer> credited = new HashMap<>();
    private final Map<String, Integer> together = new HashMap<>();

    Houses(Collection<Report> reports, Media media) {
        this.media = media;
        for (Report report : reports) {
            if (report.outlet() != null) {
                articles.merge(media.key(report.outlet()), 1, Integer::sum);
            }
            if (report.credited() != null) {
                String credit = media.key(report.credited());
                credited.merge(credit, 1, Integer::sum);
                together.merge(report.outlet() + "\n" + credit, 1, Integer::sum);
            }
        }
    }

    boolean isOwn(@Nullable String outlet, String credit) {
        if (outlet == null) {
            return false;
        }
        String key = media.key(credit);
        int here = together.getOrDefault(outlet + "\n" + key, 0);
        return here >= MANY
                && here >= SHARE * articles.getOrDefault(media.key(outlet), 0)
                && here >= ALONE * credited.getOrDefault(key, 0)
                && !articles.containsKey(key)
                && !media.isAgency(credit);
    }
}
