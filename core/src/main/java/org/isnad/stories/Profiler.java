package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.Reading;
import org.isnad.arabic.Letters;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;

/**
 * Turns readings into profiles: the terms of title, opening and whole text and the actors (people, places and
 * organisations), each part a unit vector of log frequency times the stream's inverse document frequency, the parts
 * weighed against each other. Learns the weights as it goes; for use by one thread at a time.
 */
final class Profiler {
    private static final String PERSON = "person/";

    /** How many word forms and actors are remembered with what they were found to be, so as not to look twice. */
    private static final int REMEMBERED_WORDS = 1 << 18;

    private static final int TITLE = 0;
    private static final int HEAD = 1;
    private static final int TEXT = 2;
    private static final int ACTORS = 3;
    private static final int PARTS = 4;

    private final Titles titles;
    private final StorySettings settings;
    private final Map<String, Double> common;
    private Vocabulary vocabulary;
    private final Stems stems;
    private final Set<String> ignored;
    private final WordTerms words = new WordTerms();

    private final Map<String, Integer> termOfActor = new HashMap<>();
    private final NameMatcher names;
    /** The counts of the article at hand: title, opening, whole text, actors. */
    private final Tally[] parts = {new Tally(), new Tally(), new Tally(), new Tally()};

    /** The logarithms of small counts, one added. */
    private final double[] frequencies = new double[64];

    private final WeightedFeatures kept = new WeightedFeatures();
    private final WeightedFeatures all = new WeightedFeatures();

    Profiler(Lexicon lexicon, StorySettings settings) {
        this.settings = settings;
        this.stems = new Stems(lexicon);
        this.names = new NameMatcher(lexicon);
        Arrays.setAll(frequencies, Math::log1p);
        this.titles = new Titles(lexicon);
        this.common = common(lexicon);
        knownNames(lexicon).forEach(entity -> common.put(actor(entity), 0.0));
        this.vocabulary = new Vocabulary(settings.priorArticles(), common);
        this.ignored = lexicon.list("topic-stop-words.tsv").stream()
                .map(Letters::fold)
                .map(stems::of)
                .collect(Collectors.toSet());
    }

    private Map<String, Double> common(Lexicon lexicon) {
        Map<String, Double> common = new LinkedHashMap<>();
        lexicon.table("topic-background-words.tsv")
                .forEach(row -> common.merge(
                        stems.of(Letters.fold(row.cell(0))), Double.parseDouble(row.cell(1)), Profiler::either));
        lexicon.table("topic-common-words.tsv")
                .forEach(row ->
                        common.merge(stems.of(Letters.fold(row.cell(0))), Double.parseDouble(row.cell(1)), Math::max));
        return common;
    }

    /** The entities that the world knows: countries, capitals and public figures. */
    private static List<String> knownNames(Lexicon lexicon) {
        List<String> known = new ArrayList<>();
        lexicon.table("countries.tsv")
                .forEach(row -> List.of(row.values(1), row.values(2)).stream()
                        .flatMap(names -> names.stream().limit(1))
                        .forEach(name -> known.add(entity("place/", name))));
        lexicon.table("public-figures.tsv")
                .forEach(row -> known.add(entity(PERSON, row.values(0).getFirst())));
        return known;
    }

    private static String entity(String type, String name) {
        return type + name.replace(' ', '-');
    }

    /** The share of articles in which one or the other stands. */
    private static double either(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }

    /** The profile of a reading, which counts towards the weights from now on. */
    Profile step(Reading reading, Telling telling) {
        for (Tally part : parts) {
            part.clear();
        }
        boolean titled = telling.title() != null;
        if (telling.title() != null) {
            count(telling.title(), Integer.MAX_VALUE);
        }
        TermBag bag =
                reading.gist() == null ? null : TermBag.read(reading.gist().terms());
        if (bag == null) {
            count(reading.article().text(), titled ? 0 : settings.headWords() / 3);
        } else {
            bag.each(this::countTerm);
        }
        telling.actors().forEach((entity, count) -> parts[ACTORS].add(termOfActor(entity), count));
        vocabulary.count(parts[TEXT], parts[ACTORS]);
        return weigh();
    }

    /** What the words of a text come to, without the text: for a reading that keeps only a part of it. */
    TermBag bag(Article article) {
        int title = titles.of(article) == null ? settings.headWords() / 3 : 0;
        TermBag.Builder bag = new TermBag.Builder();
        int[] word = {0};
        WordRun.each(article.text(), (units, begin, end, hash) -> {
            String stem = stems.of(new String(units, begin, end - begin));
            int part = part(word[0]++, title);
            if (counts(stem)) {
                bag.add(TermNumbers.hash(stem), part);
            }
        });
        return bag.build();
    }

