package org.isnad.app.watch;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.isnad.desk.SourceHealth;

/** How sources do, in Prometheus' text form (exposition format 0.0.4). Pure functions. */
final class Metrics {
    private Metrics() {}

    /** @param pages handed to the store since the watch began */
    static String text(List<SourceHealth> sources, long pages) {
        StringBuilder out = new StringBuilder();
        head(out, "isnad_pages_total", "counter", "Pages handed to the store since the watch began.");
        out.append("isnad_pages_total ").append(pages).append('\n');
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
        each(out, sources, "isnad_source_articles", "Articles kept on the last full day.", SourceHealth::articles);
        each(out, sources, "isnad_source_habit", "Articles a day, by habit.", SourceHealth::habit);
        each(out, sources, "isnad_source_drift", "Standard errors below the habit of dissection.", SourceHealth::drift);
        return out.toString();
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
