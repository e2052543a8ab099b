package org.isnad.memory;

import java.io.IOException;

/** Bytes that are no epoch this version can read. */
public final class MemoryFormatException extends IOException {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    MemoryFormatException(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong with them. */
    public enum Fault {
        /** They are something else. */
        NOT_A_MEMORY,
        /** Another version of Isnad wrote them. */
        OTHER_VERSION,
        /** They are cut short or altered. */
        DAMAGED
    }
}
