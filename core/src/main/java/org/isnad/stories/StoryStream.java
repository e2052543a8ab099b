package org.isnad.stories;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.Article;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Reasons;
import org.isnad.Story;
import org.isnad.StoryEdit;
import org.isnad.When;
import org.isnad.copies.EventClock;
import org.isnad.copies.notices.Notices;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.ProfileIndex.Links;

/**
 * Streaming clustering of articles into events and stories. A state with a deterministic step; for use by one thread
 * at a time. Callers step in event order, see {@link org.isnad.Pipeline#inEventOrder}.
 *
 * <p>An article is compared with the open ones through an inverted index and joins the event it is most like on
 * average; an event that it opens joins the story it is most like. With each new day of event time the open articles are
 * clustered anew by average linkage, then the open events with the stories they touch; see {@link Events}, {@link Stories} and
 * {@link StorySettings}. Events and stories go by the id of the article that founded them. What a step costs does not grow with
 * the number of articles before it.
 */
public final class StoryStream {
    private static final int MAGIC = 0x49535452;
    private static final int VERSION = 3;
    /** The tables that decide what is placed where and what is told. */
    private static final List<String> TABLES = List.of(
            "background-date-words.tsv",
            "countries.tsv",
            "given-names.tsv",
            "name-variants.tsv",
            "notice-words.tsv",
            "public-figures.tsv",
            "rubric-words.tsv",
            "topic-affixes.tsv",
            "topic-background-words.tsv",
            "topic-common-words.tsv",
            "standing-phrases.tsv",
            "standing-words.tsv",
            "topic-stop-words.tsv",
            "transliteration.tsv");

    private static final double DAY = 86_400;
    private static final int STORY_PROFILE = 120;
    private static final Evidence LIKE_STORY = Evidence.of("stream", Reasons.LIKE_STORY);

    private final StorySettings settings;
    private final Keep keep;
    /** What a saved state must have been made with. */
    private final String basis;

    private final Profiler profiler;
    private final NewsDays newsDays;
    private final Titles titles;
    private final EventKinds kinds;
    private final Notices notices;
    private final List<Doc> docs = new ArrayList<>();
    private final OpenArticles open;
    private final Placing placing;
    private final Events events;
    private final Stories stories;
    private final Map<String, String> redirects = new TreeMap<>();
    /** What repairs have done, where tellings are kept. */
    private final List<Change> history = new ArrayList<>();

    private EventClock clock = new EventClock();

    /** What is kept of articles that can change their place no more. */
    public enum Keep {
        /** What timelines are told from. */
        TELLINGS,
        /** Where each is, and nothing more. */
        PLACES
    }

    public StoryStream(Lexicon lexicon) {
        this(lexicon, StorySettings.defaults(), Keep.TELLINGS);
    }

    public StoryStream(Lexicon lexicon, StorySettings settings, Keep keep) {
        this.settings = settings;
        this.keep = keep;
        this.basis = lexicon.version(TABLES) + " " + keep + " " + settings;
        this.profiler = new Profiler(lexicon, settings);
        this.newsDays = new NewsDays(lexicon);
        this.titles = new Titles(lexicon);
        this.kinds = new EventKinds(lexicon);
        this.notices = new Notices(lexicon);
        this.open = new OpenArticles(settings, docs);
        this.placing = new Placing(settings, docs);
        this.events = new Events(settings, docs, new LoneArticles(settings, profiler::rarity));
        this.stories = new Stories(settings, docs, profiler::forStories, new NameTies(settings, profiler::rarity));
    }

    /** Articles that claim a day after this one do not move the window: days since 1970. */
    public void expectNoneAfter(long day) {
        clock.notAfter(day);
    }

    /** Places an article; the last change says in which event, those before it what repairs and its story's event did. */
    public List<Change> step(Reading reading, Copies copies) {
        List<Change> changes = new ArrayList<>();
        double days = days(reading.article(), copies);
        if (!Double.isNaN(days) && opensDay((long) Math.floor(days))) {
            changes.addAll(repair(clock.day()));
        }
        Telling telling = keep == Keep.PLACES ? Telling.placed(reading, titles) : Telling.of(reading, newsDays, titles);
        Profile whole = profiler.step(reading, telling);
        Profile profile = profiler.forEvents(whole);
        Links parent = Double.isNaN(days) ? open.closedParent(copies) : Links.NONE;
        Doc doc = parent.numbers().length > 0
                ? Doc.following(docs.size(), closes(days), parent, copies, telling)
                : new Doc(
                        docs.size(), days, closes(days), whole, links(reading, profile, days, copies), copies, telling);
        docs.add(doc);
        if (!doc.follows()) {
            open.add(doc, profile);
        }
        changes.addAll(placed(doc, events.place(doc)));
        return changes;
    }

