package org.isnad.measure.fuzz;

import java.util.function.Consumer;

/** Ends the run when one page takes minutes, after telling where it is stuck. Watches one thread. */
final class Watchdog {
    private static final long LONGEST = 120_000_000_000L;
    private static final long PAUSE = 1_000;

    private final Thread worker = Thread.currentThread();
    private final Consumer<String> stuck;
    private volatile long since = System.nanoTime();

    /** @param stuck told the place where the worker is stuck; what it does not end is ended here */
    Watchdog(Consumer<String> stuck) {
        this.stuck = stuck;
    }

    void start() {
        Thread thread = new Thread(this::watch, "watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells that a page begins. */
    void pageBegins() {
        since = System.nanoTime();
    }

    private void watch() {
        try {
            while (System.nanoTime() - since < LONGEST) {
                Thread.sleep(PAUSE);
            }
            StringBuilder place = new StringBuilder();
            for (StackTraceElement frame : worker.getStackTrace()) {
                place.append("\n    at ").append(frame);
            }
            stuck.accept(place.toString());
            Runtime.getRuntime().halt(2);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
