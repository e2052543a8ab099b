package org.isnad.app.shelf;

import org.isnad.Rejected;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.store.Grouping;
import org.jspecify.annotations.Nullable;

/** Feeds what is collected to a store in groups, and counts what became of it. For one thread. */
final class Reader implements AutoCloseable {
    private final Workshop workshop;
    private final Grouping grouping;
    private @Nullable Progress progress;
    private int pages;
    private int articles;
    private int known;
    private boolean withEmpty;
    private int empty;

    Reader(Workshop workshop, Intake intake) {
        this.workshop = workshop;
        this.grouping = new Grouping(intake, receipts -> receipts.forEach(this::count));
    }

    /** Lets pages that hold no article count as read: among a sample they are meant to be there. */
    void expectEmpty() {
        withEmpty = true;
    }

    void show(Progress on) {
        progress = on;
    }

    /** Takes what was collected; it is reported once it is safe. */
    void take(Arrival arrival) {
        grouping.take(arrival);
    }

    /** Waits until all that was taken is safe. */
    @Override
    public void close() {
        grouping.close();
    }

    private void count(Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted accepted -> {
                pages++;
                articles += accepted.articles().size();
            }
            case Receipt.Known same -> known++;
            case Receipt.Refused refused -> refuse(refused.rejected());
        }
        if (progress != null) {
            progress.step();
        }
    }

    private void refuse(Rejected why) {
        if (withEmpty && why.reason() == Rejected.Reason.NO_ARTICLE) {
            empty++;
        } else {
            workshop.reject(why);
        }
    }

    /** Says what was read. */
    void tell() {
        workshop.say("read.done", pages, articles);
        if (known > 0) {
            workshop.say("read.known", known);
        }
        if (empty > 0) {
            workshop.say("demo.no-article", empty);
        }
    }
}
