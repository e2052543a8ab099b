package org.isnad.collect.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the store: many fetch, one thread hands over, in batches, and brings stories up to date now and then. Who
 * fetches faster than the store takes waits. Safe for many threads.
 */
final class Inbox implements AutoCloseable {
    private static final int BATCH = 64;
    private static final int MOST_KIB = 64 << 10;

    private final Intake intake;
    private final Book book;
    private final IntConsumer counted;
    private final long settleNanos;
    private final BlockingQueue<Hand> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_KIB);
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;
    private long settled = System.nanoTime();
    private boolean unsettled;

    /** @param counted told how many pages of each batch the store had not had before */
    Inbox(Intake intake, Book book, Duration settle, IntConsumer counted) {
        this.counted = counted;
        this.intake = intake;
        this.book = book;
        this.settleNanos = settle.toNanos();
        this.thread = Thread.ofPlatform().name("isnad-inbox").start(this::run);
    }

    private record Hand(Arrival arrival, int kib, Consumer<Receipt> then) {}

    /** @param then told of the receipt on the inbox's thread, inside one transaction of the book with its neighbours */
    void put(Arrival arrival, Consumer<Receipt> then) throws InterruptedException {
        int kib = arrival instanceof Arrival.Arrived(var page) ? Math.min(MOST_KIB, 1 + page.bytes().length / 1024) : 1;
        room.acquire(kib);
        check();
        waiting.add(new Hand(arrival, kib, then));
    }

    /** @throws RuntimeException the store's, when it failed: nothing more can be taken in */
    void check() {
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /** How many pages wait to be handed over. */
    int waiting() {
        return waiting.size();
    }

    boolean hasFailed() {
        return failure != null;
    }

    private void run() {
        List<Hand> batch = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                Hand first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    hand(batch);
                    batch.clear();
                }
                settleNowAndThen(closing && waiting.isEmpty());
            }
        } catch (RuntimeException broken) {
            failed(broken);
        } catch (Error broken) {
            failed(new IllegalStateException("the way into the store broke: " + broken, broken));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(RuntimeException broken) {
        failure = broken;
        room.release(MOST_KIB);
    }

    private void hand(List<Hand> batch) {
        List<Receipt> receipts =
                intake.receive(batch.stream().map(Hand::arrival).toList());
        book.together(() -> {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).then().accept(receipts.get(i));
            }
        });
        unsettled = true;
        counted.accept((int)
                receipts.stream().filter(Receipt.Accepted.class::isInstance).count());
        batch.forEach(hand -> room.release(hand.kib()));
    }

    private void settleNowAndThen(boolean last) {
        boolean due = System.nanoTime() - settled >= settleNanos;
        if (unsettled && (due || last)) {
            intake.settle(done -> {});
            unsettled = false;
            settled = System.nanoTime();
        }
    }

    /** Hands over what is left and brings stories up to date. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
