package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.web.mcp.StdioProtocol;
import org.isnad.web.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad mcp}: a store for an assistant that speaks the Model Context Protocol over standard input and output. */
@Command(name = "mcp")
final class McpCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    McpCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (StoreLibrary library = where.library(workshop)) {
            Language language =
                    workshop.messages().locale().getLanguage().equals("en") ? Language.ENGLISH : Language.ARABIC;
            StdioProtocol.serve(
                    library, language, workshop.shell().in(), workshop.shell().out());
        }
        return Exit.DONE;
    }
}
