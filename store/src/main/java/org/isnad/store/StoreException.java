package org.isnad.store;

import java.util.Locale;

/** A store could not do what was asked; {@link #problem} tells what a user can do about it. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String detail;

    /** @param detail the folder, the holder or the step that failed, as {@code problem} says */
    public StoreException(Problem problem, String detail) {
        super(problem.wire() + ": " + detail);
        this.problem = problem;
        this.detail = detail;
    }

    public StoreException(Problem problem, String detail, Throwable cause) {
        super(problem.wire() + ": " + detail, cause);
        this.problem = problem;
        this.detail = detail;
    }

    /** A failure of the file system or the database, told apart by what it says. */
    public static StoreException io(String doing, Exception cause) {
        String said = String.valueOf(cause.getMessage());
        boolean full = said.contains("No space left") || said.contains("SQLITE_FULL") || said.contains("quota");
        return new StoreException(full ? Problem.NO_SPACE : Problem.IO, doing + ": " + said, cause);
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return detail;
    }

    public enum Problem {
        /** Another process writes to the store; the detail says which. */
        LOCKED,
        /** There is no store in the folder the detail names. */
        ABSENT,
        /** The store was written by a newer version; the detail has the two schema versions. */
        NEWER,
        /** The folder the detail names, in which something is to be made anew, holds something. */
        NOT_EMPTY,
        /** A published memory is missing or cannot be read; the detail says which and why. */
        MEMORY,
        /** A derived part, which the detail names, holds something else than it should; it can be made anew. */
        DAMAGED,
        /** The disk is full; the detail says what was being done. */
        NO_SPACE,
        /** The disk or the database failed; the detail says what was being done. */
        IO;

        /** The name in messages: {@code no-space}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
