package org.isnad.stories;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Reading;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
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

    private final StorySettings settings;
    private final Vocabulary vocabulary;
    private final Stems stems;
    private final Set<String> ignored;
    private final Map<String, Integer> termOfWord = new HashMap<>();
    private final Map<String, String> actorOf = new HashMap<>();
    private final NameMatcher names;
    /** The counts of the article at hand: title, opening, whole text, actors. */
    private final Tally[] parts = {new Tally(), new Tally(), new Tally(), new Tally()};

    private final WeightedFeatures kept = new WeightedFeatures();
    private final WeightedFeatures all = new WeightedFeatures();

    Profiler(Lexicon lexicon, StorySettings settings) {
        this.settings = settings;
        this.stems = new Stems(lexicon);
        this.names = new NameMatcher(lexicon);
        this.vocabulary = new Vocabulary(settings.priorArticles(), common(lexicon));
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

    /** The share of articles in which one or the other stands. */
    private static double either(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }

    /** The profile of a reading, which counts towards the weights from now on. */
    Profile step(Reading reading, Telling telling) {
        for (Tally part : parts) {
            part.clear();
        }
        List<Word> words = Words.of(reading.article().text());
        int title = title(telling);
        for (int i = 0; i < words.size(); i++) {
            count(words.get(i).form(), i < title ? TITLE : i < settings.headWords() ? HEAD : TEXT);
        }
        telling.actors().forEach((entity, count) -> parts[ACTORS].add(vocabulary.number("@" + actor(entity)), count));
        vocabulary.count(parts[TEXT], parts[ACTORS]);
        return weigh();
    }

    /** One actor under all spellings: people by the sound of the first and the last part of their name. */
    private String actor(String entity) {
        if (actorOf.size() >= REMEMBERED_WORDS) {
            actorOf.clear();
        }
        return entity.startsWith(PERSON) ? actorOf.computeIfAbsent(entity, this::bySound) : entity;
    }

    private String bySound(String entity) {
        String[] parts = entity.substring(PERSON.length()).split("-", -1);
        return PERSON + names.key(parts[0]) + "/" + names.key(parts[parts.length - 1]);
    }

    /** Counts the title's words; without a title, returns how many of the text's first words stand for it. */
    private int title(Telling telling) {
        if (telling.title() == null) {
            return settings.headWords() / 3;
        }
        for (Word word : Words.of(telling.title())) {
            count(word.form(), TITLE);
        }
        return 0;
    }

    /** Counts a word in its part and in the wider ones: the title belongs to the opening, the opening to the text. */
    private void count(String word, int narrowest) {
        int term = term(word);
        if (term >= 0) {
            for (int part = narrowest; part <= TEXT; part++) {
                parts[part].add(term, 1);
            }
        }
    }

    private int term(String word) {
        Integer known = termOfWord.get(word);
        if (known != null) {
            return known;
        }
        if (termOfWord.size() >= REMEMBERED_WORDS) {
            termOfWord.clear();
        }
        String stem = stems.of(word);
        int term = stem.length() < 2 || ignored.contains(stem) ? -1 : vocabulary.number(stem);
        termOfWord.put(word, term);
        return term;
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
            kept.add(term, (float) (Math.log1p(counts.count(term)) * vocabulary.weight(term)));
        }
        kept.keep(settings.terms());
        double damping = part == ACTORS ? settings.actorDamping() : 1e-9;
        double scale = Math.sqrt(weight / (kept.squares() + damping));
        for (int i = 0; i < kept.size(); i++) {
            all.add(kept.feature(i) * PARTS + part, (float) (kept.weight(i) * scale));
        }
    }
}
