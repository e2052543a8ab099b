package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintTableTest {
    private static final int MOST = 9;

    @Test
    void anUnknownFingerprintLeadsNowhere() {
        assertThat(new FingerprintTable(MOST).references(new long[] {0, 7})).containsOnly(0);
    }

    @Test
    void theFirstArticlesOfAFingerprintStayAndTheLaterAreLeftOut() {
        FingerprintTable table = new FingerprintTable(MOST);
        for (int article = 0; article < 20; article++) {
            table.add(0, article);
            table.add(0, article);
        }
        assertThat(articles(table, 0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Property(tries = 50)
    void itHoldsWhatWasAddedHoweverItGrows(@ForAll long seed) {
        Map<Long, List<Integer>> expected = new TreeMap<>();
        FingerprintTable table = filled(new Random(seed), expected);
        expected.forEach((key, articles) -> assertThat(articles(table, key)).isEqualTo(articles));
    }

    @Property(tries = 50)
    void whatIsForgottenIsGoneAndTheRestHasItsNewNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Long, List<Integer>> expected = new TreeMap<>();
        FingerprintTable table = filled(random, expected);
        int[] numbers = new int[300];
        int kept = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextBoolean() ? kept++ : -1;
        }
        table.renumber(numbers);
        expected.forEach((key, articles) -> assertThat(articles(table, key))
                .isEqualTo(articles.stream()
                        .map(article -> numbers[article])
                        .filter(number -> number >= 0)
                        .toList()));
        table.add(1000, kept);
        assertThat(articles(table, 1000)).containsExactly(kept);
    }

    @Property(tries = 20)
    void whatWasWrittenIsReadAgain(@ForAll long seed) throws IOException {
        Map<Long, List<Integer>> expected = new TreeMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        filled(new Random(seed), expected).write(new DataOutputStream(bytes));
        FingerprintTable read = FingerprintTable.read(in(bytes.toByteArray()), MOST, 300);
        expected.forEach((key, articles) -> assertThat(articles(read, key)).isEqualTo(articles));
    }

    @Test
    void articlesThatAreNotThereAreDamage() throws IOException {
        FingerprintTable table = new FingerprintTable(MOST);
        table.add(5, 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        assertThatThrownBy(() -> FingerprintTable.read(in(bytes.toByteArray()), MOST, 3))
                .isInstanceOf(IOException.class);
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static FingerprintTable filled(Random random, Map<Long, List<Integer>> expected) {
        FingerprintTable table = new FingerprintTable(MOST);
        for (int article = 0; article < 300; article++) {
            for (int i = 0; i < 40; i++) {
                long key = random.nextBoolean() ? random.nextLong() : 1 + random.nextInt(200);
                table.add(key, article);
                List<Integer> articles = expected.computeIfAbsent(key, k -> new ArrayList<>());
                if (articles.size() < MOST && !articles.contains(article)) {
                    articles.add(article);
                }
            }
        }
        return table;
    }

    private static List<Integer> articles(FingerprintTable table, long key) {
        int reference = table.references(new long[] {key})[0];
        int[] articles = new int[Postings.LONGEST];
        int count = reference == 0 ? 0 : table.articles(reference, articles);
        return Arrays.stream(articles, 0, count).boxed().toList();
    }
}
