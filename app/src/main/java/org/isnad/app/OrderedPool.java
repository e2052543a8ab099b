package org.isnad.app;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs tasks on several threads and hands their results over in the order of the tasks, on the caller's thread. Holds few tasks
 * at a time, so that memory does not grow with their number. For one calling thread.
 */
public final class OrderedPool<T> implements AutoCloseable {
    private final ExecutorService workers;
    private final int window;
    private final Consumer<? super T> sink;
    private final Queue<Future<T>> pending = new ArrayDeque<>();

    /** @param window the number of tasks held at most */
    public OrderedPool(ExecutorService workers, int window, Consumer<? super T> sink) {
        this.workers = workers;
        this.window = window;
        this.sink = sink;
    }

    public void submit(Callable<T> task) {
        if (pending.size() >= window) {
            handOver();
        }
        pending.add(workers.submit(task));
    }

    private void handOver() {
        try {
            sink.accept(pending.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Hands over what is left. */
    @Override
    public void close() {
        while (!pending.isEmpty()) {
            handOver();
        }
    }
}
