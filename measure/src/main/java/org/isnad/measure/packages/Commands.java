package org.isnad.measure.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs commands of steps, keeping what they say in a file that is told when one fails. */
final class Commands {
    private final Path log;
    private final boolean isRoot;

    /** @param work a folder for the log and, where owners cannot be changed, for a chown that does nothing */
    Commands(Path work, boolean isRoot) {
        this.log = work.resolve("log");
        this.isRoot = isRoot;
    }

    /** Runs a step's process; fails with what it said when it fails. */
    void finish(ProcessBuilder process, Step step) throws IOException, InterruptedException {
        if (!isRoot) {
            process.environment().merge("PATH", withoutOwners().toString(), (path, first) -> first + ":" + path);
        }
        Process running =
                process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (running.waitFor() != 0) {
            throw step.fault(Files.readString(log) + "\nended with " + running.exitValue());
        }
    }

    /** What goes before a command to run it as somebody else, which only root can. */
    List<String> as(String user) {
        if (user.isEmpty() || !isRoot) {
            return List.of();
        }
        String[] ids = user.split(":", 2);
        String group = ids.length == 2 ? ids[1] : ids[0];
        return List.of("setpriv", "--reuid=" + ids[0], "--regid=" + group, "--clear-groups", "--");
    }

    boolean isRoot() {
        return isRoot;
    }

    private Path withoutOwners() throws IOException {
        Path folder = log.resolveSibling("without-owners");
        Path chown = folder.resolve("chown");
        if (!Files.exists(chown)) {
            Files.createDirectories(folder);
            Files.writeString(chown, "#!/bin/sh\n");
            if (!chown.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + chown + " executable");
            }
        }
        return folder;
    }
}
