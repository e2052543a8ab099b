package org.isnad.web;

import static org.isnad.web.Pages.both;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.isnad.Dissection;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.desk.Inspecting;
import org.isnad.web.page.InspectPage;
import org.isnad.web.text.Language;

/** The inspector: takes a page from its reader, file or text, and shows how it is read. Nothing is kept. */
final class InspectRoutes {
    /** The largest page that is taken, in bytes. */
    static final int LARGEST = 8 << 20;

    private static final String PATH = "/inspect";
    private static final int AT_ONCE = 2;

    private final Inspecting inspecting;
    private final Pages pages;
    private final FormToken token;
    private final Semaphore slots = new Semaphore(AT_ONCE);

    InspectRoutes(Inspecting inspecting, Pages pages, FormToken token) {
        this.inspecting = inspecting;
        this.pages = pages;
        this.token = token;
    }

    void add(RoutesConfig routes) {
        both(routes, PATH, ctx -> pages.show(ctx, "inspect", InspectPage.ask(pages.shell(ctx), token.text(ctx))));
        routes.post(PATH, this::inspect);
        routes.post(Language.ENGLISH.path(PATH), this::inspect);
    }

    private void inspect(Context ctx) {
        token.require(ctx);
        RawPage page = page(ctx);
        Dissection read = page.bytes().length > LARGEST
                ? new Rejected(page.name(), Rejected.Reason.TOO_LARGE, "more than " + LARGEST + " bytes")
                : dissected(page);
        ctx.status(read instanceof Rejected ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        ctx.header("Cache-Control", "no-store");
        pages.show(ctx, "inspect", InspectPage.of(pages.shell(ctx), token.text(ctx), read));
    }

    /** Few at once, so that readers of pages do not wait for those who take them apart. */
    private Dissection dissected(RawPage page) {
        if (!slots.tryAcquire()) {
            throw new ServiceUnavailableResponse();
        }
        try {
            return inspecting.dissect(page);
        } finally {
            slots.release();
        }
    }

    private static RawPage page(Context ctx) {
        UploadedFile file = ctx.uploadedFile("file");
        return file == null || file.size() == 0 ? typed(ctx) : uploaded(file);
    }

    private static RawPage typed(Context ctx) {
        String text = Objects.requireNonNullElse(ctx.formParam("text"), "");
        return new RawPage("text", null, type(text), null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is typed is UTF-8 whatever the page says of itself. */
    private static String type(String text) {
        return text.stripLeading().startsWith("<") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    }

    private static RawPage uploaded(UploadedFile file) {
        try (InputStream content = file.content()) {
            return new RawPage(file.filename(), null, null, null, content.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("taking in a page", e);
        }
    }
}
