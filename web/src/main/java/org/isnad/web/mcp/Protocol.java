package org.isnad.web.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import java.util.List;
import org.isnad.views.Library;
import org.isnad.web.text.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Tools and resources in the protocol's own words, the same over every transport. Safe for many threads. */
final class Protocol {
    static final String NAME = "isnad";
    static final String VERSION = "1";

    private static final Logger LOG = LoggerFactory.getLogger(Protocol.class);
    private static final String JSON = "application/json";

    private final Library library;
    private final ToolBox box;
    private final Wording wording;

    Protocol(Library library, Wording wording) {
        this.library = library;
        this.box = new ToolBox(library, wording);
        this.wording = wording;
    }

    static McpJsonMapper mapper() {
        return new JacksonMcpJsonMapper(JsonMapper.shared());
    }

    /** No tool promises a schema of its answers, so that there is nothing to hold them against. */
    static JsonSchemaValidator validator() {
        return (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");
    }

    static McpSchema.ServerCapabilities capabilities() {
        return McpSchema.ServerCapabilities.builder()
                .tools(false)
                .resources(false, false)
                .build();
    }

    String instructions() {
        return wording.say("mcp.instructions");
    }

    List<ToolBox.Tool> tools() {
        return box.all();
    }

    McpSchema.Tool described(ToolBox.Tool tool) {
        return McpSchema.Tool.builder()
                .name(tool.name())
                .description(box.describe(tool.name()))
                .inputSchema(
                        new McpSchema.JsonSchema("object", box.properties(tool), tool.required(), false, null, null))
                .annotations(new McpSchema.ToolAnnotations(null, true, false, true, false, null))
                .build();
    }

    CallToolResult call(ToolBox.Tool tool, CallToolRequest request) {
        ToolBox.Answer answer = answer(tool, new Asked(request.arguments()));
        return CallToolResult.builder()
                .addTextContent(answer.text())
                .isError(answer.wrong())
                .build();
    }

    private ToolBox.Answer answer(ToolBox.Tool tool, Asked asked) {
        try {
            return tool.answer().apply(asked);
        } catch (RuntimeException failure) {
            LOG.error("answering the tool {}", tool.name(), failure);
            return new ToolBox.Answer(wording.say("api.problem.failure.detail"), true);
        }
    }

    McpSchema.ResourceTemplate described(Resources.Kind kind) {
        return McpSchema.ResourceTemplate.builder()
                .uriTemplate(kind.template())
                .name(kind.name())
                .description(box.describe(kind.name()))
                .mimeType(JSON)
                .build();
    }

    ReadResourceResult read(ReadResourceRequest request) {
        String text = Resources.read(library, request.uri())
                .orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(request.uri()));
        return new ReadResourceResult(List.of(new McpSchema.TextResourceContents(request.uri(), JSON, text)));
    }
}
