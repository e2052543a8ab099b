package org.isnad.measure.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerfileTest {
    private final Containerfile ours = Containerfile.parse(ours());

    @TempDir
    private Path work;

    @Test
    void theImageRunsAsANumberedUserThatIsNotRoot() {
        assertThat(ours.image().last("USER").orElseThrow().text()).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    }

    @Test
    void theStoreLiesOnAVolumeThatTheUserOwns() {
        String volume = ours.image().last("VOLUME").orElseThrow().text();
        String user = ours.image().last("USER").orElseThrow().text();

        assertThat(ours.image().last("ENV").orElseThrow().words()).contains("ISNAD_STORE=" + volume + "/store");
        assertThat(ours.image().last("RUN").orElseThrow().text()).contains("chown " + user + " " + volume);
    }

    @Test
    void itsHealthIsAskedForWhereItServes() {
        String port = ours.image().last("EXPOSE").orElseThrow().text();

        assertThat(ours.image().last("CMD").orElseThrow().words())
                .startsWith("serve")
                .endsWith("--port", port);
        assertThat(ours.image().last("HEALTHCHECK").orElseThrow().check())
                .last()
                .asString()
                .contains("127.0.0.1/" + port);
    }

    @Test
    void itStartsWhatReleasesBringAndNothingFromAnotherPlace() {
        assertThat(ours.image().last("ENTRYPOINT").orElseThrow().words()).containsExactly("/opt/isnad/bin/isnad");
        assertThat(ours.stages())
                .extracting(Containerfile.Stage::image)
                .allMatch(image -> image.matches("docker\\.io/library/[a-z]+:[a-z0-9.-]+"));
    }

    @Test
    void stepsGoOnOverLinesAndCommentsBetweenThem() {
        Containerfile file = Containerfile.parse("""
                # first
                FROM debian:13 AS base
                RUN one && \\
                    # between
                    two
                FROM debian:13
                COPY --from=base --chown=1:1 /a /b
                """);

        Step run = file.stages().getFirst().steps().getFirst();
        assertThat(run.line()).isEqualTo(3);
        assertThat(run.text()).isEqualTo("one && two");
        Step copy = file.image().last("COPY").orElseThrow();
        assertThat(copy.flag("from")).isEqualTo("base");
        assertThat(copy.flag("chown")).isEqualTo("1:1");
        assertThat(copy.words()).containsExactly("/a", "/b");
    }

    @Test
    void absolutePathsLieInTheFolderButThoseOfProgramsAndDevices() throws IOException {
        CleanRoot root = new CleanRoot(work, new Commands(work, false));

        assertThat(root.mapped("mkdir /opt/isnad && HOME=/var/lib /bin/sh a/b >/dev/null"))
                .isEqualTo("mkdir " + work + "/opt/isnad && HOME=" + work + "/var/lib /bin/sh a/b >/dev/null");
    }

    @Test
    void aStepThatFailsIsToldWithItsLineAndWhatItSaid() {
        CleanRoot root = new CleanRoot(work, new Commands(work, false));
        Step step = new Step(7, "RUN", "echo no such thing >&2; exit 4");

        assertThatThrownBy(() -> root.carryOut(step, work, Map.of()))
                .hasMessageContainingAll("line 7", "no such thing", "ended with 4");
    }

    @Test
    void aStepThatIsNotUnderstoodIsAFault() {
        CleanRoot root = new CleanRoot(work, new Commands(work, false));

        assertThatThrownBy(() -> root.carryOut(new Step(3, "ONBUILD", "RUN x"), work, Map.of()))
                .hasMessageContaining("line 3: a step that is not understood");
    }

    private static String ours() {
        try {
            return Files.readString(Path.of("..", "Containerfile"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
