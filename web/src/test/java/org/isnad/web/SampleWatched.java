package org.isnad.web;

import java.time.Instant;
import java.util.List;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.SourceHealth.State;
import org.isnad.desk.Watched;

/** Invented sources in every state, the worst first. */
final class SampleWatched implements Watched {
    private static final Instant TODAY = Instant.parse("2026-04-16T12:40:00Z");
    private static final Instant SOON = Instant.parse("2026-04-16T15:10:00Z");

    @Override
    public List<SourceHealth> sources() {
        return List.of(
                new SourceHealth(
                        "صحيفة الدالية",
                        State.BROKEN,
                        2,
                        TODAY,
                        SOON,
                        31,
                        33.5,
                        6.4,
                        "https://daliya.example/feed",
                        null,
                        null),
                new SourceHealth(
                        "بوابة المرقاب",
                        State.FAILING,
                        1,
                        Instant.parse("2026-04-13T06:00:00Z"),
                        SOON,
                        0,
                        12,
                        0,
                        "https://mirqab.example/rss",
                        "not-found",
                        "404"),
                new SourceHealth("شرفة العنبر", State.SILENT, 1, TODAY, SOON, 0, 14.2, 0, null, null, null),
                new SourceHealth("حبر الليل", State.NEW, 1, null, SOON, 0, 0, 0, null, null, null),
                new SourceHealth("وكالة المرساة للأنباء", State.WELL, 3, TODAY, SOON, 112, 108.9, 0, null, null, null));
    }
}
