package org.isnad.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.collect.sources.Fault;

/** Files that people write settings in: their text, and what is wrong in them, told by line. */
public final class SettingsText {
    private SettingsText() {}

    /** @throws UncheckedIOException naming the file, when it cannot be read */
    public static String of(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Tells of a fault with its file and line. */
    public static void tell(Workshop workshop, String path, Fault fault) {
        Object[] details = new Object[2];
        for (int i = 0; i < details.length; i++) {
            details[i] = i < fault.details().size() ? fault.details().get(i) : "";
        }
        String what = workshop.messages().of("source.fault." + fault.kind().wire(), details);
        workshop.warn("source.fault", path, Integer.toString(fault.line()), what);
    }
}
