package org.isnad.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.app.access.AccessCommands;
import org.isnad.app.deliver.DeliverCommands;
import org.isnad.app.shelf.ShelfCommands;
import org.isnad.app.tools.ToolCommands;
import org.isnad.app.watch.WatchCommands;
import org.isnad.collect.watch.BookException;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: builds it in the user's language, runs one command and turns whatever happens into an exit code. */
public final class Main {
    /** Lucene would remark on a machine option with every run. Held here, since loggers are otherwise forgotten. */
    private static final Logger QUIET = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {}

    public static void main(String[] args) {
        System.exit(runSafely(new Results(new FileOutputStream(FileDescriptor.out)), errors(), args));
    }

    /** What fails outside a command, such as a broken installation, is said in one sentence too. */
    private static int runSafely(PrintStream out, PrintStream err, String... args) {
        try {
            return run(out, err, args);
        } catch (Throwable broken) {
            err.println("isnad: " + broken);
            return Exit.FAILED;
        }
    }

    /** Runs one command line in this process's world but for where it prints; never exits the process. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        Shell shell = new Shell(
                System.in,
                out,
                err,
                System.getenv(),
                Boolean.getBoolean("isnad.terminal"),
                Path.of(System.getProperty("isnad.home", "")),
                Clock.system(ZoneId.systemDefault()));
        return run(shell, args);
    }

    private static PrintStream errors() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /** Runs one command line in a given world; never exits the process. */
    public static int run(Shell shell, String... args) {
        QUIET.setLevel(Level.OFF);
        String language = languageIn(args);
        Messages messages = Messages.of(language, shell.environment());
        if (language != null && !Messages.speaks(language)) {
            shell.err().println(messages.of("usage.lang", language));
            return Exit.USAGE;
        }
        try (Workshop workshop = new Workshop(shell, messages)) {
            CommandLine line = commandLine(workshop, List.of(args));
            if (args.length == 0) {
                line.usage(line.getErr());
                return Exit.USAGE;
            }
            return flushed(workshop, execute(line, workshop, args));
        }
    }

    /** Errors, too, end with a sentence: memory is the one a user can do something about. */
    private static int execute(CommandLine line, Workshop workshop, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError full) {
            workshop.warn("failed.memory", String.valueOf(full.getMessage()));
            return Exit.FAILED;
        } catch (Error broken) {
            bug(workshop, broken);
            return Exit.FAILED;
        }
    }

    /**
     * A run whose results could not all be written has failed, whatever it thinks of itself. When their reader has gone, as
     * {@code head} does, that was its wish and nothing is said.
     */
    private static int flushed(Workshop workshop, int code) {
        if (!workshop.shell().out().checkError()) {
            return code;
        }
        if (!(workshop.shell().out() instanceof Results results && results.readerHasGone())) {
            workshop.warn("failed.output");
        }
        return Exit.FAILED;
    }

    private static @Nullable String languageIn(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return args[i].substring("--lang=".length());
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return null;
    }

    /**
     * The command line with the one command asked for. The others are there by name and description only, since building them
     * all takes longer than running most.
     */
    private static CommandLine commandLine(Workshop workshop, List<String> args) {
        Map<String, Function<Workshop, Callable<Integer>>> commands = new LinkedHashMap<>();
        ToolCommands.addTo(commands);
        ShelfCommands.addTo(commands);
        WatchCommands.addTo(commands);
        AccessCommands.addTo(commands);
        DeliverCommands.addTo(commands);
        CommandLine line = new CommandLine(new Isnad());
        commands.forEach((name, make) ->
                line.addSubcommand(name, args.contains(name) ? make.apply(workshop) : CommandSpec.create()));
        line.setResourceBundle(workshop.messages().bundle());
        line.setOut(writer(workshop.shell().out()));
        line.setErr(writer(workshop.shell().err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, all) -> usage(workshop, wrong));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(workshop, failure));
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int usage(Workshop workshop, ParameterException wrong) {
        String key = switch (wrong) {
            case UnmatchedArgumentException unknown -> "usage.unknown";
            case MissingParameterException missing -> "usage.missing";
            default -> "usage.wrong";
        };
        String what = wrong instanceof UnmatchedArgumentException unknown
                ? String.join(" ", unknown.getUnmatched())
                : String.valueOf(wrong.getMessage());
        workshop.warn(key, what);
        workshop.warn("usage.help", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return Exit.USAGE;
    }

    private static int failed(Workshop workshop, Exception failure) {
        switch (failure) {
            case Failure told -> workshop.shell().err().println(told.getMessage());
            case StoreException store ->
                workshop.warn("store." + store.problem().wire(), store.detail());
            case BookException book -> workshop.warn("watch.book", String.valueOf(book.getMessage()));
            case UncheckedIOException io -> workshop.warn("failed.io", String.valueOf(io.getMessage()), cause(io));
            default -> bug(workshop, failure);
        }
        return failure instanceof Failure told ? told.code() : Exit.FAILED;
    }

    private static String cause(UncheckedIOException io) {
        return String.valueOf(io.getCause());
    }

    private static void bug(Workshop workshop, Throwable failure) {
        workshop.warn("failed.bug", failure.toString());
        failure.printStackTrace(workshop.shell().err());
    }
}
