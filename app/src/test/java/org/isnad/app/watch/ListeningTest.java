package org.isnad.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.Pipeline;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.polite.Manners;
import org.isnad.collect.polite.PoliteGate;
import org.isnad.collect.polite.Requests;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.collect.watch.Book;
import org.isnad.collect.watch.Parts;
import org.isnad.collect.watch.Watcher;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.desk.Settling;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.SourceHealth.State;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a watch answers on its port. */
class ListeningTest {
    @TempDir
    private Path folder;

    /** Takes nothing in. */
    private static final class Closed implements Intake {
        @Override
        public List<Receipt> receive(List<Arrival> arrivals) {
            throw new IllegalStateException("nothing is handed in here");
        }

        @Override
        public Optional<Settling> settling() {
            return Optional.empty();
        }

        @Override
        public void follow() {}
    }

    private int status(String path) throws Exception {
        WatchPlan plan = new WatchPlan(
                "press@sahifa.example",
                Duration.ofSeconds(1),
                900,
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Set.of(),
                List.of());
        try (Fetcher fetcher = new Fetcher(FetchSettings.of("Isnad/test"), InstantSource.system());
                Book book = new Book(folder.resolve("watch.db"))) {
            Pipeline pipeline = new Pipeline(Lexicon.bundled());
            Parts parts = new Parts(
                    fetcher,
                    new PoliteGate(Manners.USUAL, fetcher),
                    book,
                    new Closed(),
                    pipeline::dissect,
                    id -> false,
                    Lexicon.bundled(),
                    InstantSource.system());
            Watcher watcher = new Watcher(plan, parts);
            try (Listening listening = new Listening(0, watcher, () -> "", InstantSource.system(), null);
                    HttpClient client = HttpClient.newHttpClient()) {
                URI at = URI.create("http://127.0.0.1:" + listening.port() + path);
                return client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.discarding())
                        .statusCode();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/live, 200",
        "/livexyz, 404",
        "/live/, 404",
        "/metrics, 200",
        "/metrics2, 404",
        "/ready, 503",
        "/pages/x, 404"
    })
    void onlyItsOwnPathsAreAnswered(String path, int status) throws Exception {
        assertThat(status(path)).isEqualTo(status);
    }

    @Test
    void requestsPagesAndTheQueueAreMeasured() {
        SourceHealth source = new SourceHealth(
                "النخيل", State.WELL, false, 1, null, null, 4, 2, 9, 8.5, 0, null, 0, null, null, null);
        Requests requests =
                new Requests(Map.of("page", 40L, "unchanged", 7L, "refused", 2L), Map.of("robots", 3L), 123_456);
        assertThat(Metrics.text(
                        List.of(source), new Metrics.Counts(30, 5, Map.of("kept", 30L, "consent", 4L), requests)))
                .contains(
                        "isnad_pages_total 30\n",
                        "isnad_inbox_pages 5\n",
                        "isnad_watch_pages_total{outcome=\"consent\"} 4\n",
                        "isnad_requests_total{outcome=\"unchanged\"} 7\n",
                        "isnad_requests_total{outcome=\"refused\"} 2\n",
                        "isnad_requests_held_total{reason=\"robots\"} 3\n",
                        "isnad_bytes_total 123456\n",
                        "isnad_sources{state=\"barren\"} 0\n",
                        "isnad_source_today{source=\"النخيل\"} 4.000\n",
                        "isnad_source_failed{source=\"النخيل\"} 2.000\n");
    }
}
