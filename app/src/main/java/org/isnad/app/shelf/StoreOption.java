package org.isnad.app.shelf;

import java.nio.file.Path;
import java.util.Map;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.Note;
import org.isnad.store.StoreLibrary;
import org.isnad.store.Tools;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --store DIR}, and the opening of the store it means. */
public final class StoreOption {
    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable Path folder;

    /** A store of that folder, whatever the environment says. */
    static StoreOption of(Path folder) {
        StoreOption option = new StoreOption();
        option.folder = folder;
        return option;
    }

    /** The folder meant, whether there is a store in it or not. */
    public Path folder(Workshop workshop) {
        return folder != null ? folder : defaultFolder(workshop.shell().environment(), workshop);
    }

    private static Path defaultFolder(Map<String, String> environment, Workshop workshop) {
        String given = environment.get("ISNAD_STORE");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        return dataFolder(environment, workshop).resolve("isnad").resolve("store");
    }

    /** Where users' data lies: XDG's folder, the one of macOS or Windows, else {@code ~/.local/share}. */
    private static Path dataFolder(Map<String, String> environment, Workshop workshop) {
        for (String variable : new String[] {"XDG_DATA_HOME", "LOCALAPPDATA"}) {
            String given = environment.get(variable);
            if (given != null && !given.isBlank()) {
                return Path.of(given);
            }
        }
        String home = environment.get("HOME");
        if (home == null) {
            throw new Failure(Exit.USAGE, workshop.messages().of("store.where"));
        }
        Path mac = Path.of(home, "Library", "Application Support");
        return mac.toFile().isDirectory() ? mac : Path.of(home, ".local", "share");
    }

    /** Opens the store to read. */
    public StoreLibrary library(Workshop workshop) {
        return StoreLibrary.open(folder(workshop), tools(workshop), note -> tell(workshop, note), settling -> {});
    }

    /** Opens the store to write, making it where there is none. */
    public EmbeddedStore store(Workshop workshop) {
        return EmbeddedStore.open(folder(workshop), tools(workshop), note -> tell(workshop, note));
    }

    static Tools tools(Workshop workshop) {
        String holder = "isnad, " + ProcessHandle.current().pid() + ", "
                + workshop.shell().clock().instant();
        return new Tools(
                workshop::pipeline,
                workshop::names,
                workshop.shell().clock(),
                workshop.workers(),
                ReadingVersion.here(),
                holder);
    }

    static void tell(Workshop workshop, Note note) {
        workshop.warn("note." + note.kind().wire(), note.count(), note.detail());
    }

    /** Brings stories up to date under a progress bar. */
    static void settle(Workshop workshop, EmbeddedStore store, long articles) {
        if (!store.isUnsettled()) {
            return;
        }
        try (Progress progress =
                new Progress(workshop.shell(), workshop.messages().of("progress.settle"), articles)) {
            store.settle(progress::to);
        }
    }
}
