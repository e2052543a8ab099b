package org.isnad.app.shelf;

import java.util.ArrayList;
import java.util.List;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.jspecify.annotations.Nullable;

/** Feeds what is collected to a store in batches, and counts what became of it. For one thread. */
final class Reader {
    private static final int BATCH = 64;
    private static final int BATCH_BYTES = 8 << 20;

    private final Workshop workshop;
    private final Intake intake;
    private final List<Arrival> batch = new ArrayList<>();
    private @Nullable Progress progress;
    private int bytes;
    private int pages;
    private int articles;
    private int known;
    private boolean withEmpty;
    private int empty;

    Reader(Workshop workshop, Intake intake) {
        this.workshop = workshop;
        this.intake = intake;
    }

    /** Lets pages that hold no article count as read: among a sample they are meant to be there. */
    void expectEmpty() {
        withEmpty = true;
    }

    void show(Progress on) {
        progress = on;
    }

    void take(Arrival arrival) {
        batch.add(arrival);
        bytes += arrival instanceof Arrival.Arrived(RawPage page) ? page.bytes().length : 0;
        if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
            flush();
        }
    }

    void flush() {
        for (Receipt receipt : batch.isEmpty() ? List.<Receipt>of() : intake.receive(batch)) {
            count(receipt);
        }
        batch.clear();
        bytes = 0;
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
