package org.isnad.app;

/** A run that cannot go on, with the message to show and the exit code to end with. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    public Failure(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
