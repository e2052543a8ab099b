package org.isnad.measure.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the Containerfile's steps in a clean folder and tries what comes of it: without an account the image refuses to
 * serve, with one it serves until its health check is content, under its own user, with its store on the volume.
 * {@code ContainerTrial CONTEXT}, a copy of the checkout; for machines without a container engine.
 */
public final class ContainerTrial {
    private static final String PORT = "8080";
    private static final String SAMPLE = "/opt/isnad/samples/press/pages";
    private static final int WITH_REJECTED = 1;
    private static final int REFUSED = 2;
    private static final int STOPPED = 143;
    private static final long PATIENCE = 60;

    private final Path work;
    private final Commands commands;
    private final Containerfile file;

    private ContainerTrial(Path work, Containerfile file) throws IOException {
        this.work = work;
        this.commands = new Commands(work, "0".equals(owner(work)));
        this.file = file;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(
                "isnad-container-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        boolean good = false;
        try {
            Path context = Path.of(args[0]);
            Containerfile file = Containerfile.parse(Files.readString(context.resolve("Containerfile")));
            ContainerTrial trial = new ContainerTrial(work, file);
            trial.tryOut(trial.build(context));
            good = true;
        } catch (IllegalArgumentException | IllegalStateException failed) {
            System.err.println(failed.getMessage());
        } finally {
            delete(work);
        }
        if (!good) {
            System.exit(1);
        }
    }

    private CleanRoot build(Path context) throws IOException, InterruptedException {
        Map<String, CleanRoot> stages = new HashMap<>();
        CleanRoot root = null;
        for (Containerfile.Stage stage : file.stages()) {
            root = new CleanRoot(Files.createDirectories(work.resolve("stage" + stages.size())), commands);
            for (Step step : stage.steps()) {
                System.out.println(step.word() + " " + step.rest());
                root.carryOut(step, context, stages);
            }
            stages.put(stage.name(), root);
        }
        if (root == null) {
            throw new IllegalArgumentException("Containerfile: no stage");
        }
        return root;
    }

    private void tryOut(CleanRoot root) throws IOException, InterruptedException {
        expect(run(root, List.of("read", SAMPLE), null), WITH_REJECTED, "the sample press is read");
        expect(run(root, words("CMD"), null), REFUSED, "serving other machines without an account is refused");
        List<String> account = List.of("account", "add", "keeper", "--role", "admin");
        expect(run(root, account, "a password for the trial\n"), 0, "an account is made");
        serve(root);
        Path store = root.inside(step("VOLUME").text());
        if (commands.isRoot() && !root.user().startsWith(owner(store) + ":")) {
            throw new IllegalStateException(
                    "the volume belongs to " + owner(store) + ", the image runs as " + root.user());
        }
        System.out.println("ok: the store lies on the volume, and belongs to user " + owner(store));
    }

    private void serve(CleanRoot root) throws IOException, InterruptedException {
        String port = freePort();
        Process server = start(root, on(port, words("CMD")));
        try {
            List<String> check = on(port, step("HEALTHCHECK").check());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (root.process(check).start().waitFor() != 0) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the health check was never content:\n" + said());
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
            System.out.println("ok: it serves, and the health check is content");
        } finally {
            server.destroy();
            server.waitFor();
        }
        expect(server.exitValue(), STOPPED, "it ends when it is asked to");
        if (root.process(on(port, step("HEALTHCHECK").check())).start().waitFor() == 0) {
            throw new IllegalStateException("the health check is content with a server that has ended");
        }
    }

    private int run(CleanRoot root, List<String> arguments, @Nullable String input)
            throws IOException, InterruptedException {
        Process process = start(root, arguments);
        try (OutputStream in = process.getOutputStream()) {
            in.write((input == null ? "" : input).getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end within " + PATIENCE + " s: " + arguments);
        }
        return process.exitValue();
    }

    private Process start(CleanRoot root, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(words("ENTRYPOINT"));
        command.addAll(arguments);
        return root.process(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("said").toFile())
                .start();
    }

    private void expect(int code, int wanted, String what) throws IOException {
        if (code != wanted) {
            throw new IllegalStateException("not so: " + what + "; it ended with " + code + ":\n" + said());
        }
        System.out.println("ok: " + what);
    }

    private String said() throws IOException {
        return Files.readString(work.resolve("said"));
    }

    private Step step(String word) {
        return file.image().last(word).orElseThrow(() -> new IllegalArgumentException("Containerfile: no " + word));
    }

    private List<String> words(String word) {
        return step(word).words();
    }

    private static List<String> on(String port, List<String> words) {
        return words.stream().map(word -> word.replace(PORT, port)).toList();
    }

    private static String owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid").toString();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
