package org.isnad.measure.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder that stands for the root of a container while the steps of one stage are carried out in it. What a base image would
 * bring is the machine's own, so that every absolute path but those of programs and devices is taken to lie in the folder.
 */
final class CleanRoot {
    private static final Pattern PATHS = Pattern.compile("(?<![\\w./])/(?!dev/|bin/|usr/|tmp/)(?=[a-z])");

    private final Path root;
    private final Commands commands;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String place = "/";
    private String user = "";

    CleanRoot(Path root, Commands commands) {
        this.root = root;
        this.commands = commands;
    }

    /** Where a path of the container lies; relative ones from where the steps have got to. */
    Path inside(String path) {
        return root.resolve((path.startsWith("/") ? path : place + "/" + path).substring(1))
                .normalize();
    }

    /** A command line with the paths of the container where they lie. */
    String mapped(String command) {
        return PATHS.matcher(command).replaceAll(Matcher.quoteReplacement(root + "/"));
    }

    /** Whom the steps that follow run as: a number and a group's, or empty for who started all. */
    String user() {
        return user;
    }

    /**
     * @param context what COPY copies from
     * @param stages the folders of the stages before, by their names
     */
    void carryOut(Step step, Path context, Map<String, CleanRoot> stages) throws IOException, InterruptedException {
        switch (step.word()) {
            case "RUN" -> run(step);
            case "COPY" -> copy(step, context, stages);
            case "ENV" -> step.words().forEach(word -> set(step, word));
            case "WORKDIR" -> {
                place = step.text();
                Files.createDirectories(inside(place));
            }
            case "USER" -> user = step.text();
            case "VOLUME" -> expectFolder(step);
            case "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD" -> step.words();
            default -> throw step.fault("a step that is not understood");
        }
    }

    /** A process of the container: in its folder, under its user, with its environment and nothing of this process's but the path. */
    ProcessBuilder process(List<String> words) {
        List<String> command = new ArrayList<>(commands.as(user));
        words.forEach(word -> command.add(mapped(word)));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(inside(place).toFile());
        process.environment().clear();
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().putAll(environment);
        return process;
    }

    private void run(Step step) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder("sh", "-c", mapped(step.text()))
                .directory(inside(place).toFile());
        process.environment().putAll(environment);
        commands.finish(process, step);
    }

    private void copy(Step step, Path context, Map<String, CleanRoot> stages) throws IOException, InterruptedException {
        List<String> words = step.words();
        if (words.size() != 2) {
            throw step.fault("COPY FROM TO is understood");
        }
        String from = step.flag("from");
        CleanRoot other = stages.get(from);
        if (!from.isEmpty() && other == null) {
            throw step.fault("no stage is called " + from);
        }
        Path source = other == null ? context.resolve(words.getFirst()).normalize() : other.inside(words.getFirst());
        Path target = inside(words.get(1));
        Files.createDirectories(target);
        commands.finish(new ProcessBuilder("cp", "-R", "-p", source + "/.", target.toString()), step);
    }

    private void set(Step step, String word) {
        String[] pair = word.split("=", 2);
        if (pair.length != 2) {
            throw step.fault("ENV NAME=VALUE is understood");
        }
        environment.put(pair[0], mapped(pair[1]));
    }

    private void expectFolder(Step step) {
        if (!Files.isDirectory(inside(step.text()))) {
            throw step.fault("the volume's folder is not made by a step before");
        }
    }
}
