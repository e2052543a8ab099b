package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, whatever the threads. */
class WorkersTest {
    private static final List<String> PLACES =
            List.of("وادي السرو", "سهل العبر", "ميناء الطرف", "جبل الندى", "واحة الريم");
    private static final List<String> SENTENCES = List.of(
            "أعلنت بلدية %s صباح اليوم إغلاق %d طريقا بعد سيول جرفت جسرا خشبيا قديما.",
            "وقال المتحدث باسمها سالم الراجي إن فرق الطوارئ أجلت %2$d أسرة من أحياء %1$s إلى مدارس قريبة.",
            "وأوضحت إدارة المدارس في %s أن الدراسة تتوقف حتى يجف الماء في %d فصلا.",
            "وذكرت هيئة المياه أن منسوب السد قرب %s بلغ %d سنتيمترا فوق المعتاد في مثل هذا الشهر.",
            "ونفت وزارة الزراعة أن يكون محصول %s قد تلف، وقدرت الأضرار بنحو %d هكتارا.");
    private static final String ARTICLES =
            IntStream.range(0, 150).mapToObj(WorkersTest::article).collect(Collectors.joining("\n"));

    @TempDir
    Path home;

    /** Of every three, one is new, one a copy of it, one a copy with a tail of its own; some say nothing at all. */
    private static String article(int number) {
        int source = number / 3;
        String text = number % 29 == 28 ? "" : sentences(source, number % 3 == 2 ? 5 : 3);
        return String.format(
                Locale.ROOT,
                "{\"id\":\"a%d\",\"outlet\":\"صحيفة %s\",\"published\":\"2026-03-%02dT%02d:00+03:00\","
                        + "\"title\":\"سيول في %s\",\"text\":\"%s\"}",
                number,
                PLACES.get(number % 5),
                1 + number / 12,
                number % 24,
                PLACES.get(source % 5),
                text);
    }

    private static String sentences(int source, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        SENTENCES.get((source + i) % SENTENCES.size()),
                        PLACES.get((source + i / 3) % PLACES.size()),
                        10 + source * 7 % 90))
                .collect(Collectors.joining("\\n"));
    }

    private record Ran(int code, byte[] out, String err) {}

    private Ran thread(String workers, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(ARTICLES.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("ISNAD_LANG", "en", "ISNAD_WORKERS", workers),
                false,
                home,
                Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC));
        int code = Main.run(
                shell,
                Stream.concat(Stream.of("thread", "-"), Arrays.stream(options)).toArray(String[]::new));
        return new Ran(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void placesAndCopiesAreTheSameBytesWithOneTwoAndFourWorkers() {
        Ran one = thread("1");
        assertThat(one.code).isZero();
        assertThat(new String(one.out, StandardCharsets.UTF_8).lines().filter(line -> line.contains("\"share\":")))
                .hasSizeGreaterThan(80);
        for (String workers : List.of("2", "4")) {
            Ran more = thread(workers);
            assertThat(more.out).isEqualTo(one.out);
            assertThat(more.err).isEqualTo(one.err);
        }
    }

    @Test
    void whatIsPrintedAsItGoesIsTheSameBytesToo() {
        byte[] one = thread("1", "--as-it-goes").out;
        assertThat(one).isNotEmpty();
        assertThat(thread("4", "--as-it-goes").out).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "many", "1000"})
    void aNumberOfWorkersThatIsNoneIsWrongUsage(String workers) {
        Ran ran = thread(workers);
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("ISNAD_WORKERS");
    }
}
