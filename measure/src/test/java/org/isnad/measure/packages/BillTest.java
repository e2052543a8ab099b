package org.isnad.measure.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {
    private static final Path PARTS = Path.of("..", "packaging", "parts.tsv");
    private static final String BILL = """
            {"bomFormat": "CycloneDX", "components": [
              {"group": "org.xerial", "name": "sqlite-jdbc", "version": "3.54.1.0",
               "licenses": [{"license": {"id": "Apache-2.0"}}]},
              {"group": "com.github.luben", "name": "zstd-jni", "version": "1.5.7-4",
               "licenses": [{"license": {"id": "BSD-2-Clause"}}]},
              {"group": "org.bouncycastle", "name": "bcprov", "version": "1.84",
               "licenses": [{"license": {"name": "Bouncy Castle Licence"}}]},
              {"group": "org.example", "name": "dual", "version": "1",
               "licenses": [{"expression": "(MIT OR GPL-2.0-only)"}]},
              {"group": "org.example", "name": "bare", "version": "1"}]}
            """;

    @Test
    void partsHaveTheirLicencesWhetherTheyStandAsIdNameOrExpression() {
        assertThat(Bill.parse(BILL).parts())
                .contains(
                        new Part("org.xerial:sqlite-jdbc", "3.54.1.0", List.of("Apache-2.0")),
                        new Part("org.bouncycastle:bcprov", "1.84", List.of("Bouncy Castle Licence")),
                        new Part("org.example:dual", "1", List.of("MIT", "GPL-2.0-only")),
                        new Part("org.example:bare", "1", List.of()));
    }

    @Test
    void whatJarsWrapHasTheVersionThatTheJarBeginsWith() throws IOException {
        assertThat(Bill.parse(BILL).with(PARTS, "25.0.3+9").parts())
                .contains(
                        new Part("SQLite", "3.54.1", List.of("blessing")),
                        new Part("Zstandard", "1.5.7", List.of("BSD-3-Clause")),
                        new Part("OpenJDK", "25.0.3+9", List.of("GPL-2.0-with-classpath-exception")));
    }

    @Test
    void whatMavenDoesNotKnowOfIsUnderLicencesThatFit() throws IOException {
        Licences licences = Licences.read(Path.of("..", "packaging", "licences.tsv"));

        List<Part> added = Bill.parse(BILL).with(PARTS, "25").parts().stream()
                .filter(part -> !part.name().contains(":"))
                .toList();

        assertThat(added).hasSizeGreaterThan(5);
        assertThat(licences.faults(added)).isEmpty();
    }

    @Test
    void aBillWithoutTheJarThatWrapsAPartIsAFault() {
        assertThatThrownBy(() -> Bill.parse("{\"components\": []}").with(PARTS, "25"))
                .hasMessageContaining("org.xerial:sqlite-jdbc");
    }
}
