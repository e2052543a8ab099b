package org.isnad.web;

import java.io.IOException;

/** The port asked for is in use or may not be opened; another can be tried. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(String host, int port, Throwable cause) {
        super("port " + port + " of " + host + " is taken or may not be opened", cause);
        this.port = port;
    }

    /** The port that was asked for. */
    public int port() {
        return port;
    }
}
