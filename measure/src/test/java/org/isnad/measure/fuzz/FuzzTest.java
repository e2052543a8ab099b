package org.isnad.measure.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.isnad.RawPage;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form of {@link Fuzz}. The bounds are minutes: they tell a page that hangs, not a slow machine. */
@Timeout(600)
class FuzzTest {
    private static final int PAGES = 1500;
    private static final int UNITS = 300_000;

    private static final Trial TRIAL = new Trial(Lexicon.bundled());

    @Test
    void mutatedPagesGiveADissectionOrARejection() throws IOException {
        Mutator mutator = new Mutator(Fuzz.corpus(Path.of("../samples/press/pages")), 20260401);
        for (int i = 0; i < PAGES; i++) {
            RawPage page = RawPage.of("mutation " + i, mutator.next());
            assertThat(TRIAL.run(page).fault()).as(page.name()).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void oneStructureTakenToTheExtremeGivesADissectionOrARejection(String name, IntFunction<String> monster) {
        RawPage page = RawPage.of(name, monster.apply(UNITS).getBytes(StandardCharsets.UTF_8));
        assertThat(TRIAL.run(page).fault()).isNull();
    }

    static Stream<Arguments> monsters() {
        return Monsters.byName().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void theSameSeedGivesTheSamePages() throws IOException {
        var corpus = Fuzz.corpus(Path.of("../samples/press/pages"));
        Mutator one = new Mutator(corpus, 5);
        Mutator other = new Mutator(corpus, 5);
        for (int i = 0; i < 20; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }
}
