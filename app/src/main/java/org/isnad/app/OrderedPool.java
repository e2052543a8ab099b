package org.isnad.app;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on several threads and hands their results over in the order of the tasks, on the caller's thread. Holds few tasks
 * at a time, so that memory does not grow with their number. For one calling thread.
 */
public final class OrderedPool<T> implements AutoCloseable {
    private final ExecutorService workers;
    private final int window;
    private final Consumer<? super T> sink;
    private final Queue<Pending<T>> pending = new ArrayDeque<>();

    /** @param window the number of tasks held at most */
    public OrderedPool(ExecutorService workers, int window, Consumer<? super T> sink) {
        this.workers = workers;
        this.window = window;
        this.sink = sink;
    }

    private record Pending<T>(Future<T> result, Consumer<Throwable> onFault) {}

    /** @param onFault told in the task's turn, instead of the sink, when the task itself fails */
    public void submit(Callable<T> task, Consumer<Throwable> onFault) {
        if (pending.size() >= window) {
            handOver();
        }
        pending.add(new Pending<>(workers.submit(task), onFault));
    }

    private void handOver() {
        Pending<T> next = pending.remove();
        T result;
        try {
            result = next.result().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            fault(next, e.getCause());
            return;
        }
        sink.accept(result);
    }

    private static void fault(Pending<?> task, @Nullable Throwable cause) {
        if (cause instanceof RuntimeException || cause instanceof StackOverflowError) {
            task.onFault().accept(cause);
        } else if (cause instanceof Error error) {
            throw error;
        } else {
            throw new IllegalStateException(cause);
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
