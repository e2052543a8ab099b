package org.isnad.desk;

/** Takes what readers put right. Every store implements it. For use by one thread at a time. */
public interface Corrections {
    /**
     * Takes a correction. When it returns, the correction is durable; it shows after the next {@link Intake#settle}. One that was
     * made before changes nothing.
     */
    void correct(Correction correction);
}
