package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.views.Library;
import org.isnad.views.StoryCard;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class LiveTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The sample press, whose first story gets a report more with each step. */
    private static Library growing(AtomicInteger step) {
        Library press = SamplePress.library();
        return (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, values) -> {
                    if (method.getName().equals("edition") && values == null) {
                        return (long) step.get();
                    }
                    Object answer = answer(press, method, values);
                    return method.getName().equals("stories") ? grown((List<?>) answer, step.get()) : answer;
                });
    }

    private static Object answer(Library press, java.lang.reflect.Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(press, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static List<StoryCard> grown(List<?> cards, int by) {
        return cards.stream()
                .map(StoryCard.class::cast)
                .map(card -> grown(card, by))
                .toList();
    }

    private static StoryCard grown(StoryCard card, int by) {
        return new StoryCard(
                card.id(),
                card.headline(),
                card.first(),
                card.last(),
                card.articles() + by,
                card.outlets(),
                card.independent(),
                card.latest(),
                card.dated(),
                card.ahead(),
                card.people(),
                card.coverage(),
                card.momentum());
    }

    private record Event(String id, JsonNode data) {}

    private static BufferedReader open(WebServer server, String path, Optional<String> last) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", "text/event-stream");
        last.ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static Event next(BufferedReader lines) throws IOException {
        String id = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            }
            if (line.startsWith("data:")) {
                return new Event(id, JsonMapper.shared().readTree(line.substring(5)));
            }
        }
        throw new IOException("the line was closed");
    }

    private static String live(WebServer server, String path) throws Exception {
        return Jsoup.parse(PagesTest.get(server, path).body())
                .expectFirst("main")
                .attr("data-live");
    }

    @Test
    void anOpenPageIsToldOnceOfWhatIsNewInItsLanguage() throws Exception {
        AtomicInteger step = new AtomicInteger();
        try (WebServer server = WebServer.start(growing(step), SampleServer.CLOCK, "127.0.0.1", 0);
                BufferedReader arabic = open(server, live(server, "/"), Optional.empty());
                BufferedReader english = open(server, live(server, "/en"), Optional.empty())) {
            step.set(1);
            Event first = next(arabic);
            assertThat(first.data().path("note").asString()).isEqualTo("جديد في القصص:");
            assertThat(first.data().path("told").asString()).isNotEmpty();
            assertThat(next(english).data().path("show").asString()).isEqualTo("Show it");
            step.set(2);
            assertThat(next(arabic).id()).isNotEqualTo(first.id());
            assertThat(live(server, "/")).doesNotContain(first.id());
        }
    }

    @Test
    void aPageThatComesBackIsToldOfWhatItMissed() throws Exception {
        AtomicInteger step = new AtomicInteger();
        try (WebServer server = WebServer.start(growing(step), SampleServer.CLOCK, "127.0.0.1", 0)) {
            String shown = live(server, "/");
            step.set(3);
            String missed;
            try (BufferedReader late = open(server, shown, Optional.empty())) {
                missed = next(late).id();
            }
            step.set(4);
            try (BufferedReader back = open(server, shown, Optional.of(missed))) {
                assertThat(next(back).id()).isNotEqualTo(missed);
            }
        }
    }

    @Test
    void storiesAreWatchedToo() throws Exception {
        try (WebServer server = Samples.serve();
                BufferedReader line = open(server, "/live?story=sayham&seen=another", Optional.empty())) {
            assertThat(next(line).data().path("note").asString()).isEqualTo("جديد في هذه القصة:");
            assertThat(live(server, "/story/sayham")).contains("story=sayham");
            assertThat(live(server, "/news")).isEmpty();
        }
    }

    @Test
    void aLineEndsWithItsServer() throws Exception {
        WebServer server = Samples.serve();
        try (BufferedReader line = open(server, "/live?seen=x", Optional.empty())) {
            next(line);
            server.close();
            assertThat(line.lines().filter(each -> each.startsWith("data:"))).isEmpty();
        } catch (IOException | java.io.UncheckedIOException cut) {
            assertThat(cut).isNotNull();
        }
    }
}