    private Links links(Reading reading, Profile profile, double days, Copies copies) {
        String title = reading.article().title();
        boolean correction = title != null && !copies.copies().isEmpty() && notices.heads(title);
        return open.links(profile, days, copies, correction);
    }

    /** Whether the stream reaches a new day of event time with this one. */
    private boolean opensDay(long day) {
        boolean started = clock.started();
        long before = started ? clock.day() : day;
        clock.see(day);
        return started && clock.day() > before;
    }

    /** A page that claims to be of the future is of the time of the open article that it shares its text with: it may have been read late. */
    private double days(Article article, Copies copies) {
        Doc parent = article.seen() == null ? null : open.article(copies.parent());
        When when = article.eventTime();
        return parent != null
                ? parent.days()
                : when == null ? Double.NaN : when.instant(ZoneOffset.UTC).getEpochSecond() / DAY;
    }

    /** An undated article, and one that claims to be from the future, grow old with those they came with. */
    private double closes(double days) {
        double tomorrow = clock.started() ? clock.day() + 1 : 0;
        return Double.isNaN(days) ? tomorrow : Math.min(days, tomorrow);
    }

    private List<Change> placed(Doc doc, int event) {
        Evidence why = placing.reason(doc, events.eventOf(doc.number()), events::eventOf);
        if (event != doc.number()) {
            return List.of(new Change.Joined(placing.eventId(event), doc.id(), why));
        }
        Change opened = new Change.Opened(placing.eventId(event), doc.id(), why);
        int story = stories.open(event);
        return story == event
                ? List.of(opened)
                : List.of(new Change.Joined(placing.storyId(story), placing.eventId(event), LIKE_STORY), opened);
    }

    /** The events that the newest article was weighed against when it came, the most like first. */
    public List<Weighed> weighed() {
        return Weighed.of(docs.getLast(), docs, events, placing::eventId);
    }

    /** How like an article must be to an event on average to join it, 0..1. */
    public double threshold() {
        return settings.eventLikeness();
    }

    /** Where the newest article stands now. */
    public Placement newest() {
        Doc doc = docs.getLast();
        int event = events.eventOf(doc.number());
        return placing.placement(doc, event, stories.storyOf(event), events::eventOf);
    }

    /**
     * The newest article by itself.
     *
     * @param placement where it stands
     */
    Alone alone(Placement placement) {
        return Chronicle.alone(docs.getLast(), placement.event(), placement.story(), kinds);
    }

    private List<Change> repair(double today) {
        Events.Repaired after = settled();
        StoryRepair retold = stories.repaired(after);
        List<Change> changes = changes(after, retold, today);
        for (Change change : changes) {
            if (change instanceof Change.Merged merged) {
                redirects.put(merged.absorbed(), merged.subject());
            }
        }
        if (keep == Keep.TELLINGS) {
            history.addAll(changes);
        }
        List<Integer> gone = after.gone();
        List<List<Integer>> frozen = events.adopt(after, today);
        stories.adopt(retold, gone, after.closed().keySet(), today);
        open.close(events.firstOpen(), today);
        frozen.forEach(this::freeze);
        return changes;
    }

    private List<Change> changes(Events.Repaired after, StoryRepair retold, double today) {
        String day = clock.started() ? LocalDate.ofEpochDay((long) today).toString() : "";
        return new RepairChanges(docs, stories, after, retold, day).all();
    }

    private Events.Repaired settled() {
        return settings.repairs() ? events.repaired() : events.unrepaired();
    }

    /** Lets go of what only the clustering needs of the articles of an event. */
    private void freeze(List<Integer> members) {
        Profile event = whole(members);
        for (int member : members) {
            Doc doc = docs.get(member);
            docs.set(
                    member,
                    doc.frozen(
                            placing.strongest(doc, events.eventOf(member), events::eventOf),
                            event,
                            keep == Keep.TELLINGS));
        }
    }

    private Profile whole(List<Integer> members) {
        return Profile.mean(members.stream().map(m -> docs.get(m).profile()).toList(), Integer.MAX_VALUE);
    }

    /** Where every article is now, after all merges and splits: as if a repair came next. Changes nothing. */
    public List<Placement> placements() {
        Events.Repaired after = settled();
        return placing.all(after, stories.repaired(after));
    }

    /** Events and stories as they stand when no editor has decided anything. */
    public Threads threads() {
        return threads(List.of());
    }

    /**
     * Events and stories as they stand, after all merges and splits: as if a repair came next. Changes nothing.
     *
     * @param decided by editors, the earliest first; wins over what was found
     * @throws IllegalStateException when what timelines are told from was not kept
     */
    public Threads threads(List<StoryEdit> decided) {
        return threads(decided, Map.of());
    }

