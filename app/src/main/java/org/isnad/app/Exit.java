package org.isnad.app;

/** The exit codes of every command. */
public final class Exit {
    public static final int DONE = 0;
    /** Done, with rejected inputs listed. */
    public static final int REJECTED = 1;

    public static final int USAGE = 2;
    public static final int FAILED = 3;

    private Exit() {}
}
