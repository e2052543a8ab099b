package org.isnad.web.mcp;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.isnad.views.Library;
import org.isnad.web.text.Language;
import org.isnad.web.text.Wording;

/** The protocol over standard input and output, for an assistant that started this process. */
public final class StdioProtocol {
    private StdioProtocol() {}

    /**
     * Answers until the questions end.
     *
     * @param language of what tools say of themselves
     */
    public static void serve(Library library, Language language, InputStream questions, OutputStream answers)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Protocol protocol = new Protocol(library, new Wording(language));
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(Protocol.mapper(), new Watched(questions, ended), answers))
                .serverInfo(Protocol.NAME, Protocol.VERSION)
                .instructions(protocol.instructions())
                .capabilities(Protocol.capabilities())
                .jsonMapper(Protocol.mapper())
                .jsonSchemaValidator(Protocol.validator())
                .tools(protocol.tools().stream()
                        .map(tool -> new SyncToolSpecification(
                                protocol.described(tool), (exchange, request) -> protocol.call(tool, request)))
                        .toList())
                .resourceTemplates(Resources.ALL.stream()
                        .map(kind -> new SyncResourceTemplateSpecification(
                                protocol.described(kind), (exchange, request) -> protocol.read(request)))
                        .toList())
                .build();
        ended.await();
        server.closeGracefully();
    }

    /** Tells when it ends. */
    private static final class Watched extends FilterInputStream {
        private final CountDownLatch ended;

        Watched(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return told(super.read(into, offset, length));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