    /** @param beside articles that stand in the event of another, by id: printings whose own days are wrong */
    Threads threads(List<StoryEdit> decided, Map<String, String> beside) {
        if (keep == Keep.PLACES) {
            throw new IllegalStateException("no tellings were kept");
        }
        Events.Repaired after = settled();
        StoryRepair retold = stories.repaired(after);
        int[] eventOf = new int[docs.size()];
        Arrays.setAll(eventOf, after::of);
        EventLikeness likeness = new EventLikeness(eventOf, stories::profile, settings.storyBreadth());
        Edits edits = new Edits(docs, eventOf, retold::of, likeness, decided, beside);
        Chronicle chronicle = new Chronicle(docs, edits, kinds);
        Map<Integer, Profile> profiles = chronicle.profiles(
                (event, members) -> profiler.forRelated(stories.profile(event, members)), STORY_PROFILE);
        List<Story> told = chronicle.stories(Related.of(profiles, settings.relatedLikeness()));
        List<Event> all = chronicle.events();
        Map<String, String> absorbed =
                absorbed(changes(after, retold, clock.started() ? clock.day() : 0), edits, all, told);
        return new Threads(placing.all(edits), all, told, absorbed, Set.copyOf(edits.muted()), history(edits));
    }

    private List<Change> history(Edits edits) {
        List<Change> all = new ArrayList<>(history);
        all.addAll(edits.changes());
        return all;
    }

    private Map<String, String> absorbed(List<Change> latest, Edits edits, List<Event> events, List<Story> stories) {
        Map<String, String> absorbed = new TreeMap<>(redirects);
        for (Change change : latest) {
            if (change instanceof Change.Merged merged) {
                absorbed.put(merged.absorbed(), merged.subject());
            }
        }
        absorbed.putAll(edits.redirects());
        events.forEach(event -> absorbed.remove(event.id()));
        stories.forEach(story -> absorbed.remove(story.id()));
        return absorbed;
    }

    /** How many articles have been placed. */
    public int size() {
        return docs.size();
    }

    /** Writes the whole state, so that {@link #restored} goes on as if it had never stopped. */
    public void save(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        StoryFormat.text(out, basis);
        clock.write(out);
        profiler.write(out);
        StoryFormat.list(out, docs, StoryFormat::write);
        events.write(out);
        stories.write(out, docs.size());
        open.write(out);
        StoryFormat.map(out, redirects);
        StoryFormat.list(out, history, StoryFormat::write);
        out.writeInt(MAGIC);
        out.flush();
    }

    /**
     * The state that was saved.
     *
     * @throws IOException when it cannot be read, or was saved by another version, with other tables of the lexicon or under other
     *     settings; callers see to it that the bytes are those that were saved
     */
    public static StoryStream restored(InputStream from, Lexicon lexicon, StorySettings settings, Keep keep)
            throws IOException {
        StoryStream stream = new StoryStream(lexicon, settings, keep);
        stream.read(new DataInputStream(from));
        return stream;
    }

    private void read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("not a state of stories of version " + VERSION);
        }
        if (!StoryFormat.text(in).equals(basis)) {
            throw new IOException("the state of stories was saved with other tables or settings");
        }
        clock = EventClock.read(in);
        profiler.read(in);
        for (int left = in.readInt(); left > 0; left--) {
            docs.add(StoryFormat.doc(in, docs.size()));
        }
        events.read(in);
        stories.read(in, docs.size());
        open.read(in, events.firstOpen(), profiler::forEvents);
        redirects.putAll(StoryFormat.map(in));
        history.addAll(StoryFormat.list(in, StoryFormat::change));
        if (in.readInt() != MAGIC) {
            throw new IOException("the state of stories is damaged");
        }
    }

    /**
     * Events and stories as they stand.
     *
     * @param placements one an article, in the order of their steps
     * @param events all events
     * @param stories all stories
     * @param redirects from ids that were absorbed to the ids that stand for them
     * @param muted ids of the stories that editors took out of lists
     * @param history what repairs did, in order, then what editors' decisions did
     */
    public record Threads(
            List<Placement> placements,
            List<Event> events,
            List<Story> stories,
            Map<String, String> redirects,
            Set<String> muted,
            List<Change> history) {
        public Threads {
            muted = Set.copyOf(muted);
            history = List.copyOf(history);
            placements = List.copyOf(placements);
            events = List.copyOf(events);
            stories = List.copyOf(stories);
            redirects = Map.copyOf(redirects);
        }

        /** The same with other placements of the same articles. */
        public Threads with(List<Placement> placed) {
            return new Threads(placed, events, stories, redirects, muted, history);
        }
    }
}
