package org.isnad.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Word;

/**
 * Finds the noun phrases of a story that recur in what several of its actors say: two words of which the second is definite, an
 * indefinite noun with the adjective that agrees with it, or a place with its generic word. For one thread.
 */
final class StoryPhrases {
    private static final int MOST_WORDS = 200;
    /** A phrase recurs when so many actors … */
    static final int ACTORS = 2;
    /** … have it in so many statements. */
    static final int SAYINGS = 3;

    private static final int SHORTEST = 3;

    private final ContentReader contents;
    private final Set<String> formula;
    private final NamedThings things;
    private final Map<String, Phrase> phrases = new LinkedHashMap<>();

    StoryPhrases(ContentReader contents, Set<String> formulaStems, NamedThings things) {
        this.contents = contents;
        this.formula = formulaStems;
        this.things = things;
    }

    /** A phrase with where it stands in which utterances. */
    static final class Phrase {
        private final String id;
        /** By form as printed without joined letters how often it stands there … */
        private final Map<String, Integer> labels = new HashMap<>();
        /** … and as printed. */
        private final Map<String, Integer> printed = new HashMap<>();

        private final Map<Said, Span> places = new LinkedHashMap<>();
        private final Set<Integer> actors = new HashSet<>();

        Phrase(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        Map<Said, Span> places() {
            return places;
        }

        /** The form it most often has; a letter that it never stands without is its own: «بوابات مائية». */
        String label() {
            boolean own = printed.size() == 1
                    && printed.keySet().stream()
                            .noneMatch(form -> labels.containsKey(form) || form.startsWith("ال", 1));
            return (own ? printed : labels)
                    .entrySet().stream()
                            .max(Map.Entry.<String, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                            .map(Map.Entry::getKey)
                            .orElse(id);
        }
    }

    /** @param all the words of what was said */
    void see(Said said, List<Word> all, int actor) {
        String text = said.utterance().first().words();
        List<Word> words = all.subList(0, Math.min(all.size(), MOST_WORDS));
        for (int i = 0; i + 1 < words.size(); i++) {
            Word one = words.get(i);
            Word two = words.get(i + 1);
            if (!two.form().startsWith("ال") && !agree(text, one, two) || !isPhrase(text, one, two)) {
                continue;
            }
            Span place = new Span(one.span().begin(), two.span().end());
            if (isOwn(said.first().told(), place)) {
                String id = contents.stem(one.form()) + ' ' + contents.stem(two.form());
                Phrase phrase = phrases.computeIfAbsent(id, Phrase::new);
                phrase.places.putIfAbsent(said, place);
                phrase.actors.add(actor);
                phrase.labels.merge(bare(text, place, one), 1, Integer::sum);
                phrase.printed.merge(place.of(text), 1, Integer::sum);
            }
        }
    }

    /** «جدولا ملزما»، «منطقة عازلة»، «ضمانات دولية»: a noun without article and its adjective, told by their endings. */
    private static boolean agree(String text, Word one, Word two) {
        if (one.form().startsWith("ال")) {
            return false;
        }
        String noun = one.span().of(text);
        String adjective = two.span().of(text);
        return isAccusative(noun) && isAccusative(adjective)
                || adjective.endsWith("ة") && (noun.endsWith("ة") || noun.endsWith("ات"));
    }

    /** Whether a word ends in the alef of the indefinite accusative, not in a pronoun. */
    private static boolean isAccusative(String word) {
        return (word.endsWith("ا") || word.endsWith("اً") || word.endsWith("ًا"))
                && word.length() > SHORTEST
                && !word.endsWith("ها")
                && !word.endsWith("نا")
                && !word.endsWith("هما");
    }

    /** Neither a name nor what somebody else is reported to say. */
    private static boolean isOwn(Report.Told told, Span place) {
        return told.names().stream().noneMatch(place::overlaps)
                && told.others().stream().noneMatch(place::overlaps);
    }

    private boolean isPhrase(String text, Word one, Word two) {
        int end = one.span().end();
        int next = two.span().begin();
        return end <= next
                && text.substring(end, next).isBlank()
                && noun(one.form())
                && noun(two.form())
                && !things.names(one.form(), two.form())
                && !(formula.contains(contents.stem(one.form())) && formula.contains(contents.stem(two.form())));
    }

    private boolean noun(String form) {
        return form.length() >= SHORTEST && Character.isLetter(form.charAt(0)) && contents.tells(form);
    }

    /** Without the conjunction or preposition before the first word, where what is left is the stem's own beginning. */
    private String bare(String text, Span place, Word one) {
        String words = place.of(text);
        String stem = contents.stem(one.form());
        int at = one.form().indexOf(stem);
        boolean article = at >= 2 && one.form().startsWith("ال", at - 2);
        int cut = article ? at - 2 : at;
        return cut > 0
                        && cut < words.length()
                        && one.span().length() == one.form().length()
                ? words.substring(cut)
                : words;
    }

    /** Those that recur in the utterances of several actors and are not in one of the given sets for the most part. */
    List<Phrase> recurring(Set<Said> covered, int most) {
        List<Phrase> found = new ArrayList<>();
        phrases.values().stream()
                .filter(phrase -> phrase.actors.size() >= ACTORS && phrase.places.size() >= SAYINGS)
                .filter(phrase -> phrase.places.keySet().stream()
                                .filter(said -> !covered.contains(said))
                                .count()
                        >= ACTORS)
                .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.actors.size())
                        .thenComparingInt(phrase -> phrase.places.size())
                        .reversed()
                        .thenComparing(Phrase::id))
                .forEach(phrase -> {
                    boolean told = found.stream()
                            .anyMatch(other -> other.places.keySet().containsAll(phrase.places.keySet()));
                    if (found.size() < most && !told) {
                        found.add(phrase);
                    }
                });
        return found;
    }
}
