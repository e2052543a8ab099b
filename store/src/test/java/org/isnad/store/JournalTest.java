package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.isnad.chains.Chains;
import org.isnad.desk.Correction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers corrected is read back whatever was done to the journal, in memory that damage cannot fill. */
class JournalTest {
    private static final Chains.Rejection FIRST = new Chains.Rejection("page-1", "كلمات السيدة الاولى", "سعاد");
    private static final Chains.Rejection SECOND = new Chains.Rejection("page-2", "كلمات السيدة الثانية", "");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aJournalOfTwoCorrections() {
        file = folder.resolve("journal.jsonl");
        assertThat(append(FIRST)).isTrue();
        assertThat(append(SECOND)).isTrue();
    }

    private boolean append(Chains.Rejection rejection) {
        return new Journal(file)
                .append(new Correction.StatementRejected(rejection.article(), rejection.words(), rejection.speaker()));
    }

    @Test
    void cutAtAnyByteItKeepsTheLinesBeforeAndTakesNewOnes() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int first = new String(whole, StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            if (length >= first) {
                assertThat(new Journal(file).statements())
                        .as("cut at " + length)
                        .contains(FIRST);
            }
            append(SECOND);
            assertThat(new Journal(file).statements()).as("cut at " + length).contains(SECOND);
        }
    }

    @Test
    void aReportThatWasTakenBackIsGoneAfterReadingAgain() {
        Journal journal = new Journal(file);
        assertThat(journal.append(new Correction.StatementRestored("page-9", FIRST.words(), FIRST.speaker())))
                .isTrue();
        assertThat(journal.append(new Correction.StatementRestored("page-2", SECOND.words(), "اخر")))
                .isTrue();
        assertThat(journal.append(new Correction.StatementRestored("page-2", "كلمات لم تذكر", "")))
                .isFalse();
        assertThat(new Journal(file).statements()).isEmpty();
    }

    @Test
    void aLineThatNeverEndsIsPassedOver() throws IOException {
        Files.writeString(file, "س".repeat(JournalFile.LONGEST), StandardOpenOption.APPEND);
        assertThat(new Journal(file).statements()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(append(new Chains.Rejection("page-3", "كلمات اخرى", ""))).isTrue();
        assertThat(new Journal(file).statements()).hasSize(3);
    }

    @Test
    void aCorrectionThatCouldNotBeReadBackIsNotTaken() {
        assertThatThrownBy(() -> append(new Chains.Rejection("page-3", "س".repeat(JournalFile.LONGEST), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Journal(file).statements()).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void whatIsForgottenLeavesTheFile() throws IOException {
        new Journal(file).forgetWordsOf(List.of("page-1"));
        assertThat(Files.readString(file)).contains(SECOND.words()).doesNotContain(FIRST.words());
    }
}
