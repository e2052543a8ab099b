package org.isnad.collect.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.desk.Settling;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the store: many fetch, one thread hands over, in batches, and places what came in about every second; now and then
 * stories are settled, found out beside by another thread. Who fetches faster than the store takes waits. Safe for many threads.
 */
final class Inbox implements AutoCloseable {
    private static final int BATCH = 64;
    private static final int MOST_KIB = 64 << 10;
    private static final long FOLLOW_NANOS = 700_000_000;
    /** Settling takes this share of the time at most: a large store is settled less often. */
    private static final double SETTLING = 0.2;

    private final Intake intake;
    private final Book book;
    private final IntConsumer counted;
    private final long settleNanos;
    private final BlockingQueue<Hand> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_KIB);
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;
    private boolean unsettled;
    private boolean unfollowed;
    private long followed;
    /** Before this moment stories are not settled again. */
    private long rested = System.nanoTime();

    private long begun;
    private @Nullable Finding finding;

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
                if (settleNanos > 0) {
                    settleNowAndThen();
                    followNowAndThen();
                }
            }
            if (settleNanos > 0) {
                settleAtLast();
            }
        } catch (RuntimeException broken) {
            failed(broken);
        } catch (Error broken) {
            failed(new IllegalStateException("the way into the store broke: " + broken, broken));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waitForFinding();
        }
    }

    /** Nobody reads or writes the store after this thread has ended. */
    private void waitForFinding() {
        Finding left = finding;
        if (left != null) {
            left.found().exceptionally(broken -> null).join();
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
        unfollowed = true;
        counted.accept((int)
                receipts.stream().filter(Receipt.Accepted.class::isInstance).count());
        batch.forEach(hand -> room.release(hand.kib()));
    }

    /** What another thread finds out about stories meanwhile. */
    private record Finding(Settling settling, CompletableFuture<Void> found) {
        static Finding of(Settling settling) {
            CompletableFuture<Void> found = new CompletableFuture<>();
            Thread.ofPlatform().name("isnad-settling").start(() -> {
                try {
                    settling.find(threaded -> {});
                    found.complete(null);
                } catch (RuntimeException | Error broken) {
                    found.completeExceptionally(broken);
                }
            });
            return new Finding(settling, found);
        }

        /** Waits where it is not found yet. */
        void keep() {
            try {
                found.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException broken) {
                    throw broken;
                }
                throw e;
            }
            settling.keep();
        }
    }

    private void settleNowAndThen() {
        Finding found = finding;
        if (found != null && found.found().isDone()) {
            keep(found);
        } else if (found == null && unsettled && System.nanoTime() - rested >= 0) {
            begun = System.nanoTime();
            unsettled = false;
            finding = intake.settling().map(Finding::of).orElse(null);
        }
    }

    private void keep(Finding found) {
        finding = null;
        found.keep();
        unfollowed = false;
        long now = System.nanoTime();
        rested = now + Math.max(settleNanos, (long) ((now - begun) / SETTLING));
    }

    private void followNowAndThen() {
        if (unfollowed && (waiting.isEmpty() || System.nanoTime() - followed >= FOLLOW_NANOS)) {
            intake.follow();
            unfollowed = false;
            followed = System.nanoTime();
        }
    }

    private void settleAtLast() {
        Finding found = finding;
        if (found != null) {
            keep(found);
        }
        intake.settle(done -> {});
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
