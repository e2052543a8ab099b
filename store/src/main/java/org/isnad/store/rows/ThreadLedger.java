package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.isnad.Article;
import org.isnad.Change;
import org.isnad.Copy;
import org.isnad.CopyTree;
import org.isnad.Event;
import org.isnad.Part;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.StoryEdit;
import org.isnad.When;
import org.isnad.chains.Chains;
import org.isnad.chains.Rejections;
import org.isnad.chains.Report;
import org.isnad.chains.Reporter;
import org.isnad.copies.Corrected;
import org.isnad.copies.Lineages;
import org.isnad.copies.RightClocks;
import org.isnad.copies.notices.Notice;
import org.isnad.copies.notices.Notices;
import org.isnad.stories.StoryStream.Threads;
import org.isnad.stories.Threading;
import org.isnad.telling.Narrator;
import org.isnad.telling.Teller;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies, events and stories anew over all articles in event order, and puts them in the place of what stood in one transaction,
 * together with the sequence number they stand for. For the holder of the store's lock.
 */
public final class ThreadLedger {
    private static final int TELL_EVERY = 50;

    private final Database database;

    public ThreadLedger(Database database) {
        this.database = database;
    }

    private @Nullable Following following;

    /** What stories were found to be of the articles up to a sequence number: written aside, to be kept or closed. */
    public static final class Found implements AutoCloseable {
        private final Session aside;
        private final Threaded threaded;
        private final Threading threading;

        private Found(Session aside, Threaded threaded, Threading threading) {
            this.aside = aside;
            this.threaded = threaded;
            this.threading = threading;
        }

        @Override
        public void close() {
            aside.close();
        }
    }

    /**
     * What is kept of it.
     *
     * @param articles how many there are
     */
    private record Threaded(long sequence, int articles, int edits, Set<Chains.Rejection> rejected) {}

    /** Notes that stories are about to be found: what changes from now on is for the next time. */
    public void begin() {
        database.write(MemoryLedger::stepping);
    }

    /**
     * Steps what is new since the newest saved state that stands for nothing that has changed, and writes what stories are aside. Another
     * thread may write to the database meanwhile.
     *
     * @param rejected statements that readers reported as wrong, to be left out of chains
     */
    public Found find(
            Pipeline pipeline,
            Checkpoints checkpoints,
            List<StoryEdit> edits,
            Set<Chains.Rejection> rejected,
            LongConsumer progress) {
        Session aside = database.aside();
        try {
            return aside.within("BEGIN", session -> thread(session, pipeline, checkpoints, edits, rejected, progress));
        } catch (RuntimeException | Error e) {
            aside.close();
            throw e;
        }
    }

    /** Puts what was found in the place of what stood, and places after it what has come in since; closes it. */
    public void keep(Found found) {
        Threaded threaded = found.threaded;
        Following next = new Following(found.threading, threaded.sequence(), threaded.articles());
        try (found) {
            found.aside.within("BEGIN IMMEDIATE", session -> {
                Renewal.finish(session);
                Ledger.state(session, "threaded", threaded.sequence());
                Ledger.state(session, "edited", threaded.edits());
                Ledger.state(session, "reported", Chains.Rejection.revision(threaded.rejected()));
                MemoryLedger.stepped(session);
                next.follow(session);
                return next;
            });
        }
        following = next;
    }

    /**
     * Places what came in after what was kept, each article as it comes.
     *
     * @return whether there is anything to go on from: nothing was kept yet otherwise, and nothing is placed
     */
    public boolean follow() {
        Following on = following;
        if (on == null) {
            return false;
        }
        following = null;
        database.write(on::follow);
        following = on;
        return true;
    }

    private static Found thread(
            Session session,
            Pipeline pipeline,
            Checkpoints checkpoints,
            List<StoryEdit> edits,
            Set<Chains.Rejection> rejected,
            LongConsumer progress) {
        Catching catching = new Catching(session, pipeline, checkpoints, progress);
        catching.up();
        Threads found = catching.threading.threads(edits);
        Map<String, CopyTree.Node> trees = Printings.nodes(session, byArticle(found), found.placements());
        Threads placed = rightEvents(catching, edits, found, trees);
        Threads threads = decided(placed, trees);
        List<CopyTree.Correction> corrections =
                NoticeLedger.find(session, catching.notices, catching.noticed, byArticle(threads));
        Map<String, Placement> places = byArticle(placed);
        Map<String, CopyTree.Node> nodes = Corrected.nodes(trees, articles(catching.noticed), corrections);
        Set<Chains.Rejection> spread = Rejections.spread(rejected, places);
        Chains.Told chains = pipeline.chains().tell(catching.reports, places, nodes, spread);
        Teller.Telling telling = catching.narrator.tell(threads, chains.utterances(), nodes);
        Renewal.begin(session);
        write(session, threads, telling);
        ChainLedger.write(session, chains, spread);
        NoticeLedger.write(session, corrections);
        TellingLedger.write(session, telling, threads.muted());
        Prepared.write(session);
        long applied = Ledger.state(session, "applied");
        Threaded threaded = new Threaded(applied, threads.placements().size(), edits.size(), spread);
        return new Found(session, threaded, catching.threading);
    }

