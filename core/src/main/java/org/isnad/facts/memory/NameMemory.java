package org.isnad.facts.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.facts.memory.NameLesson.Met;
import org.isnad.facts.memory.Person.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Who has been met in articles, under which spellings and in which offices, as of one midnight.
 *
 * <p>A person is learnt from a name in full. A further spelling is held for the same name when the letters allow it and an office
 * agrees, or the letters spell the same sounds; {@link Spelling} keeps where and why. A {@link Rejection} forbids one for
 * good. A person counts, and helps to read other articles, only after {@link Person#counts}.
 *
 * <p>Bounded: {@value #MOST_PERSONS} persons, the least recently met forgotten first. Immutable, so that it is its own published
 * epoch; safe for many threads.
 */
public final class NameMemory {
    static final int MOST_PERSONS = 30_000;
    /** The score from which letters alone make two spellings one name; a shorter form of a name has less. */
    private static final double SAME_SOUNDS = 0.86;
    /** The memory that knows nobody. */
    public static final NameMemory NONE = new NameMemory(0, new TreeMap<>(), Set.of());

    private final long today;
    private final TreeMap<String, Person> persons;
    private final Set<Rejection> rejections;
    private final NameIndex index;

    private NameMemory(long today, TreeMap<String, Person> persons, Set<Rejection> rejections) {
        this.today = today;
        this.persons = persons;
        this.rejections = rejections;
        this.index = new NameIndex(persons.values(), today);
    }

    /** A memory that knows nobody yet and will never hold these spellings for these persons' names. */
    public static NameMemory without(Collection<Rejection> rejections) {
        return new NameMemory(0, new TreeMap<>(), Set.copyOf(rejections));
    }

    /**
     * This memory with the lessons of one more day.
     *
     * @param day the epoch day, later than all before
     * @param lessons the day's articles in any order
     */
    public NameMemory learn(long day, List<NameLesson> lessons, SpellingJudge judge) {
        return learn(day, lessons, judge, MOST_PERSONS);
    }

    NameMemory learn(long day, List<NameLesson> lessons, SpellingJudge judge, int most) {
        Learning learning = new Learning(day, judge);
        lessons.stream().sorted(Comparator.comparing(NameLesson::article)).forEach(learning::article);
        return new NameMemory(day + 1, bounded(learning.learnt, most), rejections);
    }

    private static TreeMap<String, Person> bounded(TreeMap<String, Person> learnt, int most) {
        if (learnt.size() > most) {
            learnt.values().stream()
                    .sorted(Comparator.comparingLong(Person::last)
                            .thenComparing(Person::articles)
                            .thenComparing(Person::id))
                    .limit(learnt.size() - most)
                    .map(Person::id)
                    .toList()
                    .forEach(learnt::remove);
        }
        return learnt;
    }

    /** One day's learning. */
    private final class Learning {
        private final long day;
        private final SpellingJudge judge;
        private final TreeMap<String, Person> learnt = new TreeMap<>(persons);
        private final Map<String, String> owners = new HashMap<>();
        private final Map<String, List<String>> keys = new HashMap<>();

        Learning(long day, SpellingJudge judge) {
            this.day = day;
            this.judge = judge;
            persons.values().forEach(this::enter);
        }

        private void enter(Person person) {
            person.spellings().forEach(spelling -> owners.put(spelling.folded(), person.id()));
            keys.computeIfAbsent(person.key(), k -> new ArrayList<>(1)).add(person.id());
        }

        void article(NameLesson lesson) {
            Set<String> met = new HashSet<>();
            lesson.persons().forEach(person -> {
                if (met.add(person.folded())) {
                    person(lesson, person);
                }
            });
        }

        private void person(NameLesson lesson, Met named) {
            Met met = isRejected(named.id(), named.folded()) ? named.apart() : named;
            String owner = owners.get(met.folded());
            Person known = learnt.get(owner == null ? met.id() : owner);
            SpellingJudge.Verdict why =
                    new SpellingJudge.Verdict(true, 1, owner == null ? "same-plain-spelling" : "same-letters");
            if (known == null) {
                Variant variant = variant(candidates(met), met, judge);
                known = variant == null ? null : variant.person();
                why = variant == null ? why : variant.why();
            }
            if (known == null) {
                put(Person.first(met, key(met, judge), lesson, day));
            } else {
                Person again = known.met(met, lesson, day, why);
                learnt.put(again.id(), again);
                owners.put(met.folded(), again.id());
            }
        }

        private void put(Person fresh) {
            learnt.put(fresh.id(), fresh);
            enter(fresh);
        }

        private List<Person> candidates(Met met) {
            return keys.getOrDefault(key(met, judge), List.of()).stream()
                    .map(learnt::get)
                    .toList();
        }
    }

    /** What spellings of a full name mostly share: the sounds of the first word and those that the whole ends with. */
    private static String key(Met met, SpellingJudge judge) {
        return judge.key(met.words().getFirst()) + "/" + judge.key(met.spelling());
    }

    private record Variant(Person person, SpellingJudge.Verdict why) {}

    /** The one of some persons whose name a spelling is a form of, by letters and office, unless a reader forbade it. */
    private @Nullable Variant variant(Collection<Person> candidates, Met met, SpellingJudge judge) {
        Variant best = null;
        for (Person person : candidates) {
            SpellingJudge.Verdict verdict = judge.judge(person.name(), met.spelling());
            boolean office = person.held(met.officeKey());
            if (verdict.same()
                    && (office || verdict.score() >= SAME_SOUNDS)
                    && !isRejected(person.id(), met.folded())
                    && (best == null || verdict.score() > best.why().score())) {
                String reason = verdict.reason() + (office ? ", same-office" : "");
                best = new Variant(person, new SpellingJudge.Verdict(true, verdict.score(), reason));
            }
        }
        return best;
    }

    /** Whether a reader has said that a spelling, in normal form, is not a person's. */
    public boolean isRejected(String person, String folded) {
        return !rejections.isEmpty() && rejections.contains(new Rejection(person, folded));
    }

    /** Whether a reader has rejected any spelling. */
    public boolean hasRejections() {
        return !rejections.isEmpty();
    }

    /** Whether nobody has been met yet. */
    public boolean isEmpty() {
        return persons.isEmpty();
    }

    public int size() {
        return persons.size();
    }

    /** Everybody met, in order of their ids. */
    public Collection<Person> persons() {
        return List.copyOf(persons.values());
    }

    /** The person of an id, if met. */
    public @Nullable Person person(String id) {
        return persons.get(id);
    }

    /** The person who counts and whose name was met in just this spelling, in normal form. */
    public @Nullable Person spelled(String folded) {
        return index.spelled(folded);
    }

    /** The full names of persons who count that begin with a word in normal form, the longest first. */
    public List<KnownName> opening(String word) {
        return index.opening(word);
    }

    /** The one person who counts and bears a surname, when nobody else met bears it and the last meeting is not long ago. */
    public @Nullable Person surname(String word) {
        return index.surname(word, today);
    }

    /** The one person to whom an office was last given, when it tells of which body or country it is. */
    public @Nullable Person holder(String officeKey) {
        return index.holder(officeKey);
    }

    /** The person who counts and of whose name an unmet spelling is a form. */
    public @Nullable Person variant(Met met, SpellingJudge judge) {
        List<Person> counting =
                index.keyed(key(met, judge)).stream().filter(Person::counts).toList();
        Variant variant = variant(counting, met, judge);
        return variant == null ? null : variant.person();
    }

    /** Writes all of it; the same memory gives the same bytes. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(today);
        out.writeInt(rejections.size());
        Comparator<Rejection> order = Comparator.comparing(Rejection::person);
        for (Rejection rejection : rejections.stream()
                .sorted(order.thenComparing(Rejection::spelling))
                .toList()) {
            out.writeUTF(rejection.person());
            out.writeUTF(rejection.spelling());
        }
        out.writeInt(persons.size());
        for (Person person : persons.values()) {
            person.write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static NameMemory read(DataInput in) throws IOException {
        long today = in.readLong();
        Set<Rejection> rejections = new HashSet<>();
        int rejected = in.readInt();
        for (int i = 0; i < rejected; i++) {
            rejections.add(new Rejection(in.readUTF(), in.readUTF()));
        }
        int size = in.readInt();
        TreeMap<String, Person> persons = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            Person person = Person.read(in);
            persons.put(person.id(), person);
        }
        return new NameMemory(today, persons, Set.copyOf(rejections));
    }
}
