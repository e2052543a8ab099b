package org.isnad.collect.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.isnad.collect.sources.Fault.Kind;
import org.junit.jupiter.api.Test;

/** Files of sources, sound and faulty. */
class SourcesFileTest {
    private static List<Fault> faults(String yaml) {
        return ((SourcesFile.Faulty) SourcesFile.read(yaml)).faults();
    }

    @Test
    void aSoundFileGivesItsPlan() {
        SourcesFile.Read read = SourcesFile.read("""
                contact: press@sahifa.example
                pause: 3s
                per-hour: 120
                sources:
                  - https://nakheel.example/
                  - name: الواحة
                    url: https://waha.example/
                    lists: [https://waha.example/rss]
                  - name: مجلد
                    folder: /srv/pages
                """);
        WatchPlan plan = ((SourcesFile.Sound) read).plan();
        assertThat(plan.pause()).isEqualTo(Duration.ofSeconds(3));
        assertThat(plan.perHour()).isEqualTo(120);
        assertThat(plan.sources()).extracting(Source::name).containsExactly("nakheel.example", "الواحة", "مجلد");
        assertThat(plan.sources().get(1).lists()).containsExactly("https://waha.example/rss");
    }

    @Test
    void storiesMayBeLeftUnsettled() {
        SourcesFile.Read read =
                SourcesFile.read("contact: a@b.example\nsettle: never\nsources:\n  - url: https://a.example/\n");
        assertThat(((SourcesFile.Sound) read).plan().settle()).isZero();
    }

    @Test
    void everyFaultIsSaidWithItsLine() {
        List<Fault> faults = faults("""
                contact: press@sahifa.example
                pause: soon
                per-hour: -3
                puase: 2s
                sources:
                  - url: sahifa
                  - name: بلا عنوان
                  - url: https://nakheel.example/
                    feeds: []
                  - https://nakheel.example/
                """);
        assertThat(faults)
                .extracting(Fault::kind, Fault::line)
                .contains(
                        tuple(Kind.NOT_A_DURATION, 2),
                        tuple(Kind.NOT_A_NUMBER, 3),
                        tuple(Kind.UNKNOWN_KEY, 4),
                        tuple(Kind.NOT_AN_ADDRESS, 6),
                        tuple(Kind.NEITHER, 7),
                        tuple(Kind.UNKNOWN_KEY, 9),
                        tuple(Kind.TWICE, 10));
        assertThat(faults.stream()
                        .filter(fault -> fault.line() == 4)
                        .findFirst()
                        .orElseThrow()
                        .details())
                .containsExactly("puase", "pause");
    }

    @Test
    void tooLittlePauseAndNoContactAreFaults() {
        assertThat(faults("pause: 10ms\nsources: []\n"))
                .extracting(Fault::kind)
                .containsExactlyInAnyOrder(Kind.NO_CONTACT, Kind.TOO_OFTEN);
    }

    @Test
    void keysThatStandTwiceAndListsOfMapsAreFaults() {
        List<Fault> faults = faults("""
                contact: press@sahifa.example
                allow: [a.example]
                allow: [b.example]
                sources:
                  - url: https://nakheel.example/
                    url: https://waha.example/
                    lists:
                      - url: https://waha.example/rss
                """);
        assertThat(faults)
                .extracting(Fault::kind, Fault::line)
                .containsExactly(tuple(Kind.TWICE, 3), tuple(Kind.TWICE, 6), tuple(Kind.NOT_TEXT, 8));
    }

    @Test
    void passwordsInAddressesAreFaultsThatDoNotRepeatThem() {
        List<Fault> faults = faults("""
                contact: press@sahifa.example
                sources:
                  - https://editor:sirr@nakheel.example/
                  - url: https://waha.example/
                    lists: ["https://editor:sirr@waha.example/rss", "editor:sirr@waha.example/x", "ftp://e:sirr@h"]
                """);
        assertThat(faults).extracting(Fault::kind).containsOnly(Kind.PASSWORD).hasSize(4);
        assertThat(faults.toString()).doesNotContain("sirr");
    }

    @Test
    void aContactThatNoRequestCanCarryIsAFault() {
        assertThat(faults("contact: صحيفة المرصد press@sahifa.example\nsources: []\n"))
                .extracting(Fault::kind)
                .containsExactly(Kind.BAD_CONTACT);
    }

    @Test
    void aNameOrAListOfTwoSourcesIsAFault() {
        List<Fault> faults = faults("""
                contact: press@sahifa.example
                sources:
                  - {name: النخيل, url: "https://nakheel.example/", lists: ["https://nakheel.example/rss"]}
                  - {name: النخيل, url: "https://waha.example/", lists: ["https://nakheel.example/rss"]}
                """);
        assertThat(faults)
                .extracting(Fault::kind, Fault::line)
                .containsExactly(tuple(Kind.TWICE, 4), tuple(Kind.SAME_NAME, 4));
    }

    @Test
    void twoSourcesOfOneHostHaveTwoNames() {
        SourcesFile.Read read = SourcesFile.read("""
                contact: press@sahifa.example
                sources:
                  - https://nakheel.example/
                  - https://nakheel.example/sport/
                """);
        assertThat(((SourcesFile.Sound) read).plan().sources())
                .extracting(Source::name)
                .containsExactly("nakheel.example", "nakheel.example/sport/");
    }

    @Test
    void whatIsNoYamlIsSaid() {
        for (String text : new String[] {"a: [1, 2", "\tx: 1", "- a\n- b", "", "a: 1\na: 2\n"}) {
            assertThat(faults(text)).as(text).isNotEmpty();
        }
    }
}
