package org.isnad.app;

import java.util.concurrent.Callable;

/** A command that only has commands of its own: by itself it says which there are, and counts as used wrongly. */
public abstract class Branch implements Callable<Integer> {
    protected final Workshop workshop;
    private final String which;

    /** @param which the key of the message that names its commands */
    protected Branch(Workshop workshop, String which) {
        this.workshop = workshop;
        this.which = which;
    }

    @Override
    public final Integer call() {
        workshop.warn(which);
        return Exit.USAGE;
    }
}
