package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.LengthRequiredResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.isnad.views.Library;
import org.isnad.web.mcp.HttpProtocol;
import org.isnad.web.text.Language;
import org.isnad.web.text.Wording;

/** The library for assistants, at {@code /mcp} and in English at {@code /en/mcp}. */
final class McpRoutes implements AutoCloseable {
    private static final String PATH = "/mcp";
    private static final int LARGEST = 1 << 16;

    private final Map<Language, HttpProtocol> protocols = new EnumMap<>(Language.class);

    McpRoutes(Library library, Map<Language, Wording> wordings) {
        wordings.forEach((language, wording) ->
                protocols.put(language, new HttpProtocol(library, wording, language.path(PATH))));
    }

    void add(RoutesConfig routes) {
        protocols.forEach((language, protocol) -> {
            routes.post(language.path(PATH), this::answer);
            routes.get(language.path(PATH), this::answer);
        });
    }

    /** Questions are short and say how long they are; pages of other sites may ask none. */
    private void answer(Context ctx) throws Exception {
        Guard.requireFromHere(ctx);
        int length = ctx.req().getContentLength();
        if (ctx.method().name().equals("POST") && length < 0) {
            throw new LengthRequiredResponse();
        }
        if (length > LARGEST) {
            throw new ContentTooLargeResponse();
        }
        Objects.requireNonNull(protocols.get(Language.ofPath(ctx.path()))).answer(ctx.req(), ctx.res());
    }

    @Override
    public void close() {
        protocols.values().forEach(HttpProtocol::close);
    }
}
