package org.isnad.app.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.SettingsText;
import org.isnad.app.Workshop;
import org.isnad.collect.sources.Source;
import org.isnad.collect.sources.SourceLines;
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

    /** What the file says; null when there is no file yet. */
    @Nullable
    WatchPlan plan() {
        return Files.exists(file) ? Sources.read(workshop, file.toString()) : null;
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

    /** Adds a source behind the others, or begins the file with it; what would not be sound is not written. */
    void add(String lines, String contact) {
        if (!Files.exists(file)) {
            write("contact: " + quoted(contact) + "\nsources:\n" + lines);
            workshop.say("add.done", file.toString());
            return;
        }
        String before = SettingsText.of(file);
        String after = SourceLines.of(before)
                .map(where -> with(before, where, lines))
                .orElse(before.stripTrailing() + "\nsources:\n" + lines);
        if (count(after) != count(before) + 1) {
            workshop.print(lines);
            throw new Failure(Exit.FAILED, workshop.messages().of("add.by-hand", file.toString()));
        }
        write(after);
        workshop.say("add.done", file.toString());
    }

    /** How many sources a text has; -1 where it is not sound. */
    private static int count(String text) {
        return SourcesFile.read(text) instanceof SourcesFile.Sound(WatchPlan plan)
                ? plan.sources().size()
                : -1;
    }

    private static String with(String text, SourceLines where, String lines) {
        List<String> all = new ArrayList<>(text.lines().toList());
        if (where.entries().isEmpty()) {
            String key = all.get(where.key() - 1);
            all.set(where.key() - 1, key.replaceFirst("\\[\\s*]\\s*$", "").stripTrailing());
            all.add(where.key(), lines.stripTrailing());
        } else {
            String indented = lines.stripTrailing().replaceAll("(?m)^  ", " ".repeat(where.indent()));
            all.add(where.entries().getLast().last(), indented);
        }
        return written(all, text);
    }

    /** Lines as those of a text end: with the same breaks, and one behind the last where that has one. */
    private static String written(List<String> lines, String like) {
        String breaks = like.contains("\r\n") ? "\r\n" : "\n";
        String text = String.join("\n", lines).replace("\n", breaks);
        return like.endsWith("\n") ? text + breaks : text;
    }

    /** Takes a source out by its name or address; where that would change another, nothing is written. */
    int remove(String given) {
        List<Source> sources = Sources.read(workshop, file.toString()).sources();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (given.equals(source.name()) || given.equals(source.url())) {
                List<Source> rest = new ArrayList<>(sources);
                rest.remove(i);
                String text = SettingsText.of(file);
                String after = without(text, i);
                if (!hasJust(rest, after)) {
                    throw new Failure(
                            Exit.FAILED, workshop.messages().of("remove.by-hand", source.name(), file.toString()));
                }
                write(after);
                workshop.say("remove.source", source.name(), file.toString());
                return Exit.DONE;
            }
        }
        throw new Failure(Exit.USAGE, workshop.messages().of("none.source", given, file.toString()));
    }

    private static boolean hasJust(List<Source> wanted, String text) {
        return SourcesFile.read(text) instanceof SourcesFile.Sound(WatchPlan plan)
                && plan.sources().stream()
                        .map(SourceText::placed)
                        .toList()
                        .equals(wanted.stream().map(SourceText::placed).toList());
    }

    /** The same wherever it stands. */
    private static Source placed(Source source) {
        return new Source(source.name(), source.url(), source.lists(), source.folder(), 0);
    }

    /** The text without the lines of a source; comments and other keys stay. */
    private static String without(String text, int number) {
        SourceLines where = SourceLines.of(text).orElseThrow();
        if (where.flow()) {
            return text;
        }
        SourceLines.Entry gone = where.entries().get(number);
        List<String> all = new ArrayList<>(text.lines().toList());
        all.subList(gone.first() - 1, gone.last()).clear();
        if (where.entries().size() == 1) {
            all.set(where.key() - 1, all.get(where.key() - 1).stripTrailing() + " []");
        }
        return written(all, text);
    }

    /** Puts a text in the file's place, readable by whom the file was readable by. */
    private void write(String text) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, text);
                return;
            }
            Path target = file.toRealPath();
            Path partial = Files.createTempFile(target.getParent(), "sources", ".partial");
            PosixFileAttributeView before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            PosixFileAttributeView now = Files.getFileAttributeView(partial, PosixFileAttributeView.class);
            if (before != null && now != null) {
                PosixFileAttributes of = before.readAttributes();
                now.setPermissions(of.permissions());
                if (!of.owner().equals(now.readAttributes().owner())) {
                    now.setOwner(of.owner());
                    now.setGroup(of.group());
                }
            }
            Files.writeString(partial, text);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
