package org.isnad.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.isnad.views.Library;
import org.isnad.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HubTest {
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);

    /** A page that writes down what it is told; its line may hang. */
    private static final class Page implements Listener.Line {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        final CountDownLatch free;
        volatile boolean closed;

        Page(boolean hangs) {
            this.free = new CountDownLatch(hangs ? 1 : 0);
        }

        @Override
        public void event(String data, String id) {
            try {
                free.await();
                told.add(data);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void beat() {
            told.add("beat");
        }

        @Override
        public boolean closed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static void join(Hub hub, Page page) {
        hub.join(Topic.front(), "nothing", page, now -> "news");
    }

    @Test
    void noMoreAreTakenThanThereIsRoomFor() {
        Library library = Samples.library();
        try (Hub hub = new Hub(library, 2, NEVER, NEVER)) {
            List<Page> pages = List.of(new Page(false), new Page(false), new Page(false));
            pages.forEach(page -> join(hub, page));
            assertThat(pages).extracting(page -> page.closed).containsExactly(false, false, true);
            assertThat(hub.isFull()).isTrue();
            pages.getFirst().close();
            assertThat(hub.isFull()).isFalse();
        }
    }

    @Test
    void aPageThatHangsHoldsUpNoOther() throws Exception {
        try (Hub hub = new Hub(Samples.library(), 9, OFTEN, NEVER)) {
            Page hanging = new Page(true);
            Page quick = new Page(false);
            join(hub, hanging);
            join(hub, quick);
            assertThat(quick.told.poll(20, TimeUnit.SECONDS)).isEqualTo("news");
            assertThat(hanging.told).isEmpty();
            hanging.free.countDown();
            assertThat(hanging.told.poll(20, TimeUnit.SECONDS)).isEqualTo("news");
        }
    }

    @Test
    void aLineWithoutNewsShowsThatItLives() throws Exception {
        try (Hub hub = new Hub(Samples.library(), 9, NEVER, OFTEN)) {
            Page page = new Page(false);
            hub.join(
                    Topic.front(),
                    Topic.of(Samples.library().stories(0, Topic.WATCHED)).id(),
                    page,
                    now -> "news");
            assertThat(page.told.poll(20, TimeUnit.SECONDS)).isEqualTo("beat");
        }
    }
}
