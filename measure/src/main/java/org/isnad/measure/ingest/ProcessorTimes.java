package org.isnad.measure.ingest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time of this process by kinds of threads, in seconds, as Linux tells it in {@code /proc} (proc(5)): the Java machine's
 * compiler and collector apart from the work itself. Of threads that have ended only the sum is known; in a store that takes pages
 * in, these merge the index. Immutable.
 */
final class ProcessorTimes {
    static final String COMPILER = "compiler";

    private static final double TICKS = 100;
    /** Fields 14 and 15 of a thread's stat, counted from behind its name. */
    private static final int USER = 11;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final double all;
    private final Map<String, Double> seconds;

    private ProcessorTimes(double all, Map<String, Double> seconds) {
        this.all = all;
        this.seconds = seconds;
    }

    static ProcessorTimes now() throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        List<Path> tasks;
        try (Stream<Path> listed = Files.list(Path.of("/proc/self/task"))) {
            tasks = listed.toList();
        }
        for (Path task : tasks) {
            try {
                String stat = Files.readString(task.resolve("stat"));
                int end = stat.lastIndexOf(')');
                String name = stat.substring(stat.indexOf('(') + 1, end);
                String[] fields = stat.substring(end + 2).split(" ");
                double used = (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS;
                seconds.merge(kind(name), used, Double::sum);
            } catch (NoSuchFileException ended) {
                continue;
            }
        }
        double all = PROCESS.getProcessCpuTime() / 1e9;
        seconds.put(
                "ended",
                all - seconds.values().stream().mapToDouble(Double::doubleValue).sum());
        return new ProcessorTimes(all, seconds);
    }

    private static String kind(String thread) {
        if (thread.startsWith("C1 Comp") || thread.startsWith("C2 Comp")) {
            return COMPILER;
        }
        if (thread.startsWith("VM Thread") || thread.startsWith("GC Thread")) {
            return "collector";
        }
        return thread.startsWith("pool-") ? "workers" : thread.startsWith("Lucene Merge") ? "merging" : "reading";
    }

    ProcessorTimes since(ProcessorTimes before) {
        Map<String, Double> passed = new TreeMap<>();
        seconds.forEach((kind, now) -> passed.put(kind, now - before.of(kind)));
        return new ProcessorTimes(all - before.all, passed);
    }

    double of(String kind) {
        return seconds.getOrDefault(kind, 0.0);
    }

    double all() {
        return all;
    }

    String perPage(int pages) {
        return seconds.entrySet().stream()
                .map(kind -> String.format(Locale.ROOT, "%s %.2f", kind.getKey(), kind.getValue() * 1000 / pages))
                .collect(Collectors.joining(", "));
    }
}
