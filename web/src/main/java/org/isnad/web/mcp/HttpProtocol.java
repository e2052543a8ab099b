package org.isnad.web.mcp;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.isnad.views.Library;
import org.isnad.web.text.Wording;

/** The protocol over streamable HTTP, without sessions: every question is answered by itself. Safe for many threads. */
public final class HttpProtocol implements AutoCloseable {
    private final HttpServletStatelessServerTransport transport;
    private final McpStatelessSyncServer server;

    /** @param path where it lies */
    public HttpProtocol(Library library, Wording wording, String path) {
        Protocol protocol = new Protocol(library, wording);
        this.transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(Protocol.mapper())
                .messageEndpoint(path)
                .build();
        this.server = McpServer.sync(transport)
                .serverInfo(Protocol.NAME, Protocol.VERSION)
                .instructions(protocol.instructions())
                .capabilities(Protocol.capabilities())
                .jsonMapper(Protocol.mapper())
                .jsonSchemaValidator(Protocol.validator())
                .tools(protocol.tools().stream()
                        .map(tool -> new SyncToolSpecification(
                                protocol.described(tool), (context, request) -> protocol.call(tool, request)))
                        .toList())
                .resourceTemplates(Resources.ALL.stream()
                        .map(kind -> new SyncResourceTemplateSpecification(
                                protocol.described(kind), (context, request) -> protocol.read(request)))
                        .toList())
                .build();
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        transport.service(request, response);
    }

    @Override
    public void close() {
        server.close();
    }
}
