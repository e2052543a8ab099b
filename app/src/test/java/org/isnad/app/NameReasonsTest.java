package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.isnad.facts.NameVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code isnad names --explain} says in words why two spellings are one name or two. */
class NameReasonsTest {
    private static final String PAIRS = """
            غريغور فالدمان\tجريجور فالدمان
            حسن الرماحني\tحسين الرماحني
            وائل خير الله\tوايل خيرالله
            سمير الفولاني\tسمير رائد الفولاني
            """;

    @TempDir
    Path folder;

    private String names(String language, String in, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Map.of("ISNAD_LANG", language),
                false,
                folder,
                Clock.systemUTC());
        String[] arguments = new String[options.length + 2];
        arguments[0] = "names";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "-";
        assertThat(Main.run(shell, arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theReasonIsASentenceInArabicWithThePartsThatDecided() {
        assertThat(names("ar", PAIRS, "--explain").lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("اسم واحد", "«غريغور»", "«جريجور»", "للأصوات نفسها"),
                        line -> assertThat(line).contains("اسمان مختلفان", "«حسن»", "«حسين»"),
                        line -> assertThat(line).contains("اسم واحد"),
                        line -> assertThat(line).contains("اسم واحد", "«سمير رائد الفولاني»", "يجوز تركه"));
    }

    @Test
    void theReasonIsASentenceInEnglishToo() {
        assertThat(names("en", PAIRS, "--explain").lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("are one name", "“غريغور”", "the same sounds"),
                        line -> assertThat(line).contains("are different names", "“حسين”"),
                        line -> assertThat(line).contains("are one name"),
                        line -> assertThat(line).contains("leaves out"));
    }

    @Test
    void withoutItARowHasTheReasonsName() {
        assertThat(names("ar", "غريغور\tجريغور\n")).isEqualTo("غريغور\tجريغور\tsame\t0.90\tsame-sounds\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInBothLanguages(NameVerdict.Reason reason) {
        String key = "names.reason." + reason.id();
        assertThat(Messages.of("ar", Map.of()).of(key)).isNotBlank();
        assertThat(Messages.of("en", Map.of()).of(key)).isNotBlank();
    }

    @Test
    void aBlankRowIsPassedOver() {
        assertThat(names("ar", "\t\n \t \n\n", "--explain")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"؟\t!", "\uD800\tا", "{0}\t{1}", "'\t''"})
    void oddSpellingsAreExplainedToo(String pair) {
        assertThat(names("ar", pair + "\n", "--explain").lines()).hasSize(1);
    }
}
