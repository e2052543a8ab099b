package org.isnad.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.isnad.web.Samples;
import org.isnad.web.WebServer;
import org.isnad.web.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's own client asks, over HTTP and over standard input and output. */
@Timeout(120)
class McpTest {
    private static WebServer server;
    private static McpSyncClient client;

    /** Answers over standard input and output in a process of its own. */
    static final class OverStdio {
        private OverStdio() {}

        public static void main(String[] args) throws InterruptedException {
            StdioProtocol.serve(Samples.library(), Language.ENGLISH, System.in, System.out);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        server = Samples.serve();
        client = connected(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                .endpoint("/en/mcp")
                .jsonMapper(Protocol.mapper())
                .build());
    }

    @AfterAll
    static void stop() {
        client.closeGracefully();
        server.close();
    }

    private static McpSyncClient connected(McpClientTransport transport) {
        McpSyncClient made = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .jsonSchemaValidator(Protocol.validator())
                .build();
        made.initialize();
        return made;
    }

    private static JsonNode call(String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(new CallToolRequest(tool, arguments));
        assertThat(result.isError()).as("%s: %s", tool, result.content()).isFalse();
        return JsonMapper.shared().readTree(((TextContent) result.content().getFirst()).text());
    }

    @Test
    void toolsSayWhatTheyAreForAndOnlyRead() {
        assertThat(client.getServerInstructions()).contains("cite the outlet");
        assertThat(client.listTools().tools())
                .extracting(Tool::name)
                .containsExactlyInAnyOrder("search", "stories", "story", "timeline", "statements", "chain");
        assertThat(client.listTools().tools()).allSatisfy(tool -> {
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.inputSchema().properties().keySet())
                    .containsAll(tool.inputSchema().required());
        });
    }

    @Test
    void aQuestionIsFollowedFromSearchToChainWithCitations() {
        JsonNode hit = call("search", Map.of("q", "تانكو")).path("hits").get(0);
        assertThat(hit.path("excerpt").asString()).contains("تانكو").hasSizeLessThan(400);
        assertThat(hit.path("source").path("outlet").asString()).isNotEmpty();
        JsonNode chain =
                call("chain", Map.of("id", hit.path("source").path("resource").asString()));
        assertThat(chain.path("chain")).isNotEmpty();
        assertThat(chain.path("outlets").asInt())
                .isGreaterThanOrEqualTo(chain.path("independent").asInt());
        JsonNode story = call("story", Map.of("id", hit.path("story").asString()));
        JsonNode timeline = call("timeline", Map.of("id", story.path("timeline").asString()));
        assertThat(timeline.path("developments")).isNotEmpty().allSatisfy(development -> {
            assertThat(development.path("sentence").asString()).isNotEmpty();
            assertThat(development.path("source").path("resource").asString()).startsWith("isnad://chain/");
            assertThat(development.path("independent").asInt()).isPositive();
        });
        assertThat(call("stories", Map.of("limit", 1)).path("stories")).hasSize(1);
    }

    @Test
    void statementsComeWithSpeakerChainAndSource() {
        JsonNode said = call("statements", Map.of("speaker", "ليانا الهلباني", "limit", 2))
                .path("statements");
        assertThat(said).hasSize(2).allSatisfy(one -> {
            assertThat(one.path("speaker").asString()).isEqualTo("ليانا الهلباني");
            assertThat(one.path("chain")).isNotEmpty();
            assertThat(one.path("confidence").asDouble()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void whatCannotBeAnsweredIsSaidInWords() {
        CallToolResult misread = client.callTool(new CallToolRequest("search", Map.of("q", "\"open")));
        assertThat(misread.isError()).isTrue();
        assertThat(misread.content().toString()).contains("not closed");
        assertThat(client.callTool(new CallToolRequest("story", Map.of("id", "none")))
                        .isError())
                .isTrue();
    }

    @Test
    void resourcesLieUnderAddressesOfTheirOwn() {
        assertThat(client.listResourceTemplates().resourceTemplates())
                .extracting(ResourceTemplate::uriTemplate)
                .containsExactlyInAnyOrder("isnad://story/{id}", "isnad://timeline/{id}", "isnad://chain/{id}");
        TextResourceContents read =
                (TextResourceContents) client.readResource(new ReadResourceRequest("isnad://story/sayham"))
                        .contents()
                        .getFirst();
        assertThat(JsonMapper.shared().readTree(read.text()).path("origins")).isNotEmpty();
        assertThatThrownBy(() -> client.readResource(new ReadResourceRequest("isnad://story/none")))
                .hasMessageContaining("not found");
    }

    @Test
    void noWholeTextIsHandedOut() {
        String text =
                Samples.library().article("report").orElseThrow().article().text();
        for (String tool : new String[] {"chain", "story", "timeline"}) {
            String id = tool.equals("chain") ? "report" : "sayham";
            assertThat(call(tool, Map.of("id", id)).toString()).doesNotContain(text.substring(0, 200));
        }
    }

    @Test
    void anotherProcessAnswersOverStandardInputAndOutput() {
        ServerParameters process = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-cp", System.getProperty("java.class.path"), OverStdio.class.getName())
                .build();
        McpSyncClient over = connected(new StdioClientTransport(process, Protocol.mapper()));
        try {
            assertThat(over.listTools().tools()).hasSize(6);
            CallToolResult found = over.callTool(new CallToolRequest("search", Map.of("q", "تانكو")));
            assertThat(found.content().toString()).contains("تانكو");
        } finally {
            over.closeGracefully();
        }
    }

    @Test
    void pagesOfOtherSitesMayNotAsk() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }
}
