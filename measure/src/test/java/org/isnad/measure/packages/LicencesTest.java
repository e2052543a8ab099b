package org.isnad.measure.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicencesTest {
    private static final Path PACKAGING = Path.of("..", "packaging");

    private final Licences licences = read();

    @Test
    void aPartOfSeveralLicencesIsTakenUnderTheOneThatFits() {
        Part logback = new Part("ch.qos.logback:logback-core", "1.6.6", List.of("EPL-2.0", "LGPL-2.1-only"));
        Part mail = new Part(
                "jakarta.mail:jakarta.mail-api",
                "2.1.5",
                List.of("EPL-2.0", "GPL-2.0-with-classpath-exception", "BSD-3-Clause"));

        assertThat(licences.of(logback)).map(Licences.Row::licence).contains("EPL-2.0");
        assertThat(licences.of(mail)).map(Licences.Row::licence).contains("BSD-3-Clause");
    }

    @Test
    void aPartUnderGplAloneIsRefusedByItsName() {
        Part gpl = new Part("edu.example:parser", "4.5.10", List.of("GPL-3.0-or-later"));
        Part lgpl = new Part("ch.qos.logback:logback-core", "1.6.6", List.of("LGPL-2.1-only"));
        Part runtime = new Part("org.example:jdk", "25", List.of("GPL-2.0-with-classpath-exception"));

        assertThat(licences.faults(List.of(gpl, lgpl, runtime)))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("edu.example:parser 4.5.10 is under GPL-3.0-or-later:");
    }

    @Test
    void aPartWithoutALicenceIsRefused() {
        assertThat(licences.faults(List.of(new Part("org.example:bare", "1", List.of()))))
                .singleElement()
                .asString()
                .contains("names no licence");
    }

    @Test
    void aNewPartUnderALicenceThatOthersMayHaveIsAskedAbout() {
        assertThat(licences.faults(List.of(new Part("org.example:new", "1", List.of("MIT")))))
                .hasSize(1);
        assertThat(licences.faults(List.of(new Part("org.example:new", "1", List.of("Apache-2.0")))))
                .isEmpty();
    }

    @Test
    void everyTextThatIsNamedIsThere() {
        assertThat(licences.rows())
                .map(Licences.Row::text)
                .filteredOn(text -> text.endsWith(".txt"))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(PACKAGING.resolve("licences").resolve(text)).isNotEmptyFile());
    }

    private static Licences read() {
        try {
            return Licences.read(PACKAGING.resolve("licences.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
