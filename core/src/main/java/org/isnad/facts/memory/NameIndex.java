package org.isnad.facts.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.facts.memory.Person.Office;
import org.isnad.facts.memory.Person.Spelling;
import org.jspecify.annotations.Nullable;

/** The persons of a memory by what texts call them. Built once; immutable. */
final class NameIndex {
    /** Nobody who was not met for so many days is meant by a surname alone. */
    private static final int SURNAME_DAYS = 60;
    /** An office not given with a name for so many days stands for nobody. */
    private static final int OFFICE_DAYS = 120;
    /** An office that was given to another not longer ago than this stands for neither. */
    private static final int HANDOVER_DAYS = 14;

    /** It takes so many articles to know the holder of an office. */
    private static final int OFFICE_ARTICLES = 2;

    private final Map<String, Person> spellings = new HashMap<>();
    private final Map<String, List<KnownName>> openings = new HashMap<>();
    private final Map<String, List<Person>> keys = new HashMap<>();
    private final Map<String, List<Person>> surnames = new HashMap<>();
    private final Map<String, List<Person>> offices = new HashMap<>();

    /**
     * @param persons in any order
     * @param today the epoch day that is going to read
     */
    NameIndex(Collection<Person> persons, long today) {
        persons.forEach(person -> add(person, today));
        openings.values()
                .forEach(names -> names.sort(Comparator.comparingInt((KnownName name) -> -name.size())
                        .thenComparing(name -> String.join(" ", name.words()))));
    }

    private void add(Person person, long today) {
        keys.computeIfAbsent(person.key(), k -> new ArrayList<>(1)).add(person);
        boolean counts = person.counts();
        for (Spelling spelling : person.spellings()) {
            String folded = spelling.folded();
            addOnce(surnames, folded.substring(folded.lastIndexOf(' ') + 1), person);
            if (counts) {
                spellings.put(folded, person);
                List<String> words = List.of(folded.split(" "));
                openings.computeIfAbsent(words.getFirst(), k -> new ArrayList<>(1))
                        .add(new KnownName(words, person));
            }
        }
        for (Office office : counts ? person.offices() : List.<Office>of()) {
            if (today - office.last() <= OFFICE_DAYS && Office.isTelling(office.key())) {
                offices.computeIfAbsent(office.key(), k -> new ArrayList<>(1)).add(person);
            }
        }
    }

    private static void addOnce(Map<String, List<Person>> index, String key, Person person) {
        List<Person> found = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!found.contains(person)) {
            found.add(person);
        }
    }

    @Nullable
    Person spelled(String folded) {
        return spellings.get(folded);
    }

    List<KnownName> opening(String word) {
        return openings.getOrDefault(word, List.of());
    }

    List<Person> keyed(String key) {
        return keys.getOrDefault(key, List.of());
    }

    @Nullable
    Person surname(String word, long today) {
        List<Person> bearers = surnames.getOrDefault(word, List.of());
        Person bearer = bearers.size() == 1 ? bearers.getFirst() : null;
        return bearer != null && bearer.counts() && bearer.isTitled() && today - bearer.last() <= SURNAME_DAYS
                ? bearer
                : null;
    }

    @Nullable
    Person holder(String key) {
        List<Person> holders = offices.getOrDefault(key, List.of());
        Person latest = null;
        long last = Long.MIN_VALUE;
        long before = Long.MIN_VALUE;
        for (Person person : holders) {
            Office office = office(person, key);
            if (office.last() > last) {
                before = last;
                last = office.last();
                latest = person;
            } else {
                before = Math.max(before, office.last());
            }
        }
        boolean alone = before == Long.MIN_VALUE || last - before > HANDOVER_DAYS;
        return latest != null && alone && office(latest, key).articles() >= OFFICE_ARTICLES ? latest : null;
    }

    private static Office office(Person person, String key) {
        return person.offices().stream()
                .filter(office -> office.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
