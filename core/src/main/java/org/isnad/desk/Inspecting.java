package org.isnad.desk;

import org.isnad.Dissection;
import org.isnad.RawPage;

/** Takes a page apart to be looked at, keeping nothing. Safe for many threads. */
@FunctionalInterface
public interface Inspecting {
    Dissection dissect(RawPage page);
}
