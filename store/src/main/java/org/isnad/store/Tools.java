package org.isnad.store;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.isnad.Pipeline;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;

/**
 * What a store is given to work with.
 *
 * @param lexicon the language knowledge
 * @param pipeline made when first a page must be read, since that takes time
 * @param names made when first a name must be matched
 * @param clock tells when a page was archived
 * @param workers read pages side by side
 * @param holder what another process is told of this one while it writes, such as {@code isnad read, process 1234}
 */
public record Tools(
        Lexicon lexicon,
        Supplier<Pipeline> pipeline,
        Supplier<NameMatcher> names,
        Clock clock,
        ExecutorService workers,
        String holder) {}
