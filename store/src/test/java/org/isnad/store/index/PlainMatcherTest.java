package org.isnad.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class PlainMatcherTest {
    private static final List<String> WORDS = List.of("سد", "نهر", "ميناء", "سفينة", "قمح", "مطر");

    private static IndexSearcher article(String title, String text) {
        MemoryIndex index = new MemoryIndex();
        index.addField(Fields.TITLE, title, new WhitespaceAnalyzer());
        index.addField(Fields.TEXT, text, new WhitespaceAnalyzer());
        return index.createSearcher();
    }

    private static TermQuery word(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static boolean matches(Query query, IndexSearcher article) throws IOException {
        PlainMatcher matcher = new PlainMatcher(article);
        matcher.matchQuery("بحث", query, Map.of());
        return matcher.finish(0, 1).getMatchCount(0) == 1;
    }

    private static String some(Random random, int most) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private static Query any(Random random, int depth) {
        String field = random.nextBoolean() ? Fields.TITLE : Fields.TEXT;
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(depth == 0 ? 2 : 6)) {
            case 0 -> word(field, word);
            case 1 -> new PhraseQuery(field, word, WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> new BoostQuery(any(random, depth - 1), 2);
            case 3 -> new ConstantScoreQuery(any(random, depth - 1));
            case 4 -> new DisjunctionMaxQuery(List.of(any(random, depth - 1), any(random, depth - 1)), 0);
            default -> several(random, depth - 1);
        };
    }

    private static Query several(Random random, int depth) {
        BooleanQuery.Builder several = new BooleanQuery.Builder();
        int optional = 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            Occur occur = Occur.values()[random.nextInt(Occur.values().length)];
            several.add(any(random, depth), occur);
            optional += occur == Occur.SHOULD ? 1 : 0;
        }
        return several.setMinimumNumberShouldMatch(random.nextInt(optional + 1)).build();
    }

    @Test
    void whateverIsAskedTheAnswerIsThatOfLucene() throws IOException {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 4000; i++) {
            Query query = any(random, 4);
            IndexSearcher article = article(some(random, 3), some(random, 8));
            boolean wanted = article.count(query) == 1;
            found += wanted ? 1 : 0;
            assertThat(matches(query, article)).as("%s", query).isEqualTo(wanted);
            assertThat(matches(Plain.of(query), article))
                    .as("%s made plain: %s", query, Plain.of(query))
                    .isEqualTo(wanted);
        }
        assertThat(found).isBetween(1000, 3000);
    }

    @Test
    void whatOnlyRanksIsLeftOut() {
        Query ranked = new BooleanQuery.Builder()
                .add(new BoostQuery(word(Fields.TEXT, "سد"), 3), Occur.MUST)
                .add(word(Fields.TITLE, "سد"), Occur.SHOULD)
                .build();
        assertThat(Plain.of(ranked)).isEqualTo(word(Fields.TEXT, "سد"));
    }

    @Test
    void bracketsOfOneKindAreTakenOff() {
        Query ways = new DisjunctionMaxQuery(
                List.of(
                        word(Fields.TEXT, "سد"),
                        new DisjunctionMaxQuery(List.of(word(Fields.TITLE, "سد"), word(Fields.TEXT, "سد")), 0)),
                0);
        BooleanQuery plain = (BooleanQuery) Plain.of(ways);
        assertThat(plain.clauses())
                .extracting(clause -> clause.query())
                .containsExactlyInAnyOrder(word(Fields.TEXT, "سد"), word(Fields.TITLE, "سد"));
    }
}
