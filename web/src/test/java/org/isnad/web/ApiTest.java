package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.views.StatementFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client that knows no more of the interface than the description it serves. */
class ApiTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static WebServer server;
    private static WebServer failing;
    private static JsonNode description;
    private static SchemaRegistry schemas;

    @BeforeAll
    static void start() throws Exception {
        server = WebServer.start(SamplePress.library(), SampleServer.CLOCK, "127.0.0.1", 0);
        failing = WebServer.start(new FailingLibrary(), SampleServer.CLOCK, "127.0.0.1", 0);
        description = parse(get("/api/v1/openapi.json", "en"));
        description.path("components").path("schemas").forEach(ApiTest::close);
        JsonNode components = JsonMapper.shared().createObjectNode().set("components", description.path("components"));
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("urn:isnad:api", components.toString())));
    }

    /** Fields may be added for callers; here none may be that the description does not tell of. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        failing.close();
    }

    private static HttpResponse<String> get(WebServer from, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + from.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return get(server, path, "Accept-Language", language);
    }

    private static JsonNode parse(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** What the description says about an answer, and what a validator says about the answer. */
    private static List<String> faults(String operation, int status, HttpResponse<String> answer) {
        JsonNode path = description.path("paths").path(operation).path("get");
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        String reference = path.path("responses")
                .path(String.valueOf(status))
                .path("content")
                .path(media)
                .path("schema")
                .path("$ref")
                .asString("");
        assertThat(reference)
                .as("%s answers %s with %s", operation, status, media)
                .isNotEmpty();
        Schema schema = schemas.getSchema(SchemaLocation.of("urn:isnad:api" + reference));
        List<String> faults = new ArrayList<>();
        schema.validate(parse(answer)).forEach(error -> faults.add(error.toString()));
        return faults;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /stories, /stories
            /stories, /stories?limit=1
            /stories/{id}, /stories/sayham
            /stories/{id}, /stories/attack
            /stories/{id}/positions, /stories/sayham/positions
            /articles, /articles?limit=2
            /articles/{id}, /articles/report
            /articles/{id}, /articles/h1
            /articles/{id}/chain, /articles/report/chain
            /statements, /statements?limit=200
            /statements, /statements?from=2026-04-01&kind=person
            /search, /search?q=%D8%A7%D9%84%D8%AD%D8%B5%D8%A7%D8%AF
            /search, /search
            /suggest, /suggest?q=%D8%A7%D9%84
            /holdings, /holdings
            /outlets, /outlets
            /outlets/{id}, /outlets/%D8%A8%D9%88%D8%A7%D8%A8%D8%A9%20%D8%AA%D9%8A%D8%B1%D9%81%D8%A7%D9%84
            /sections, /sections
            /sections/{id}, /sections/politics?limit=1
            /places/{id}, /places/%D9%84%D9%88%D9%86%D8%A7%D9%83
            /searches, /searches
            /alerts, /alerts?limit=2
            """)
    void everyAnswerIsAsTheDescriptionSays(String operation, String path) throws Exception {
        HttpResponse<String> answer = get("/api/v1" + path, "ar");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(faults(operation, 200, answer)).isEmpty();
    }

    @Test
    void parentsAreWhatAnArticleWasMadeFromAndSourcesCountTheIndependent() throws Exception {
        JsonNode chain = parse(get("/api/v1/articles/report/chain", "ar"));
        assertThat(chain.path("sources").path("independent").asInt()).isPositive();
        assertThat(chain.path("earlier").isArray()).isTrue();
        assertThat(chain.path("correctedBy").path(0).path("standing").asString())
                .isEqualTo("missed");
        JsonNode copy = parse(get("/api/v1/articles/w4-c0/chain", "ar")).path("parents");
        assertThat(copy.path(0).path("article").path("id").asString()).isEqualTo("w4");
        assertThat(copy.path(0).path("share").asDouble()).isPositive();
        assertThat(copy.path(0).path("why").path("rule").asString()).isNotBlank();
    }

    @Test
    void everyStatementAndPersonIsAsTheDescriptionSays() throws Exception {
        for (JsonNode said : parse(get("/api/v1/statements?limit=200", "ar")).path("statements")) {
            String id = said.path("statement").path("id").asString();
            HttpResponse<String> answer = get("/api/v1/statements/" + PagesTest.encoded(id), "ar");
            assertThat(faults("/statements/{id}", 200, answer)).isEmpty();
        }
        String speaker =
                SamplePress.library().statements(new StatementFilter(null, null, null, null, null, null, 50)).stream()
                        .map(said -> said.statement().speakerFull())
                        .filter(name -> name != null
                                && SamplePress.library().person(name).isPresent())
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> person = get("/api/v1/people/" + PagesTest.encoded(speaker), "ar");
        assertThat(faults("/people/{id}", 200, person)).isEmpty();
    }

    @Test
    void theDescriptionNamesEveryOperationOnceAndExplainsEachInBothLanguages() throws Exception {
        JsonNode arabic = parse(get("/api/v1/openapi.json", "ar,en;q=0.5"));
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            names.add(operation.path("operationId").asString());
            assertThat(operation.path("summary").asString()).matches(".*[A-Za-z]{4}.*");
            assertThat(arabic.path("paths")
                            .path(path.getKey())
                            .path("get")
                            .path("summary")
                            .asString())
                    .matches(".*[ء-ي]{4}.*");
        }
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(description.path("openapi").asString()).startsWith("3.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories?limit=0",
                "/stories?limit=201",
                "/stories?limit=many",
                "/stories?limt=5",
                "/stories?limit=5&limit=6",
                "/statements?from=yesterday",
                "/statements?from=2026-02-30",
                "/statements?kind=gossip",
                "/search?order=best",
                "/stories/sayham?limit=5"
            })
    void aWrongQuestionIsToldWhatWouldBeRight(String path) throws Exception {
        for (String language : List.of("ar", "en")) {
            HttpResponse<String> answer = get("/api/v1" + path, language);
            JsonNode problem = parse(answer);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(faults("/stories", 400, answer)).isEmpty();
            assertThat(problem.path("detail").asString())
                    .matches(language.equals("ar") ? ".*[ء-ي]{3}.*" : ".*[A-Za-z]{3}.*");
        }
    }

    @Test
    void aQueryThatCannotBeReadIsAnsweredWithThePlaceAndTheMend() throws Exception {
        JsonNode problem = parse(get("/api/v1/search?q=%22" + PagesTest.encoded("وادي السرو"), "ar"));

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        JsonNode mistake = problem.path("problems").path(0);
        assertThat(mistake.path("kind").asString()).isEqualTo("unclosed-quote");
        assertThat(mistake.path("begin").asInt()).isZero();
        assertThat(mistake.path("mended").asString()).isEqualTo("\"وادي السرو\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/stories/none", "/articles/none", "/articles/none/chain", "/statements/none", "/people/none"})
    void whatIsNotThereIsMissing(String path) throws Exception {
        HttpResponse<String> answer = get("/api/v1" + path, "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(parse(answer).path("detail").asString()).contains("none");
    }

    @Test
    void anAddressThatAnswersNothingLeadsToTheList() throws Exception {
        HttpResponse<String> answer = get("/api/v1/storys", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(parse(answer).path("detail").asString()).contains("/api ");
    }

    @Test
    void listsGoOnWhereTheyEnded() throws Exception {
        List<String> all = new ArrayList<>();
        parse(get("/api/v1/articles?limit=200", "ar"))
                .path("articles")
                .forEach(a -> all.add(a.path("id").asString()));
        List<String> met = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = parse(get("/api/v1/articles?limit=3" + next, "ar"));
            page.path("articles").forEach(article -> met.add(article.path("id").asString()));
            next = page.has("next") ? "&after=" + page.path("next").asString() : null;
        } while (next != null);

        assertThat(met).isEqualTo(all).hasSizeGreaterThan(5);
    }

    @Test
    void anAnswerThatTheCallerHasIsNotSentAgain() throws Exception {
        String tag = get("/api/v1/holdings", "ar").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get(server, "/api/v1/holdings", "If-None-Match", tag);

        assertThat(tag).matches("W/\"[0-9a-f]{24}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aFailureIsToldWithoutItsDetails() throws Exception {
        HttpResponse<String> answer = get(failing, "/api/v1/stories");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("Exception").contains("urn:isnad:problem:failure");
    }

    @Test
    void thePageForThoseWhoWriteProgramsNamesEveryAddress() throws Exception {
        for (String prefix : List.of("", "/en")) {
            String page = PagesTest.get(server, prefix + "/api").body();
            description
                    .path("paths")
                    .propertyNames()
                    .forEach(path -> assertThat(page).contains("/api/v1" + path));
        }
    }
}
