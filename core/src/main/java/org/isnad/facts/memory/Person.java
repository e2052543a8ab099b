package org.isnad.facts.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.isnad.facts.memory.NameLesson.Met;

/**
 * Somebody who has been met. Days are epoch days. Immutable.
 *
 * @param id the entity's id, from the name first met
 * @param name the canonical name
 * @param key a key that spellings of the name mostly share
 * @param first the day of the first meeting
 * @param last the day of the last
 * @param articles in how many articles the name stood in full
 * @param sure how many of them gave a title with a name found for sure
 * @param outlets hashes of some outlets that printed it, ascending
 * @param spellings all ways the name was written in full, the first met first
 * @param offices roles given with the name, the first met first
 */
public record Person(
        String id,
        String name,
        String key,
        long first,
        long last,
        int articles,
        int sure,
        List<Integer> outlets,
        List<Spelling> spellings,
        List<Office> offices) {
    private static final int MOST_SPELLINGS = 12;
    private static final int MOST_OFFICES = 8;
    private static final int MOST_OUTLETS = 4;

    public Person {
        outlets = List.copyOf(outlets);
        spellings = List.copyOf(spellings);
        offices = List.copyOf(offices);
    }

    /**
     * One way the name is written.
     *
     * @param text as written
     * @param folded its words in normal form
     * @param article the first article that wrote it so: where the evidence stands
     * @param reason why it is held for this person's name
     * @param score 0..1, how sure that is
     */
    public record Spelling(
            String text,
            String folded,
            long first,
            long last,
            int articles,
            String article,
            String reason,
            double score) {
        Spelling again(long day) {
            return new Spelling(text, folded, first, day, articles + 1, article, reason, score);
        }
    }

    /** A role, as first written and in the form that spellings of it share, with the days on which it was given. */
    public record Office(String key, String text, long first, long last, int articles) {
        /** Whether an office tells of which country or body it is: it has a country's code, or three words at least. */
        static boolean isTelling(String key) {
            String[] words = key.split(" ");
            boolean nation = false;
            for (String word : words) {
                nation |= !word.isEmpty() && word.charAt(0) >= 'A' && word.charAt(0) <= 'z';
            }
            return words.length > 1 && nation || words.length > 2;
        }

        Office again(long day) {
            return new Office(key, text, first, day, articles + 1);
        }
    }

    static Person first(Met met, String key, NameLesson article, long day) {
        Person none = new Person(met.id(), met.name(), key, day, day, 0, 0, List.of(), List.of(), List.of());
        return none.met(met, article, day, new SpellingJudge.Verdict(true, 1, "first-met"));
    }

    /** This person met once more under a spelling that a verdict holds for the name. */
    Person met(Met met, NameLesson article, long day, SpellingJudge.Verdict why) {
        return new Person(
                id,
                name,
                key,
                first,
                day,
                articles + 1,
                sure + (met.titled() ? 1 : 0),
                outlets(article.outlet()),
                spellings(met, article, day, why),
                offices(met, day));
    }

    private List<Integer> outlets(String outlet) {
        TreeSet<Integer> all = new TreeSet<>(outlets);
        if (!outlet.isEmpty() && all.size() < MOST_OUTLETS) {
            all.add(outlet.hashCode());
        }
        return List.copyOf(all);
    }

    private List<Spelling> spellings(Met met, NameLesson article, long day, SpellingJudge.Verdict why) {
        List<Spelling> all = new ArrayList<>(spellings);
        String folded = met.folded();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).folded().equals(folded)) {
                all.set(i, all.get(i).again(day));
                return all;
            }
        }
        if (all.size() >= MOST_SPELLINGS) {
            all.remove(all.subList(1, all.size()).stream()
                    .min(Comparator.comparingLong(Spelling::last))
                    .orElseThrow());
        }
        all.add(new Spelling(met.spelling(), folded, day, day, 1, article.article(), why.reason(), why.score()));
        return all;
    }

    private List<Office> offices(Met met, long day) {
        String office = met.office();
        if (office == null || met.officeKey().isEmpty()) {
            return offices;
        }
        List<Office> all = new ArrayList<>(offices);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(met.officeKey())) {
                all.set(i, all.get(i).again(day));
                return all;
            }
        }
        if (all.size() >= MOST_OFFICES) {
            all.remove(all.stream().min(Comparator.comparingLong(Office::last)).orElseThrow());
        }
        all.add(new Office(met.officeKey(), office, day, day, 1));
        return all;
    }

    /**
     * Whether enough was seen to believe in this person: one article that gives a title with a name found for sure, two one of
     * which gives an office, or three of two outlets.
     */
    public boolean counts() {
        return sure > 0 || articles > 1 && !offices.isEmpty() || articles > 2 && outlets.size() > 1;
    }

    /** Whether a title was ever given with the name. */
    boolean isTitled() {
        return sure > 0 || !offices.isEmpty();
    }

    /** Whether an office that tells whom it means was given to this person. */
    boolean held(String officeKey) {
        return Office.isTelling(officeKey)
                && offices.stream().anyMatch(office -> office.key().equals(officeKey));
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(id);
        out.writeUTF(name);
        out.writeUTF(key);
        out.writeLong(first);
        out.writeLong(last);
        out.writeInt(articles);
        out.writeInt(sure);
        out.writeInt(outlets.size());
        for (int outlet : outlets) {
            out.writeInt(outlet);
        }
        out.writeInt(spellings.size());
        for (Spelling s : spellings) {
            write(out, s);
        }
        out.writeInt(offices.size());
        for (Office o : offices) {
            out.writeUTF(o.key());
            out.writeUTF(o.text());
            out.writeLong(o.first());
            out.writeLong(o.last());
            out.writeInt(o.articles());
        }
    }

    private static void write(DataOutput out, Spelling s) throws IOException {
        out.writeUTF(s.text());
        out.writeUTF(s.folded());
        out.writeLong(s.first());
        out.writeLong(s.last());
        out.writeInt(s.articles());
        out.writeUTF(s.article());
        out.writeUTF(s.reason());
        out.writeDouble(s.score());
    }

    static Person read(DataInput in) throws IOException {
        return new Person(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                list(in, DataInput::readInt),
                list(in, Person::spelling),
                list(in, Person::office));
    }

    private static Spelling spelling(DataInput in) throws IOException {
        return new Spelling(
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                in.readDouble());
    }

    private static Office office(DataInput in) throws IOException {
        return new Office(in.readUTF(), in.readUTF(), in.readLong(), in.readLong(), in.readInt());
    }

    private interface Element<T> {
        T read(DataInput in) throws IOException;
    }

    private static <T> List<T> list(DataInput in, Element<T> element) throws IOException {
        int size = in.readInt();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(element.read(in));
        }
        return all;
    }
}
