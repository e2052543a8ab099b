package org.isnad.measure.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Article;
import org.isnad.RawPage;
import org.isnad.measure.ingest.PressTemplates;

/** Pages of new articles, pushed to {@code isnad watch --listen}. Safe for many threads. */
final class Pushed {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI to;
    private final String token;
    private final PressTemplates templates;
    private final List<Article> articles;
    private final Map<String, Integer> answers = new TreeMap<>();

    Pushed(URI to, String token, PressTemplates templates, List<Article> articles) {
        this.to = to;
        this.token = token;
        this.templates = templates;
        this.articles = List.copyOf(articles);
    }

    void push(int number) {
        RawPage page = page(number);
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Location", String.valueOf(page.url()))
                .header("Content-Type", "text/html; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(page.bytes()))
                .build();
        try {
            count(String.valueOf(client.send(request, BodyHandlers.discarding()).statusCode()));
        } catch (IOException e) {
            count(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized RawPage page(int number) {
        return templates.page(number, articles.get(number % articles.size()));
    }

    private synchronized void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    /** How often each answer came. */
    synchronized Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }
}
