package org.isnad.collect.polite;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.isnad.collect.fetch.Answer;
import org.isnad.collect.fetch.Fetched.Failed;
import org.isnad.collect.fetch.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * The way to one host: requests go one after the other with pauses between, within the budget, and none while the host wants to
 * be left alone. Times are those of a clock that never jumps. Safe for many threads, which wait in order.
 */
final class HostLane {
    /** Faults in a row from which on a host is left alone for a while. */
    private static final int FAULTS_BORNE = 3;

    private static final int MOST_DOUBLINGS = 16;

    private final Manners manners;
    private final LongSupplier nanos;
    private final Semaphore turn = new Semaphore(1, true);
    private final ArrayDeque<Long> sent = new ArrayDeque<>();
    private long next;
    private long leftAloneUntil;
    private int refusals;
    private int faults;
    private boolean retired;

    /** What {@link #enter} gives when the lane was taken out of use meanwhile: another is to be asked. */
    static final class Retired extends Exception {
        private static final long serialVersionUID = 1;

        Retired() {
            super("a lane that is no longer used", null, false, false);
        }
    }

    /** @param presumed how many requests are taken to have been sent just now */
    HostLane(Manners manners, LongSupplier nanos, int presumed) {
        this.manners = manners;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
        this.leftAloneUntil = next;
        sent.addAll(Collections.nCopies(presumed, next));
    }

    /**
     * Waits for the turn and the pause.
     *
     * @return why no request may be sent now; empty when it may, and then {@link #leave} must follow
     */
    Optional<Failed> enter(String url) throws InterruptedException, Retired {
        turn.acquire();
        boolean entered = false;
        try {
            if (isRetired()) {
                throw new Retired();
            }
            Failed refusal = refusal(url);
            if (refusal == null) {
                TimeUnit.NANOSECONDS.sleep(pauseLeft());
                note();
                entered = true;
            }
            return Optional.ofNullable(refusal);
        } finally {
            if (!entered) {
                turn.release();
            }
        }
    }

    private synchronized boolean isRetired() {
        return retired;
    }

    /** Takes the lane out of use when nothing has to be remembered of its host. */
    boolean retire() {
        if (!turn.tryAcquire()) {
            return false;
        }
        try {
            synchronized (this) {
                retired = standing().isBlank() && refusals == 0 && faults == 0 && nanos.getAsLong() - next > 0;
                return retired;
            }
        } finally {
            turn.release();
        }
    }

    private synchronized @Nullable Failed refusal(String url) {
        long now = nanos.getAsLong();
        long alone = leftAloneUntil - now;
        if (alone > 0) {
            return new Failed(url, Trouble.BACKING_OFF, "asked to wait", Duration.ofNanos(alone));
        }
        forget(now);
        if (sent.size() >= manners.budget()) {
            Duration wait = manners.window().minusNanos(now - sent.getFirst());
            return new Failed(url, Trouble.BUDGET, manners.budget() + " requests within " + manners.window(), wait);
        }
        return null;
    }

    private synchronized long pauseLeft() {
        return Math.max(0, next - nanos.getAsLong());
    }

    private synchronized void note() {
        sent.addLast(nanos.getAsLong());
    }

    private void forget(long now) {
        while (!sent.isEmpty() && now - sent.getFirst() > manners.window().toNanos()) {
            sent.removeFirst();
        }
    }

    /** @param delay what robots.txt asks for between requests */
    void leave(Answer answer, Duration delay) {
        synchronized (this) {
            Duration pause = delay.compareTo(manners.pause()) > 0 ? delay : manners.pause();
            next = nanos.getAsLong() + pause.toNanos();
            judge(answer);
        }
        turn.release();
    }

    private void judge(Answer answer) {
        if (answer instanceof Answer.Stale) {
            return;
        }
        if (!(answer instanceof Answer.Ended(Failed failed))) {
            refusals = 0;
            faults = 0;
            return;
        }
        switch (failed.trouble()) {
            case BUSY -> {
                Duration asked = failed.retryAfter();
                leaveAlone(asked == null || asked.isZero() ? doubled(refusals) : asked);
                refusals++;
            }
            case SERVER_ERROR, NO_CONNECTION, TIMEOUT, TLS, CUT_SHORT -> {
                faults++;
                if (faults >= FAULTS_BORNE) {
                    leaveAlone(doubled(faults - FAULTS_BORNE));
                }
            }
            case TOO_LARGE, BOMB, BAD_ENCODING, BROKEN -> {
                return;
            }
            default -> faults = 0;
        }
    }

    private void leaveAlone(Duration wait) {
        leftAloneUntil = nanos.getAsLong() + wait.toNanos();
    }

    private Duration doubled(int times) {
        Duration wait = manners.step().multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return wait.compareTo(manners.longest()) > 0 ? manners.longest() : wait;
    }

    /** How long ago the requests within the window were sent, and how long the host is still to be left alone. */
    synchronized Standing standing() {
        long now = nanos.getAsLong();
        forget(now);
        List<Duration> ages =
                sent.stream().map(at -> Duration.ofNanos(now - at)).toList();
        return new Standing(ages, Duration.ofNanos(Math.max(0, leftAloneUntil - now)));
    }

    /** Goes on from where an earlier process stopped. */
    synchronized void restore(Standing standing) {
        long now = nanos.getAsLong();
        standing.ages().reversed().forEach(age -> sent.addFirst(now - age.toNanos()));
        leftAloneUntil = now + standing.leftAlone().toNanos();
    }
}
