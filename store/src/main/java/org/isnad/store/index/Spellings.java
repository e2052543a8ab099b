package org.isnad.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.isnad.arabic.SearchStem;
import org.isnad.facts.NameMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Other spellings: of a word that stands in a person's name, or in no article, those words of people's names that the matcher
 * takes for the same; of a word that stands in no article, the likeliest that does. For one state of the index; safe for many
 * threads.
 */
final class Spellings implements WordQueries.Dictionary {
    private static final String CLITICS = "وفبلك";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final int LONG = 5;
    private static final int MOST = 8;
    private static final int MOST_CANDIDATES = 400;
    private static final int REMEMBERED = 4096;
    private static final int STANDING = 8192;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final NameDictionary names;
    private final Supplier<NameMatcher> matcher;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();
    private final Map<Term, TermStates> states = new ConcurrentHashMap<>();

    Spellings(NameDictionary names, Supplier<NameMatcher> matcher) {
        this.reader = names.reader();
        this.searcher = new IndexSearcher(reader);
        this.names = names;
        this.matcher = matcher;
    }

    IndexReader reader() {
        return reader;
    }

    /** The names of the same state of the index. */
    NameDictionary names() {
        return names;
    }

    /** Where a term stands in the index: looked up once, since each look goes through all its segments. */
    private TermStates states(Term term) throws IOException {
        TermStates known = states.get(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            if (states.size() >= STANDING) {
                states.clear();
            }
            states.put(term, known);
        }
        return known;
    }

    private boolean stands(Term term) throws IOException {
        return states(term).docFreq() > 0;
    }

    @Override
    public @Nullable TermQuery query(Term term) throws IOException {
        TermStates states = states(term);
        return states.docFreq() > 0 ? new TermQuery(term, states) : null;
    }

    private record Candidate(String word, float likeness, int articles) {}

    private boolean isName(String word) throws IOException {
        return stands(new Term(Fields.NAME_WORDS, word));
    }

    /** Whether a word stands in names more often than beside them. */
    boolean isRatherName(String word) throws IOException {
        return 2L * states(new Term(Fields.NAME_WORDS, word)).docFreq()
                > states(new Term(Fields.TEXT, word)).docFreq();
    }

    private boolean isThere(String word) throws IOException {
        return stands(new Term(Fields.TEXT, word)) || stands(new Term(Fields.STEMS, SearchStem.of(word)));
    }

    /** The name behind a conjunction or preposition written onto it («ولافروف»), or the word itself where there is none. */
    String bare(String word) throws IOException {
        boolean joined = word.length() > SHORTEST && CLITICS.indexOf(word.charAt(0)) >= 0;
        return joined && !isName(word) && isName(word.substring(1)) ? word.substring(1) : word;
    }

    /** Variants of a word in normal form, in order of their letters; none for words that are no names. */
    List<String> variants(String word) throws IOException {
        List<String> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        boolean fits = word.length() >= SHORTEST && word.length() <= LONGEST;
        List<String> found = fits && (isName(word) || !isThere(word)) ? same(word) : List.of();
        if (remembered.size() < REMEMBERED) {
            remembered.put(word, found);
        }
        return found;
    }

    private List<String> same(String word) throws IOException {
        NameMatcher compared = matcher.get();
        return near(Fields.NAME_WORDS, word, 0).stream()
                .map(Candidate::word)
                .filter(other -> other.length() >= SHORTEST && !other.equals(word))
                .filter(other -> compared.compare(word, other).same())
                .limit(MOST)
                .sorted()
                .toList();
    }

    /** The words of a field within one edit, long ones within two, likest and most frequent first. */
    private List<Candidate> near(String field, String word, int samePrefix) throws IOException {
        List<Candidate> near = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return near;
        }
        int edits = word.length() < LONG ? 1 : 2;
        FuzzyTermsEnum candidates = new FuzzyTermsEnum(terms, new Term(field, word), edits, samePrefix, true);
        for (BytesRef term = candidates.next();
                term != null && near.size() < MOST_CANDIDATES;
                term = candidates.next()) {
            near.add(new Candidate(term.utf8ToString(), candidates.getBoost(), candidates.docFreq()));
        }
        near.sort(Comparator.comparingDouble(Candidate::likeness)
                .thenComparingInt(Candidate::articles)
                .reversed()
                .thenComparing(Candidate::word));
        return near;
    }

    /** The likeliest word of the articles for one that stands in none of them; null where there is none, or no need. */
    @Nullable
    String meant(String word) throws IOException {
        if (word.length() < SHORTEST || word.length() > LONGEST || isThere(word)) {
            return null;
        }
        List<Candidate> near = near(Fields.TEXT, word, 1);
        List<Candidate> likely = near.isEmpty() ? near(Fields.TEXT, word, 0) : near;
        return likely.isEmpty() ? null : likely.getFirst().word();
    }
}