    private static Map<String, Placement> byArticle(Threads threads) {
        Map<String, Placement> places = new HashMap<>();
        threads.placements().forEach(placement -> places.put(placement.article(), placement));
        return places;
    }

    private static List<Article> articles(List<Notice> notices) {
        return notices.stream().map(Notice::article).toList();
    }

    /** With the printings whose days are wrong in the events of those they share their text with. */
    private static Threads rightEvents(
            Catching catching, List<StoryEdit> edits, Threads found, Map<String, CopyTree.Node> trees) {
        Map<String, Placement> places = byArticle(found);
        Map<String, String> beside = new RightClocks(trees).all();
        beside.entrySet().removeIf(pair -> isTogether(places.get(pair.getKey()), places.get(pair.getValue())));
        return beside.isEmpty() ? found : catching.threading.threads(edits, beside);
    }

    private static boolean isTogether(@Nullable Placement one, @Nullable Placement other) {
        return one == null || other == null || one.event().equals(other.event());
    }

    /** The same with parents and origins as the copy trees have them. */
    private static Threads decided(Threads threads, Map<String, CopyTree.Node> nodes) {
        return threads.with(Lineages.decided(threads.placements(), nodes));
    }

    /** One run over the articles: those that a saved state stands for are reported only, the others stepped as well. */
    private static final class Catching {
        /** So many articles dated ahead of all others do not move the newest day. */
        private static final int AHEAD = 20;

        private final Session session;
        private final Checkpoints checkpoints;
        private final LongConsumer progress;
        private final Reporter reporter;
        private final Narrator narrator;
        private final List<Report> reports = new ArrayList<>();
        private final Notices notices;
        private final List<Notice> noticed = new ArrayList<>();
        private final Threading threading;
        private final long from;
        /** The newest day, or a day that nothing comes near when there are few articles. */
        private final long today;

        private long day;

        Catching(Session session, Pipeline pipeline, Checkpoints checkpoints, LongConsumer progress) {
            this.session = session;
            this.checkpoints = checkpoints;
            this.progress = progress;
            this.reporter = pipeline.reporter();
            this.narrator = pipeline.narrator();
            this.notices = pipeline.notices();
            MemoryLedger.unstepped(session).ifPresent(checkpoints::removeAfter);
            Checkpoints.Start start = checkpoints.newest(pipeline);
            long stands =
                    session.number("SELECT count(*) FROM article WHERE second < ?", MemoryLedger.second(start.day()));
            boolean whole = stands == start.threading().size();
            this.threading = whole ? start.threading() : pipeline.threading();
            this.from = whole ? start.day() : Long.MIN_VALUE;
            this.day = whole && from > Long.MIN_VALUE ? from - 1 : Long.MIN_VALUE;
            this.today = session.first(
                            "SELECT second FROM article WHERE second IS NOT NULL ORDER BY second DESC LIMIT 1 OFFSET ?",
                            row -> MemoryLedger.day(row.number(1)),
                            AHEAD)
                    .orElse(Long.MIN_VALUE / 2);
        }

        void up() {
            session.each(
                    "SELECT a.json, a.facts, g.json, a.second IS NULL, a.second FROM article a"
                            + " LEFT JOIN gist g ON g.article = a.id ORDER BY a.second IS NULL, a.second, a.nano, a.id",
                    row -> new Dated(
                            row.count(4) == 1 ? Long.MAX_VALUE : MemoryLedger.day(row.number(5)), Ledger.whole(row)),
                    this::article);
            progress.accept(reports.size());
            checkpoints.thin(today);
        }

        private record Dated(long day, Reading reading) {}

        private void article(Dated dated) {
            if (dated.day >= from) {
                turn(dated.day);
                threading.step(dated.reading);
            }
            reports.add(reporter.report(dated.reading));
            narrator.hear(dated.reading);
            notices.in(dated.reading.article()).ifPresent(noticed::add);
            if (reports.size() % TELL_EVERY == 0) {
                progress.accept(reports.size());
            }
        }

