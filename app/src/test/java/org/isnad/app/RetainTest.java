package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letting go of bodies from the command line. */
class RetainTest {
    private static final String LINE = """
            {"id":"n1","outlet":"موقع المنارة","published":"2026-03-02T08:00+03:00","title":"سيول في وادي السرو","text":"ارتفع منسوب المياه في وادي السرو صباح اليوم. وأغلقت البلدية الطريق القديم. وغرس متطوعون أشجار اللوز حول البركة."}
            """;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aStore() throws IOException {
        environment.put("ISNAD_STORE", folder.resolve("store").toString());
        environment.put("ISNAD_LANG", "en");
        Files.writeString(folder.resolve("news.jsonl"), LINE);
        run("read", folder.resolve("news.jsonl").toString());
    }

    private CommandRun run(String... args) {
        return CommandRun.of(folder, environment, "", args);
    }

    @Test
    void withoutYesItOnlySaysHowManyThereAre() {
        CommandRun asked = run("retain", "--bodies", "1d");
        assertThat(asked.out() + asked.err()).contains("no body of a page");
        assertThat(asked.code()).isZero();
    }

    @Test
    void theDaysCanComeFromTheEnvironment() {
        environment.put("ISNAD_BODIES", "30d");
        assertThat(run("retain", "--yes").code()).isZero();
    }

    @Test
    void wrongDaysAreWrongUsageInBothLanguages() {
        assertThat(run("retain").code()).isEqualTo(2);
        for (String wrong : new String[] {"x", "-1", "9999999999", ""}) {
            CommandRun run = run("retain", "--bodies=" + wrong);
            assertThat(run.code()).as(wrong).isEqualTo(2);
            assertThat(run.err()).contains("--bodies 90d");
        }
        assertThat(run("retain", "--bodies", "x", "--lang", "ar").err()).contains("عدد أيام");
    }
}
