package org.isnad.web;

import org.isnad.Rejected;
import org.isnad.views.Library;

/** Serves the sample library to tests of other packages. */
public final class Samples {
    private Samples() {}

    /** On any free port. */
    public static WebServer serve() throws PortTakenException {
        return WebServer.start(SamplePress.library(), SampleServer.CLOCK, "127.0.0.1", 0);
    }

    /** The same with all that pages can do besides showing. */
    public static WebServer serveWhole() throws PortTakenException {
        Ports ports = Ports.of(SamplePress.library())
                .withReports(id -> true)
                .withEditing(edit -> {})
                .withInspecting(page -> new Rejected(page.name(), Rejected.Reason.EMPTY, ""));
        return WebServer.start(ports, SampleServer.CLOCK, "127.0.0.1", 0);
    }

    public static Library library() {
        return SamplePress.library();
    }
}