    private int part(int word, int title) {
        return word < title ? TITLE : word < settings.headWords() ? HEAD : TEXT;
    }

    private boolean counts(String stem) {
        return stem.length() >= 2 && !ignored.contains(stem);
    }

    private void countTerm(long term, int narrowest, int times) {
        count(vocabulary.number(term), narrowest, times);
    }

    private int termOfActor(String entity) {
        if (termOfActor.size() >= REMEMBERED_WORDS) {
            termOfActor.clear();
        }
        return termOfActor.computeIfAbsent(entity, name -> vocabulary.number(TermNumbers.hash(actor(name))));
    }

    private String actor(String entity) {
        return "@" + (entity.startsWith(PERSON) ? bySound(entity) : entity);
    }

    /** How rare the name behind a feature is, a logarithm; 0 for what is no name, known to the world or in many articles. */
    double rarity(int feature) {
        return isName(feature) ? vocabulary.rarity(feature / PARTS, settings.tieArticles()) : 0;
    }

    static boolean isName(int feature) {
        return feature % PARTS == ACTORS;
    }

    /** One actor under all spellings: people by the sound of the first and the last part of their name. */
    private String bySound(String entity) {
        String[] parts = entity.substring(PERSON.length()).split("-", -1);
        return PERSON + names.key(parts[0]) + "/" + names.key(parts[parts.length - 1]);
    }

    /** Counts the words of a text, of which the first {@code title} stand for its title. */
    private void count(String text, int title) {
        int[] word = {0};
        WordRun.each(
                text, (units, begin, end, hash) -> count(term(units, begin, end, hash), part(word[0]++, title), 1));
    }

    /** Counts a term in its part and in the wider ones: the title belongs to the opening, the opening to the text. */
    private void count(int term, int narrowest, int times) {
        for (int part = narrowest; term >= 0 && part <= TEXT; part++) {
            parts[part].add(term, times);
        }
    }

    private int term(char[] units, int begin, int end, long hash) {
        int known = words.get(hash);
        if (known != WordTerms.UNKNOWN) {
            return known;
        }
        if (words.size() >= REMEMBERED_WORDS) {
            words.clear();
        }
        String stem = stems.of(new String(units, begin, end - begin));
        int term = counts(stem) ? vocabulary.number(TermNumbers.hash(stem)) : -1;
        words.put(hash, term);
        return term;
    }

    void write(DataOutput out) throws IOException {
        vocabulary.write(out);
    }

    /** Takes over, before the first step, what was written. */
    void read(DataInput in) throws IOException {
        vocabulary = Vocabulary.read(in, settings.priorArticles(), common);
        words.clear();
        termOfActor.clear();
    }

    private Profile weigh() {
        all.clear();
        addUnit(TITLE, settings.titleWeight());
        addUnit(HEAD, settings.headWeight());
        addUnit(TEXT, settings.textWeight());
        addUnit(ACTORS, 1);
        return all.profile();
    }

    /** The profile as events see it. */
    Profile forEvents(Profile profile) {
        return withActors(profile, settings.actorWeight());
    }

    /** The profile as stories see it, in which actors weigh more. */
    Profile forStories(Profile profile) {
        return withActors(profile, settings.storyActorWeight());
    }

    /** A profile as stories see it, with actors as weighty as all terms again: what is compared to find related stories. */
    Profile forRelated(Profile story) {
        return withActors(story, 1 / settings.storyActorWeight());
    }

    private static Profile withActors(Profile profile, double weight) {
        double actors = Math.sqrt(weight);
        return profile.scaled(feature -> feature % PARTS == ACTORS ? actors : 1);
    }

    private void addUnit(int part, double weight) {
        Tally counts = parts[part];
        kept.clear();
        for (int i = 0; i < counts.size(); i++) {
            int term = counts.term(i);
            kept.add(term, (float) (frequency(counts.count(term)) * vocabulary.weight(term)));
        }
        kept.keep(settings.terms());
        double damping = part == ACTORS ? settings.actorDamping() : 1e-9;
        double scale = Math.sqrt(weight / (kept.squares() + damping));
        for (int i = 0; i < kept.size(); i++) {
            all.add(kept.feature(i) * PARTS + part, (float) (kept.weight(i) * scale));
        }
    }

    private double frequency(int count) {
        return count < frequencies.length ? frequencies[count] : Math.log1p(count);
    }
}
