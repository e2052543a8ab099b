package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isnad.RawPage;
import org.isnad.desk.Arrival;
import org.isnad.desk.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Hands what arrives to an intake in groups that share one sync: of {@value #MOST} pages or {@value #MOST_BYTES} bytes, and none waits
 * longer than {@value #WAIT} ms for others to come. Receipts are told of one group at a time, on the thread that gave the last page
 * or on one of its own. Safe for many threads.
 */
public final class Grouping implements AutoCloseable {
    static final int MOST = 64;
    static final int MOST_BYTES = 8 << 20;
    static final long WAIT = 50;

    private final Function<List<Arrival>, List<Receipt>> intake;
    private final Consumer<List<Receipt>> receipts;
    private final ScheduledThreadPoolExecutor clock;
    private List<Arrival> group = new ArrayList<>();
    private int bytes;
    private @Nullable RuntimeException failed;

    /**
     * @param intake takes each group in, as {@link org.isnad.desk.Intake#receive} does
     * @param receipts is told the receipts of each group, in order
     */
    public Grouping(Function<List<Arrival>, List<Receipt>> intake, Consumer<List<Receipt>> receipts) {
        this.intake = intake;
        this.receipts = receipts;
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("isnad-groups").daemon().factory());
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes what arrived. @throws RuntimeException what a group before it failed with */
    public synchronized void take(Arrival arrival) {
        rethrow();
        group.add(arrival);
        bytes += arrival instanceof Arrival.Arrived(RawPage page) ? page.bytes().length : 0;
        if (group.size() >= MOST || bytes >= MOST_BYTES) {
            flush();
        } else if (group.size() == 1) {
            List<Arrival> begun = group;
            clock.schedule(() -> close(begun), WAIT, TimeUnit.MILLISECONDS);
        }
    }

    /** Closes a group whose time is over, if it is still open. */
    private synchronized void close(List<Arrival> begun) {
        if (begun == group && failed == null) {
            try {
                flush();
            } catch (RuntimeException e) {
                failed = e;
            }
        }
    }

    private void rethrow() {
        if (failed != null) {
            throw failed;
        }
    }

    /** Hands over what is there. */
    public synchronized void flush() {
        rethrow();
        List<Arrival> arrived = group;
        group = new ArrayList<>();
        bytes = 0;
        if (!arrived.isEmpty()) {
            receipts.accept(intake.apply(arrived));
        }
    }

    /** Hands over what is there and ends. */
    @Override
    public void close() {
        clock.shutdown();
        flush();
    }
}
