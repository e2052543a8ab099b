package org.isnad.store;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.isnad.Pipeline;
import org.isnad.facts.NameMatcher;

/**
 * What a store is given to work with.
 *
 * @param pipeline made when first a page must be read, since that takes time
 * @param names made when first a name must be matched
 * @param clock tells when a page was archived
 * @param workers read pages side by side
 * @param version names the lexicon and the rules that the pipeline reads by: pages that another read can be read again
 * @param holder what another process is told of this one while it writes, such as {@code isnad read, process 1234}
 */
public record Tools(
        Supplier<Pipeline> pipeline,
        Supplier<NameMatcher> names,
        Clock clock,
        ExecutorService workers,
        String version,
        String holder) {}
