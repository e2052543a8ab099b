package org.isnad.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Serves the sample library, to look at the pages: port as the first argument; {@code empty} as the second for no pages. */
final class SampleServer {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-16T15:00:00Z"), ZoneId.of("Asia/Beirut"));

    private SampleServer() {}

    public static void main(String[] args) throws PortTakenException {
        SampleLibrary library = args.length > 1 ? SampleLibrary.empty() : SamplePress.library();
        WebServer.start(
                Ports.of(library).withWatched(new SampleWatched()), CLOCK, "127.0.0.1", Integer.parseInt(args[0]));
    }
}
