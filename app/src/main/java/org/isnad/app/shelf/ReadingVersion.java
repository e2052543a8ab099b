package org.isnad.app.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.Pipeline;

/** Names what pages are read by: the rules' classes and the lexicon's tables, as they lie in the jar. Another build has the same
 * name when these are the same. */
final class ReadingVersion {
    private static final List<String> PARTS = List.of(
            "lexicon/",
            "org/isnad/lexicon/",
            "org/isnad/arabic/",
            "org/isnad/dates/",
            "org/isnad/page/",
            "org/isnad/article/",
            "org/isnad/facts/");

    private ReadingVersion() {}

    static String here() {
        try {
            Path code = Path.of(Pipeline.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(code) ? ofFolder(code) : ofJar(code);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the version of the rules", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where the classes lie is no address", e);
        }
    }

    /** A jar's directory has the check sum of every file: nothing need be unpacked. */
    private static String ofJar(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            CRC32 sum = new CRC32();
            file.stream()
                    .filter(entry -> isPart(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> sum.update((entry.getName() + entry.getCrc()).getBytes(UTF_8)));
            return Long.toHexString(sum.getValue());
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        CRC32 sum = new CRC32();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isPart(name)) {
                    sum.update(name.getBytes(UTF_8));
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static boolean isPart(String name) {
        return PARTS.stream().anyMatch(name::startsWith);
    }
}
