package org.isnad.web.deliver;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends bytes to an address of the web, once, within limits of time and of where it may lead. */
@FunctionalInterface
public interface Post {
    /** @return what came of it; never throws for what may go wrong on the way */
    Answer post(String url, Map<String, String> headers, byte[] body);

    /**
     * What came of it.
     *
     * @param status of the answer; 0 where there was none
     * @param trouble in a short word why there was none; empty where there was
     * @param pause how long the receiver asks to be left alone; null where it does not
     */
    record Answer(int status, String trouble, @Nullable Duration pause) {}
}
