package org.isnad.article.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Dissection.Dissected;
import org.isnad.article.site.SiteLesson.Placed;

/**
 * What recurs on the pages of each outlet, as of one midnight.
 *
 * <p>For each outlet it counts the texts at the edges of article bodies: on how many pages with different headlines, on how
 * many days, at which place. A text that stands on a good share of an outlet's pages, nearly always at the same place, under
 * headlines without a common topic, is part of the template; {@link #clean} takes it out of bodies. A report printed twice or a
 * standing paragraph of a running story meets none of these. Counts are halved every thirty days.
 *
 * <p>Bounded: {@value #MOST_OUTLETS} outlets of {@value #MOST_TEXTS} texts, the least met forgotten first. Immutable, so that it
 * is its own published epoch; safe for many threads.
 */
public final class SiteMemory {
    /** The memory that knows nothing. */
    public static final SiteMemory NONE = new SiteMemory(Map.of());

    static final int MOST_OUTLETS = 1000;
    static final int MOST_TEXTS = 128;
    private static final int HALF_LIFE_DAYS = 30;

    private final Map<String, Outlet> outlets;

    private SiteMemory(Map<String, Outlet> outlets) {
        this.outlets = outlets;
    }

    /**
     * One outlet's pages.
     *
     * @param pages how many were seen, halved now and then
     * @param halved the day of the last halving, or of the first page
     * @param last the day of the last page
     * @param texts recurrences by fingerprint
     */
    private record Outlet(int pages, long halved, long last, Map<Long, Recurrence> texts) {}

    /**
     * This memory with the lessons of one more day.
     *
     * @param day the epoch day, later than all before
     * @param lessons the day's pages in any order
     */
    public SiteMemory learn(long day, List<SiteLesson> lessons) {
        if (lessons.isEmpty()) {
            return this;
        }
        Map<String, Outlet> learnt = new TreeMap<>(outlets);
        lessons.stream()
                .sorted(Comparator.comparing(SiteLesson::page))
                .forEach(page -> learnt.merge(
                        page.outlet(),
                        met(new Outlet(0, day, day, Map.of()), day, page),
                        (known, fresh) -> met(halved(known, day), day, page)));
        learnt.replaceAll((name, outlet) -> outlet.last() == day ? bounded(outlet) : outlet);
        return new SiteMemory(boundedOutlets(learnt));
    }

    private static Outlet met(Outlet outlet, long day, SiteLesson page) {
        Map<Long, Recurrence> texts = new LinkedHashMap<>(outlet.texts());
        for (Placed at : page.texts()) {
            texts.merge(
                    at.fingerprint(),
                    Recurrence.first(outlet.pages(), day, at, page),
                    (known, fresh) -> known.met(day, at, page));
        }
        return new Outlet(outlet.pages() + 1, outlet.halved(), day, texts);
    }

    private static Outlet halved(Outlet outlet, long day) {
        if (day - outlet.halved() < HALF_LIFE_DAYS) {
            return outlet;
        }
        Map<Long, Recurrence> texts = new LinkedHashMap<>();
        outlet.texts().forEach((text, recurrence) -> texts.put(text, recurrence.halved()));
        return new Outlet(outlet.pages() / 2, day, outlet.last(), texts);
    }

    /** The most met texts, in order of their fingerprints. */
    private static Outlet bounded(Outlet outlet) {
        Comparator<Map.Entry<Long, Recurrence>> order = Comparator.comparingInt(
                (Map.Entry<Long, Recurrence> e) -> -e.getValue().pages());
        Map<Long, Recurrence> kept = new TreeMap<>();
        outlet.texts().entrySet().stream()
                .sorted(order.thenComparing(e -> -e.getValue().last()).thenComparing(Map.Entry::getKey))
                .limit(MOST_TEXTS)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return new Outlet(outlet.pages(), outlet.halved(), outlet.last(), kept);
    }

    private static Map<String, Outlet> boundedOutlets(Map<String, Outlet> outlets) {
        if (outlets.size() <= MOST_OUTLETS) {
            return outlets;
        }
        Comparator<Map.Entry<String, Outlet>> order = Comparator.comparingLong(
                (Map.Entry<String, Outlet> e) -> -e.getValue().last());
        Map<String, Outlet> kept = new TreeMap<>();
        outlets.entrySet().stream()
                .sorted(order.thenComparing(e -> -e.getValue().pages()).thenComparing(Map.Entry::getKey))
                .limit(MOST_OUTLETS)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }

    /** Whether nothing has been learnt yet. */
    public boolean isEmpty() {
        return outlets.isEmpty();
    }

    int outlets() {
        return outlets.size();
    }

    int texts(String outlet) {
        Outlet known = outlets.get(outlet);
        return known == null ? 0 : known.texts().size();
    }

    /**
     * The page with the chrome that this memory knows taken out of its main article's body. Pure.
     *
     * @return the page itself when nothing is known of it; never one whose body has become empty
     */
    public Dissected clean(Dissected page) {
        return outlets.isEmpty() ? page : new SiteCleaner(this, page).clean();
    }

    boolean isChrome(String outlet, Placed at, int length) {
        Outlet known = outlets.get(outlet);
        Recurrence text = known == null ? null : known.texts().get(at.fingerprint());
        return known != null && text != null && text.isChrome(known.pages(), at, length);
    }

    /** Writes all of it; the same memory gives the same bytes. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(outlets.size());
        for (Map.Entry<String, Outlet> entry : outlets.entrySet()) {
            Outlet outlet = entry.getValue();
            out.writeUTF(entry.getKey());
            out.writeInt(outlet.pages());
            out.writeLong(outlet.halved());
            out.writeLong(outlet.last());
            out.writeInt(outlet.texts().size());
            for (Map.Entry<Long, Recurrence> text : outlet.texts().entrySet()) {
                out.writeLong(text.getKey());
                text.getValue().write(out);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static SiteMemory read(DataInput in) throws IOException {
        Map<String, Outlet> outlets = new TreeMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            outlets.put(in.readUTF(), new Outlet(in.readInt(), in.readLong(), in.readLong(), texts(in)));
        }
        return new SiteMemory(outlets);
    }

    private static Map<Long, Recurrence> texts(DataInput in) throws IOException {
        Map<Long, Recurrence> texts = new TreeMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            texts.put(in.readLong(), Recurrence.read(in));
        }
        return texts;
    }
}
