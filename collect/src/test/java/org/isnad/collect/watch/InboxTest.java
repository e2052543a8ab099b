package org.isnad.collect.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.isnad.RawPage;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.desk.Settling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class InboxTest {
    @TempDir
    Path folder;

    /** Finds out about stories as long as it is let. */
    private static final class Slow implements Intake {
        private final CountDownLatch finding = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final CountDownLatch kept = new CountDownLatch(1);
        private final AtomicInteger received = new AtomicInteger();
        private final AtomicInteger followed = new AtomicInteger();
        private volatile boolean fails;

        @Override
        public List<Receipt> receive(List<Arrival> arrivals) {
            received.addAndGet(arrivals.size());
            return arrivals.stream()
                    .<Receipt>map(arrival -> new Receipt.Accepted(arrival.name(), received.get(), List.of()))
                    .toList();
        }

        @Override
        public Optional<Settling> settling() {
            return finding.getCount() == 0
                    ? Optional.empty()
                    : Optional.of(new Settling() {
                        @Override
                        public void find(LongConsumer threaded) {
                            finding.countDown();
                            try {
                                goesOn.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            if (fails) {
                                throw new IllegalStateException("the disk is full");
                            }
                        }

                        @Override
                        public void keep() {
                            kept.countDown();
                        }
                    });
        }

        @Override
        public void follow() {
            followed.incrementAndGet();
        }
    }

    private static Arrival page(String name) {
        byte[] bytes = "<p>خبر</p>".getBytes(StandardCharsets.UTF_8);
        return new Arrival.Arrived(new RawPage(name, null, "text/html", null, bytes));
    }

    private static void hand(Inbox inbox, String name) throws InterruptedException {
        CountDownLatch handed = new CountDownLatch(1);
        inbox.put(page(name), receipt -> handed.countDown());
        assertThat(handed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void pagesAreTakenInAndFollowedWhileStoriesAreFound() throws Exception {
        Slow intake = new Slow();
        try (Book book = new Book(folder.resolve("watch.db"));
                Inbox inbox = new Inbox(intake, book, Duration.ofMinutes(5), fresh -> {})) {
            hand(inbox, "a");
            assertThat(intake.finding.await(20, TimeUnit.SECONDS)).isTrue();
            hand(inbox, "b");
            int before = intake.followed.get();
            hand(inbox, "c");
            while (intake.followed.get() == before) {
                Thread.onSpinWait();
            }
            assertThat(intake.kept.getCount()).isEqualTo(1);
            intake.goesOn.countDown();
            assertThat(intake.kept.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(intake.received).hasValue(3);
    }

    @Test
    void whereStoriesAreNeverSettledPagesAreOnlyTakenIn() throws Exception {
        Slow intake = new Slow();
        try (Book book = new Book(folder.resolve("watch.db"));
                Inbox inbox = new Inbox(intake, book, Duration.ZERO, fresh -> {})) {
            hand(inbox, "a");
            hand(inbox, "b");
        }
        assertThat(intake.finding.getCount()).isEqualTo(1);
        assertThat(intake.followed).hasValue(0);
    }

    @Test
    void whatFailsWhileStoriesAreFoundFailsTheInbox() throws Exception {
        Slow intake = new Slow();
        intake.fails = true;
        try (Book book = new Book(folder.resolve("watch.db"));
                Inbox inbox = new Inbox(intake, book, Duration.ofMinutes(5), fresh -> {})) {
            hand(inbox, "a");
            intake.goesOn.countDown();
            while (!inbox.hasFailed()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(inbox::check).hasMessage("the disk is full");
        }
    }
}
