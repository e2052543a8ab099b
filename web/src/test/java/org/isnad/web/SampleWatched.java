package org.isnad.web;

import java.time.Instant;
import java.util.List;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.SourceHealth.FailedPages;
import org.isnad.desk.SourceHealth.State;
import org.isnad.desk.Watched;
import org.jspecify.annotations.Nullable;

/** Invented sources in every state, the worst first. */
final class SampleWatched implements Watched {
    private static final Instant TODAY = Instant.parse("2026-04-16T12:40:00Z");
    private static final Instant SOON = Instant.parse("2026-04-16T15:10:00Z");

    @Override
    public List<SourceHealth> sources() {
        return List.of(
                source("عين السد", State.UNWATCHED, Instant.parse("2026-04-11T06:00:00Z"), 0, 0, 21.4),
                new SourceHealth(
                        "صحيفة الدالية",
                        State.BROKEN,
                        false,
                        2,
                        TODAY,
                        SOON,
                        12,
                        0,
                        31,
                        33.5,
                        6.4,
                        "https://daliya.example/feed",
                        0,
                        null,
                        null,
                        null),
                failing("بوابة المرقاب", "https://mirqab.example/rss", 3, "not-found", "404"),
                failing("مرآة الشط", "https://shatt.example/feed", 1, "busy", "robots.txt: asked to wait"),
                barren("نافذة الخليج", new FailedPages("consent", 45, 50)),
                source("شرفة العنبر", State.SILENT, TODAY, 0, 0, 14.2),
                source("حبر الليل", State.NEW, null, 0, 0, 0),
                new SourceHealth(
                        "وارد البريد", State.WELL, true, 0, TODAY, null, 7, 2, 11, 9.5, 0, null, 0, null, null, null),
                source("وكالة المرساة للأنباء", State.WELL, TODAY, 43, 112, 108.9));
    }

    private static SourceHealth source(
            String name, State state, @Nullable Instant success, int today, int yesterday, double habit) {
        return new SourceHealth(
                name, state, false, 1, success, SOON, today, 0, yesterday, habit, 0, null, 0, null, null, null);
    }

    private static SourceHealth failing(String name, String list, int fails, String trouble, String detail) {
        Instant success = Instant.parse("2026-04-13T06:00:00Z");
        return new SourceHealth(
                name, State.FAILING, false, 1, success, SOON, 0, 0, 0, 12, 0, list, fails, trouble, detail, null);
    }

    private static SourceHealth barren(String name, FailedPages pages) {
        return new SourceHealth(name, State.BARREN, false, 1, TODAY, SOON, 2, 45, 3, 40, 0, null, 0, null, null, pages);
    }
}
