package org.isnad.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.isnad.facts.NameMatcher;

/**
 * Other spellings of names: of a word that stands in a name of the articles, or in none of them, those words of names that the
 * matcher takes for the same. Words that are no names have none.
 */
public final class Variants {
    private static final String CLITICS = "وفبلك";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int MOST = 8;

    private final Set<String> nameWords;
    private final Predicate<String> inTexts;
    private final Supplier<NameMatcher> matcher;

    /**
     * @param nameWords the words of people's names that articles spell, in normal form
     * @param inTexts whether a word in normal form stands in any article
     */
    public Variants(Set<String> nameWords, Predicate<String> inTexts, Supplier<NameMatcher> matcher) {
        this.nameWords = Set.copyOf(nameWords);
        this.inTexts = inTexts;
        this.matcher = matcher;
    }

    /** The name behind a conjunction or preposition written onto it («ولافروف»), or the word itself where there is none. */
    String bare(String word) {
        boolean joined = word.length() > SHORTEST && CLITICS.indexOf(word.charAt(0)) >= 0;
        return joined && !nameWords.contains(word) && nameWords.contains(word.substring(1)) ? word.substring(1) : word;
    }

    /** Variants of a word in normal form, in order of their letters. */
    List<String> of(String word) {
        String bare = bare(word);
        boolean maybeName = nameWords.contains(bare) || !inTexts.test(bare);
        if (bare.length() < SHORTEST || bare.length() > LONGEST || !maybeName) {
            return List.of();
        }
        NameMatcher names = matcher.get();
        Set<String> same = new TreeSet<>();
        for (String other : nameWords) {
            if (other.length() >= SHORTEST
                    && !other.equals(bare)
                    && names.compare(bare, other).same()) {
                same.add(other);
            }
        }
        return new ArrayList<>(same).subList(0, Math.min(MOST, same.size()));
    }
}
