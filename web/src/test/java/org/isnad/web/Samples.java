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

    /** The same where everybody signs in: an account for each role, by the role's name, and one password. */
    public static WebServer serveSigned() throws PortTakenException {
        Ports ports = Ports.of(SamplePress.library())
                .withReports(id -> true)
                .withEditing(edit -> {})
                .withDeliveries(new SampleDeliveries())
                .withAccess(new SampleAccess());
        return WebServer.start(ports, SampleServer.CLOCK, "127.0.0.1", 0);
    }

    /** The password of all accounts. */
    public static String password() {
        return SampleAccess.PASSWORD;
    }

    /** The address, after {@code /unsubscribe}, that a reader of letters has. */
    public static String leaving() {
        return "?id=00000000000000a3&key=" + SampleDeliveries.KEY;
    }

    public static Library library() {
        return SamplePress.library();
    }
}
