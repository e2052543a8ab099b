package org.isnad.collect.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.isnad.RawPage;
import org.isnad.collect.feeds.Discovery;
import org.isnad.collect.feeds.Links;
import org.isnad.collect.sources.Source;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.desk.Arrival;
import org.isnad.desk.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches sources until told to stop: visits each list when its rhythm says that something new is to be expected, many at once, a
 * host at a time, and hands what is new to the store. Everything that matters is in the {@link Book}, so that a stop or a crash at
 * any moment loses nothing and repeats nothing. One thread calls {@link #run}; {@link #stop} may come from any.
 */
public final class Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final int AT_ONCE = 512;
    private static final int PUSH_SECONDS = 60;
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration LATEST = Duration.ofDays(2);
    /** No page waits longer to be looked at again. */
    private static final Duration AHEAD = Duration.ofDays(4);

    private static final Duration HOSTS_EVERY = Duration.ofSeconds(5);
    private static final Duration DAILY = Duration.ofDays(1);
    /** A clock that goes back by less is only being set right. */
    private static final Duration PUT_BACK = Duration.ofMinutes(1);

    private final WatchPlan plan;
    private final Parts parts;
    private final Book book;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Set<String> scheduled = ConcurrentHashMap.newKeySet();
    private int underWay;
    /** The time of day when it was last looked at. */
    private Instant looked = Instant.MIN;

    private boolean stopped;
    private boolean once;
    private volatile @Nullable Inbox open;
    private final AtomicLong pages = new AtomicLong();

    public Watcher(WatchPlan plan, Parts parts) {
        this.plan = plan;
        this.parts = parts;
        this.book = parts.book();
    }

    private record Due(Instant at, String list) {}

    /** Visits every source once, whether due or not, and ends. */
    public void once() {
        once = true;
        run();
    }

    /**
     * Watches until {@link #stop}; what is under way then is broken off, what was fetched is handed over.
     *
     * @throws RuntimeException the store's or the book's, when they fail
     */
    public void run() {
        begin();
        try {
            Inbox inbox = new Inbox(parts.intake(), book, plan.settle(), pages::addAndGet);
            try (inbox;
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                open = inbox;
                try {
                    watch(inbox, threads);
                } finally {
                    open = null;
                    threads.shutdownNow();
                }
            }
            // Only now: closing hands over what is left, and the store can fail there as well.
            inbox.check();
        } finally {
            book.hosts(parts.gate().standings(), now(), true);
        }
    }

    private void begin() {
        parts.gate().restore(book.hosts(now()), book.endedWell() ? Duration.ZERO : HOSTS_EVERY.multipliedBy(2));
        book.hosts(parts.gate().standings(), now(), false);
        for (AddressState page : book.unfinished()) {
            boolean held = page.handing() != null && parts.holds().test(page.handing());
            boolean kept = held || page.print() != null;
            book.state(page.key(), kept ? "kept" : "listed", now(), held ? now() : Instant.EPOCH);
            if (held && page.print() == null) {
                book.list(page.list()).ifPresent(list -> book.count(list.source(), now(), 1, 1));
            }
        }
        book.sane(now(), AHEAD);
        book.forgetDays();
        Schedule schedule = new Schedule();
        plan.sources().stream().filter(source -> source.folder() == null).forEach(schedule::add);
        LOG.atInfo()
                .addKeyValue("sources", plan.sources().size())
                .addKeyValue("lists", due.size())
                .log("watching");
    }

    /** Which lists to visit when, from the plan and what the book remembers. */
    private final class Schedule {
        private final List<ListState> known = book.lists();

        void add(Source source) {
            List<String> lists = source.lists().isEmpty()
                    ? known.stream()
                            .filter(list -> list.source().equals(source.name()))
                            .map(ListState::url)
                            .toList()
                    : source.lists();
            if (lists.isEmpty() && source.url() != null) {
                add(source.url(), source, "discover");
            } else {
                lists.forEach(list -> add(list, source, Links.isHome(list) ? "front-page" : "list"));
                lists.forEach(list -> book.children(list).forEach(child -> add(child.url(), source, child.kind())));
            }
        }

        private void add(String url, Source source, String kind) {
            ListState list = book.list(url).orElseGet(() -> {
                ListState fresh = ListState.fresh(url, source.name(), kind, now());
                book.keep(fresh);
                return fresh;
            });
            if (scheduled.add(url)) {
                put(url, once ? now() : sane(list.due()));
            }
        }
    }

    /** A clock that was put back must not make a list wait for what it once took for tomorrow. */
    private Instant sane(Instant at) {
        return at.isAfter(now().plus(LATEST)) ? now() : at;
    }

    private void put(String list, Instant at) {
        lock.lock();
        try {
            due.add(new Due(at, list));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void watch(Inbox inbox, ExecutorService threads) {
        PageVisit pages = new PageVisit(parts, inbox);
        ListVisit visits = new ListVisit(parts, pages, discovery(), plan.soonest(), named()::contains, this::born);
        plan.sources().forEach(source -> folder(source, inbox, threads));
        long hostsWritten = System.nanoTime();
        long forgotten = hostsWritten;
        while (goesOn(inbox)) {
            next().forEach(list -> start(threads, () -> visit(list, visits)));
            if (System.nanoTime() - hostsWritten > HOSTS_EVERY.toNanos()) {
                book.hosts(parts.gate().standings(), now(), false);
                hostsWritten = System.nanoTime();
            }
            if (System.nanoTime() - forgotten > DAILY.toNanos()) {
                book.forgetDays();
                forgotten = System.nanoTime();
            }
        }
    }

    private Set<String> named() {
        return plan.sources().stream()
                .flatMap(source -> source.lists().stream())
                .collect(Collectors.toSet());
    }

    private void born(ListState list) {
        if (scheduled.add(list.url())) {
            put(list.url(), list.due());
        }
    }

    private Discovery discovery() {
        return new Discovery(
                parts.lexicon(), request -> parts.fetcher().fetch(request, parts.gate()), parts.gate()::sitemaps);
    }

    private void folder(Source source, Inbox inbox, ExecutorService threads) {
        Path folder = source.folder();
        if (folder != null) {
            FolderVisit visit = new FolderVisit(parts, inbox);
            begun();
            start(threads, () -> {
                do {
                    visit(folder, source, visit, inbox);
                    if (!once) {
                        Thread.sleep(Math.min(10_000, plan.soonest().toMillis()));
                    }
                } while (!once && !isStopped());
            });
        }
    }

    /** A fault of one round must not end a folder's watching. */
    private void visit(Path folder, Source source, FolderVisit visit, Inbox inbox) throws InterruptedException {
        try {
            visit.visit(folder, source.name());
        } catch (BookException fatal) {
            throw fatal;
        } catch (RuntimeException fault) {
            inbox.check();
            LOG.atError().addKeyValue("source", source.name()).setCause(fault).log("a folder could not be read");
        }
    }

    /** Something to do that may be interrupted. */
    private interface Task {
        void run() throws InterruptedException;
    }

    private void start(ExecutorService threads, Task task) {
        threads.execute(() -> {
            try {
                task.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error broken) {
                LOG.atError().setCause(broken).log("a visit failed");
            } finally {
                ended();
            }
        });
    }

    private void visit(String url, ListVisit visits) throws InterruptedException {
        ListState list = book.list(url).orElse(null);
        @Nullable Instant again = now().plus(Duration.ofHours(1));
        try {
            again = list == null ? null : visits.visit(list).map(ListState::due).orElse(null);
        } finally {
            if (again == null) {
                scheduled.remove(url);
            } else if (!once) {
                put(url, again);
            }
        }
    }

    /** The lists that are due now, as many as may be visited at once; waits a moment when there is none. */
    private List<String> next() {
        List<String> ready = new ArrayList<>();
        lock.lock();
        try {
            takeDue(ready);
            if (ready.isEmpty() && !stopped) {
                changed.await(TICK.toMillis(), TimeUnit.MILLISECONDS);
                takeDue(ready);
            }
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            lock.unlock();
        }
        return ready;
    }

    private void takeDue(List<String> ready) {
        Instant now = now();
        if (looked.isAfter(now.plus(PUT_BACK))) {
            putBack(Duration.between(now, looked));
        }
        looked = now;
        while (!due.isEmpty() && underWay < AT_ONCE && !due.peek().at().isAfter(now)) {
            ready.add(due.remove().list());
            underWay++;
        }
    }

    /** What was due in an hour by a clock that is put back is due in an hour still, not in an hour and a day. */
    private void putBack(Duration by) {
        LOG.atWarn().addKeyValue("by", by).log("the clock was put back");
        List<Due> all = new ArrayList<>(due);
        due.clear();
        all.forEach(one -> due.add(new Due(one.at().minus(by), one.list())));
        book.sane(now(), AHEAD);
    }

    private void begun() {
        lock.lock();
        try {
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        try {
            underWay--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean goesOn(Inbox inbox) {
        lock.lock();
        try {
            return !stopped && !inbox.hasFailed() && !(once && underWay == 0 && due.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    private boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a page that others push, and waits until the store has it.
     *
     * @throws IllegalStateException while nothing is watched
     */
    public Receipt push(RawPage page) throws InterruptedException {
        Inbox inbox = open;
        if (inbox == null) {
            throw new IllegalStateException("not watching");
        }
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        inbox.put(new Arrival.Arrived(page), receipt::complete);
        try {
            return receipt.get(PUSH_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException late) {
            throw new IllegalStateException("the store does not answer", late);
        }
    }

    /** Whether pages are taken in. */
    public boolean isReady() {
        Inbox inbox = open;
        return inbox != null && !inbox.hasFailed();
    }

    /** How many pages wait for the store. */
    public int waiting() {
        Inbox inbox = open;
        return inbox == null ? 0 : inbox.waiting();
    }

    /** How many new pages the store took. */
    public long pages() {
        return pages.get();
    }

    /** Lets {@link #run} come to its end. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
