package org.isnad.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.isnad.Pipeline;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;

/** What tests give a store to work with. */
final class Fixtures {
    /** Later than anything that tests read. */
    static final Instant NOW = Instant.parse("2036-03-05T12:00:00Z");

    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Pipeline PIPELINE = new Pipeline(LEXICON);
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private Fixtures() {}

    static Tools tools() {
        return tools("first");
    }

    static Tools tools(String version) {
        return tools(version, NOW);
    }

    static Tools tools(String version, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Tools(() -> PIPELINE, () -> new NameMatcher(LEXICON), clock, WORKERS, version, "a test");
    }
}
