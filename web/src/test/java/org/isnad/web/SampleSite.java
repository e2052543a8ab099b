package org.isnad.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test that asks a server of the sample library, one for all its cases. */
abstract class SampleSite {
    static WebServer server;

    @BeforeAll
    static void start() throws Exception {
        server = Samples.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }
}
