package org.isnad.app;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a task has come: a bar on a terminal, else a line at each tenth. For one thread. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 80;
    private static final int UPDATE_MILLIS = 150;
    /** Shorter tasks say nothing off a terminal but their end. */
    private static final int WORTH_LINES = 500;

    private final String task;
    private final long total;
    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private long done;
    private long said;

    /** @param total the number of steps, or -1 when it is unknown */
    public Progress(Shell shell, String task, long total) {
        this.task = task;
        this.total = total;
        this.err = shell.err();
        this.bar = shell.terminal() ? bar() : null;
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setMaxRenderedLength(WIDTH)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    /** The number of steps done so far. */
    public void to(long steps) {
        done = steps;
        if (bar != null) {
            bar.stepTo(steps);
        } else if (total >= WORTH_LINES && steps * 10 / total > said && steps < total) {
            said = steps * 10 / total;
            line();
        }
    }

    public void step() {
        to(done + 1);
    }

    private void line() {
        err.println(total < 0 ? task + ": " + done : task + ": " + done + " / " + total);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        } else {
            line();
        }
    }
}
