package org.isnad.measure.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running {@code isnad serve}, asked over HTTP as a browser asks. Safe for many threads. */
final class Site {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /** @param base such as {@code http://127.0.0.1:8080} */
    Site(String base) {
        this.base = base;
    }

    /** An answer of the JSON interface. */
    JsonNode json(String path) throws IOException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)), BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw new IOException(base + path + ": " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    /** @param due when the reader wanted the page, by {@link System#nanoTime} */
    Visit visit(Visit.Kind kind, String path, long due) {
        try {
            HttpResponse<byte[]> answer = send(
                    HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Encoding", "gzip"),
                    BodyHandlers.ofByteArray());
            boolean well = answer.statusCode() == 200 || answer.statusCode() == 302;
            return new Visit(kind, System.nanoTime() - due, answer.body().length, well);
        } catch (IOException e) {
            return new Visit(kind, System.nanoTime() - due, 0, false);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader)
            throws IOException {
        try {
            return client.send(request.timeout(PATIENCE).build(), reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
