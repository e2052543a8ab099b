package org.isnad.app.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.isnad.collect.polite.Requests;
import org.isnad.desk.SourceHealth;

/** How sources do, in Prometheus' text form (exposition format 0.0.4). Pure functions. */
final class Metrics {
    private Metrics() {}

    /**
     * What a watch counted since it began.
     *
     * @param pages new ones that the store took
     * @param waiting pages that wait for the store
     * @param looked pages that were looked at, by what became of each
     */
    record Counts(long pages, int waiting, Map<String, Long> looked, Requests requests) {}

    static String text(List<SourceHealth> sources, Counts counts) {
        StringBuilder out = new StringBuilder();
        one(
                out,
                "isnad_pages_total",
                "counter",
                "New pages that the store took since the watch began.",
                counts.pages());
        one(out, "isnad_inbox_pages", "gauge", "Pages that wait for the store.", counts.waiting());
        by(
                out,
                "isnad_watch_pages_total",
                "Listed pages looked at, by what became of each.",
                "outcome",
                counts.looked());
        Requests requests = counts.requests();
        by(out, "isnad_requests_total", "Requests sent, by what came of each.", "outcome", requests.sent());
        by(out, "isnad_requests_held_total", "Requests that manners held back, by why.", "reason", requests.held());
        one(out, "isnad_bytes_total", "counter", "Bytes that came, unpacked.", requests.bytes());
        head(out, "isnad_sources", "gauge", "Watched sources by state.");
        for (SourceHealth.State state : SourceHealth.State.values()) {
            long count =
                    sources.stream().filter(source -> source.state() == state).count();
            out.append("isnad_sources{state=\"")
                    .append(state.wire())
                    .append("\"} ")
                    .append(count)
                    .append('\n');
        }
        each(
                out,
                sources,
                "isnad_source_last_success_seconds",
                "When a list of the source last answered.",
                source ->
                        source.lastSuccess() == null ? 0 : source.lastSuccess().getEpochSecond());
        each(out, sources, "isnad_source_today", "Articles kept so far today (UTC).", SourceHealth::today);
        each(
                out,
                sources,
                "isnad_source_failed",
                "Pages first listed today that gave no article.",
                SourceHealth::failed);
        each(out, sources, "isnad_source_articles", "Articles kept on the last full day.", SourceHealth::articles);
        each(out, sources, "isnad_source_habit", "Articles a day, by habit.", SourceHealth::habit);
        each(out, sources, "isnad_source_drift", "Standard errors below the habit of dissection.", SourceHealth::drift);
        return out.toString();
    }

    private static void one(StringBuilder out, String name, String type, String help, long value) {
        head(out, name, type, help);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void by(StringBuilder out, String name, String help, String label, Map<String, Long> counts) {
        head(out, name, "counter", help);
        new TreeMap<>(counts)
                .forEach((kind, count) -> out.append(name)
                        .append('{')
                        .append(label)
                        .append("=\"")
                        .append(escaped(kind))
                        .append("\"} ")
                        .append(count)
                        .append('\n'));
    }

    private static void each(
            StringBuilder out,
            List<SourceHealth> sources,
            String name,
            String help,
            ToDoubleFunction<SourceHealth> value) {
        head(out, name, "gauge", help);
        for (SourceHealth source : sources) {
            out.append(name)
                    .append("{source=\"")
                    .append(escaped(source.source()))
                    .append("\"} ");
            out.append(String.format(Locale.ROOT, "%.3f", value.applyAsDouble(source)))
                    .append('\n');
        }
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
