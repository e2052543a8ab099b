package org.isnad.desk;

import java.util.List;

/** The sources that are watched, for operators. Safe for many threads. */
public interface Watched {
    /** Each source with how it does, the worst first. */
    List<SourceHealth> sources();
}