        private void turn(long next) {
            if (day < next && threading.size() > 0 && Checkpoints.isDue(day, next, today)) {
                checkpoints.save(next, threading);
            }
            day = next;
        }
    }

    private static void write(Session session, Threads threads, Teller.Telling telling) {
        Map<String, String> redirects = redirects(session, threads);
        for (int position = 0; position < threads.placements().size(); position++) {
            Placement placement = threads.placements().get(position);
            placement(session, position, placement, telling.times().get(placement.article()));
        }
        parts(session, threads.placements());
        telling.events().forEach(event -> event(session, event));
        redirects.forEach((old, now) -> session.update("INSERT INTO redirect VALUES (?, ?)", old, now));
        history(session, threads.history(), threads, redirects);
    }

    /** @param right the time put right of an article whose page's clock is wrong */
    static void placement(Session session, int position, Placement placement, @Nullable When right) {
        session.update(
                "INSERT INTO placement VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                placement.article(),
                position,
                placement.event(),
                placement.story(),
                placement.copies().origin(),
                placement.copies().parent() != null,
                RecordJson.write(placement),
                right == null ? null : right.date().toString());
        for (Copy copy : placement.copies().copies()) {
            session.update(
                    "INSERT INTO copy VALUES (?, ?, ?, ?)", placement.article(), copy.of(), copy.share(), copy.near());
        }
    }

    /** What articles took from others, with the origin of each; after all their placements. */
    static void parts(Session session, List<Placement> placements) {
        for (Placement placement : placements) {
            for (Part part : placement.copies().parts()) {
                session.update(
                        "INSERT INTO part VALUES (?1, ?2, coalesce((SELECT origin FROM placement WHERE article = ?2), ?2))",
                        placement.article(),
                        part.of());
            }
        }
    }

    private static void event(Session session, Event event) {
        session.update("INSERT INTO event VALUES (?, ?, ?)", event.id(), event.story(), RecordJson.write(event));
    }

    /**
     * Where ids lead that are no longer anything's own: those that the stories themselves merged, and those that readers may
     * still hold from before older articles came in.
     */
    private static Map<String, String> redirects(Session session, Threads threads) {
        Map<String, String> own = new HashMap<>();
        threads.stories().forEach(story -> own.put(story.id(), story.id()));
        threads.events().forEach(event -> own.putIfAbsent(event.id(), event.id()));
        Map<String, Placement> places = new HashMap<>();
        threads.placements().forEach(placement -> places.put(placement.article(), placement));

        Map<String, String> raw = new LinkedHashMap<>();
        session.each(
                "SELECT old, now FROM main.redirect",
                row -> List.of(row.text(1), row.text(2)),
                pair -> raw.put(pair.getFirst(), pair.getLast()));
        session.each("SELECT story, event, article FROM main.placement ORDER BY position DESC", Former::of, former -> {
            Placement now = places.get(former.article());
            if (now != null) {
                raw.put(former.event(), now.event());
                raw.put(former.story(), now.story());
            }
        });
        raw.putAll(threads.redirects());
        Map<String, String> redirects = new LinkedHashMap<>();
        for (String old : raw.keySet()) {
            String now = follow(old, raw, own);
            if (!own.containsKey(old) && own.containsKey(now)) {
                redirects.put(old, now);
            }
        }
        return redirects;
    }

    private record Former(String story, String event, String article) {
        static Former of(Session.Row row) throws java.sql.SQLException {
            return new Former(row.text(1), row.text(2), row.text(3));
        }
    }

    private static String follow(String id, Map<String, String> redirects, Map<String, String> own) {
        String at = id;
        for (int hops = 0; hops <= redirects.size() && !own.containsKey(at); hops++) {
            String next = redirects.get(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static void history(Session session, List<Change> changes, Threads threads, Map<String, String> redirects) {
        Map<String, String> storyOf = new HashMap<>();
        threads.events().forEach(event -> storyOf.put(event.id(), event.story()));
        threads.stories().forEach(story -> storyOf.put(story.id(), story.id()));
        for (int position = 0; position < changes.size(); position++) {
            Change change = changes.get(position);
            String subject = redirects.getOrDefault(change.subject(), change.subject());
            String story = storyOf.get(subject);
            if (story != null) {
                session.update("INSERT INTO change VALUES (?, ?, ?)", position, story, RecordJson.write(change));
            }
        }
    }
}
