package org.isnad.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.When;
import org.isnad.desk.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;

class ArchiveTest {
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasAppendedIsReadBackExactly() {
        List<Entry> entries = List.of(page(1), rejected(2), page(3));
        append(folder, Long.MAX_VALUE, entries);
        List<Entry> back = scan(folder, Archive.Place.START).entries;
        assertThat(back).extracting(Entry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(back.get(1)).isEqualTo(entries.get(1));
        RawPage first = ((Arrival.Arrived) back.getFirst().arrival()).page();
        assertThat(first.name()).isEqualTo("صفحة 1.html");
        assertThat(first.url()).isEqualTo("https://مثال.example/خبر?1");
        assertThat(first.contentType()).isEqualTo("text/html");
        assertThat(first.fetched()).isEqualTo(When.parse("2026-03-05T10:00:00Z").orElseThrow());
        assertThat(first.bytes()).isEqualTo(bytes(1));
        assertThat(back.getFirst().archived()).isEqualTo(NOW);
    }

    @Test
    void headersCannotBeForgedByNames() {
        RawPage sly = new RawPage("a\r\nIsnad-Sequence: 99\r\n\r\n", "u\nv", null, null, bytes(1));
        append(folder, Long.MAX_VALUE, List.of(new Entry(1, "x", NOW, new Arrival.Arrived(sly))));
        assertThat(scan(folder, Archive.Place.START).entries).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(((Arrival.Arrived) entry.arrival()).page().bytes()).isEqualTo(bytes(1));
        });
    }

    @Test
    void otherToolsReadItAsWarc() throws IOException {
        append(folder, Long.MAX_VALUE, List.of(page(1), rejected(2), page(3)));
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(folder.resolve("isnad-000001.warc.gz"))) {
            for (WarcRecord record : reader) {
                types.add(record.type());
                if (record instanceof WarcResource resource && types.size() == 2) {
                    assertThat(resource.target()).isEqualTo("https://مثال.example/خبر?1");
                    assertThat(resource.body().stream().readAllBytes()).isEqualTo(bytes(1));
                }
            }
        }
        assertThat(types).containsExactly("warcinfo", "resource", "metadata", "resource");
    }

    @Test
    void aFileCutAnywhereKeepsAllWholeRecordsAndTakesNewOnes() throws IOException {
        List<Archive.Place> places = append(folder, Long.MAX_VALUE, List.of(page(1), page(2), page(3)));
        Path file = folder.resolve("isnad-000001.warc.gz");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            int cut = length;
            long kept = places.stream().filter(place -> place.end() <= cut).count();
            Files.write(file, Arrays.copyOf(whole, length));
            try (Archive archive = Archive.open(folder, Long.MAX_VALUE)) {
                archive.repairTail(Archive.Place.START);
                archive.append(page(9));
                archive.sync();
            }
            assertThat(scan(folder, Archive.Place.START).entries).hasSize((int) kept + 1);
        }
    }

    @Test
    void damageInTheMiddleIsSkippedAndSaid() throws IOException {
        List<Archive.Place> places = append(folder, Long.MAX_VALUE, List.of(page(1), page(2), page(3)));
        Path file = folder.resolve("isnad-000001.warc.gz");
        byte[] whole = Files.readAllBytes(file);
        int middle = (int) (places.get(1).offset() + places.get(1).end()) / 2;
        whole[middle] ^= 0x55;
        Files.write(file, whole);
        Scan scan = scan(folder, Archive.Place.START);
        assertThat(scan.entries).extracting(Entry::sequence).containsExactly(1L, 3L);
        assertThat(scan.damage)
                .singleElement()
                .satisfies(damage ->
                        assertThat(damage.offset()).isEqualTo(places.get(1).offset()));
    }

    @Test
    void aPageThatHoldsARecordOfItsOwnIsNotTakenForOneWhenItIsDamaged() throws IOException {
        byte[] forged = WarcCodec.encode(page(99), "");
        byte[] noise = new byte[200_000];
        new Random(5).nextBytes(noise);
        byte[] sly = Arrays.copyOf(noise, noise.length + forged.length);
        System.arraycopy(forged, 0, sly, noise.length, forged.length);
        RawPage page = new RawPage("sly.html", null, "text/html", null, sly);
        Entry hostile = new Entry(2, "x", NOW, new Arrival.Arrived(page));
        List<Archive.Place> places = append(folder, Long.MAX_VALUE, List.of(page(1), hostile, page(3)));
        Path file = folder.resolve("isnad-000001.warc.gz");
        byte[] whole = Files.readAllBytes(file);
        assertThat(indexOf(whole, forged))
                .as("stored as it is, since noise cannot be packed")
                .isPositive();
        whole[(int) places.get(1).offset() + 100] ^= 0x55;
        Files.write(file, whole);
        assertThat(scan(folder, Archive.Place.START).entries)
                .extracting(Entry::sequence)
                .containsExactly(1L, 3L);
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void recordsOfOlderFilesWithoutASealAreRead() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("isnad-000001.warc.gz"), WarcCodec.encode(page(1), ""));
        try (Archive archive = Archive.open(folder, Long.MAX_VALUE)) {
            archive.repairTail(Archive.Place.START);
            archive.append(page(2));
            archive.sync();
        }
        assertThat(scan(folder, Archive.Place.START).entries)
                .extracting(Entry::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void filesRotateAndAScanGoesOnAfterAPlace() {
        List<Archive.Place> places = append(folder, 900, List.of(page(1), page(2), page(3), page(4)));
        assertThat(places.getLast().file()).isGreaterThan(1);
        for (int after = 0; after < 4; after++) {
            assertThat(scan(folder, places.get(after)).entries).hasSize(3 - after);
        }
    }

    private static List<Archive.Place> append(Path folder, long rotateAt, List<Entry> entries) {
        try (Archive archive = Archive.open(folder, rotateAt)) {
            archive.repairTail(Archive.Place.START);
            List<Archive.Place> places = entries.stream().map(archive::append).toList();
            archive.sync();
            return places;
        }
    }

    private static final class Scan implements Archive.Visitor {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Archive.Damage> damage = new ArrayList<>();

        @Override
        public void entry(Entry entry, Archive.Place place) {
            entries.add(entry);
        }

        @Override
        public void damage(Archive.Damage met) {
            damage.add(met);
        }
    }

    private static Scan scan(Path folder, Archive.Place after) {
        Scan scan = new Scan();
        try (Archive archive = Archive.open(folder, Long.MAX_VALUE)) {
            archive.scan(after, scan);
        }
        return scan;
    }

    private static Entry page(int number) {
        RawPage page = new RawPage(
                "صفحة " + number + ".html",
                "https://مثال.example/خبر?" + number,
                "text/html",
                When.parse("2026-03-05T10:00:00Z").orElseThrow(),
                bytes(number));
        Arrival arrival = new Arrival.Arrived(page);
        return new Entry(number, Entry.idOf(arrival), NOW, arrival);
    }

    private static Entry rejected(int number) {
        Arrival arrival = new Arrival.Unusable(new Rejected("cut.gz", Rejected.Reason.TRUNCATED, "ends early: at 12"));
        return new Entry(number, Entry.idOf(arrival), NOW, arrival);
    }

    private static byte[] bytes(int number) {
        return ("<p>نص الصفحة رقم " + number + "</p>\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
