package org.isnad.measure.fuzz;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Decoded;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.article.Dissector;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;
import org.jspecify.annotations.Nullable;

/** Runs one page through decoding and dissection and checks what must hold of every page. Serves one thread. */
final class Trial {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PageDecoder decoder = new PageDecoder();
    private final Dissector dissector;

    Trial(Lexicon lexicon) {
        dissector = new Dissector(lexicon);
    }

    /**
     * What a page took.
     *
     * @param fault what was wrong, or null
     * @param nanos processor time of the thread
     * @param bytes memory that was allocated, most of it for a moment
     */
    record Outcome(@Nullable String fault, long nanos, long bytes) {}

    Outcome run(RawPage raw) {
        long id = Thread.currentThread().threadId();
        long bytes = THREADS.getThreadAllocatedBytes(id);
        long nanos = THREADS.getCurrentThreadCpuTime();
        String fault = fault(raw);
        return new Outcome(
                fault, THREADS.getCurrentThreadCpuTime() - nanos, THREADS.getThreadAllocatedBytes(id) - bytes);
    }

    private @Nullable String fault(RawPage raw) {
        try {
            Decoded decoded = decoder.decode(raw);
            return decoded instanceof Page page && dissector.dissect(page) instanceof Dissected dissected
                    ? broken(dissected)
                    : null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e + (trace.length == 0 ? "" : " at " + trace[0] + own(trace));
        }
    }

    private static String own(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("org.isnad.")) {
                return " from " + frame;
            }
        }
        return "";
    }

    /** What a dissection gets wrong that every dissection must get right. */
    private static @Nullable String broken(Dissected page) {
        List<String> texts = page.articles().stream().map(Article::text).toList();
        for (Block block : page.blocks()) {
            if (block.text().isBlank()) {
                return "a blank block";
            }
            if (block.article() >= page.articles().size()) {
                return "a block of no article";
            }
            if (block.place() != null
                    && !block.place().of(texts.get(block.article())).equals(block.text())) {
                return "a place that is not its block's";
            }
        }
        return null;
    }
}
