package org.isnad.app.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.SettingsText;
import org.isnad.app.Workshop;
import org.isnad.collect.sources.Source;
import org.isnad.collect.sources.SourcesFile;
import org.isnad.collect.sources.WatchPlan;
import org.jspecify.annotations.Nullable;

/** A file of sources as text, to which sources are added and from which they are taken while comments stay. For one file. */
final class SourceText {
    private final Workshop workshop;
    private final Path file;

    SourceText(Workshop workshop, String file) {
        this.workshop = workshop;
        this.file = Path.of(file);
    }

    /** The contact the file gives; null when there is no file yet. */
    @Nullable
    String contact() {
        return Files.exists(file) ? Sources.read(workshop, file.toString()).contact() : null;
    }

    /** The lines that say a source. */
    static String lines(@Nullable String name, String url, List<String> lists) {
        StringBuilder lines = new StringBuilder("  - url: ").append(quoted(url)).append('\n');
        if (name != null) {
            lines.append("    name: ").append(quoted(name)).append('\n');
        }
        lines.append("    lists:\n");
        lists.forEach(list -> lines.append("      - ").append(quoted(list)).append('\n'));
        return lines.toString();
    }

    /** A text in double quotes, as YAML and JSON have it: nothing in it can be taken for YAML. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c < ' ' ? ' ' : c);
        }
        return quoted.append('"').toString();
    }

    /** Adds a source at the end, or begins the file with it; what would not be sound is not written. */
    void add(String lines, String contact) {
        String before = Files.exists(file)
                ? SettingsText.of(file).stripTrailing() + "\n"
                : "contact: " + quoted(contact) + "\nsources:\n";
        String after = before.replaceFirst("(?m)^sources: *\\[] *$", "sources:") + lines;
        if (!(SourcesFile.read(after) instanceof SourcesFile.Sound)) {
            workshop.print(lines);
            throw new Failure(Exit.FAILED, workshop.messages().of("add.by-hand", file.toString()));
        }
        write(after);
        workshop.say("add.done", file.toString());
    }

    /** Takes a source out by its name or address. */
    int remove(String given) {
        WatchPlan plan = Sources.read(workshop, file.toString());
        List<Source> sources = plan.sources();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (given.equals(source.name()) || given.equals(source.url())) {
                int end = i + 1 < sources.size() ? sources.get(i + 1).line() : Integer.MAX_VALUE;
                String rest = without(source.line(), end);
                write(sources.size() > 1 ? rest : rest.replaceFirst("(?m)^sources: *$", "sources: []"));
                workshop.say("remove.source", source.name(), file.toString());
                return Exit.DONE;
            }
        }
        throw new Failure(Exit.USAGE, workshop.messages().of("none.source", given, file.toString()));
    }

    /** The text without the lines of a source; comments and other keys behind the last one stay. */
    private String without(int begin, int end) {
        List<String> lines = SettingsText.of(file).lines().toList();
        List<String> kept = new ArrayList<>(lines.subList(0, begin - 1));
        int at = begin;
        while (at < lines.size() && at + 1 < end && isOfSource(lines.get(at))) {
            at++;
        }
        kept.addAll(lines.subList(at, lines.size()));
        return String.join("\n", kept) + "\n";
    }

    private static boolean isOfSource(String line) {
        return line.startsWith("    ") && !line.strip().startsWith("#");
    }

    private void write(String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path partial = Files.createTempFile(folder, "sources", ".partial");
            Files.writeString(partial, text);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
