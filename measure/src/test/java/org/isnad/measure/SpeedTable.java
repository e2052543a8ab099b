package org.isnad.measure;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The candidates of {@link DissectionBench} by processor time, for machines that others use too: rounds of all candidates take
 * turns, the figure is the median, and the ratio to the floor is the median over the ratios of neighbouring rounds. Arguments:
 * the folder of pages and the number of rounds.
 */
public final class SpeedTable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private SpeedTable() {}

    /** One round over all pages. */
    private interface Round {
        Object run() throws Exception;
    }

    /** Processor time and allocation of the rounds of one candidate. */
    private record Times(List<Double> nanos, List<Double> bytes) {
        void measure(Round round) throws Exception {
            long thread = Thread.currentThread().threadId();
            long allocated = THREADS.getThreadAllocatedBytes(thread);
            long time = THREADS.getCurrentThreadCpuTime();
            round.run();
            nanos.add((double) (THREADS.getCurrentThreadCpuTime() - time));
            bytes.add((double) (THREADS.getThreadAllocatedBytes(thread) - allocated));
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rounds = Integer.parseInt(arguments[1]);
        Map<String, Round> candidates = candidates(arguments[0]);
        Map<String, Times> times = new LinkedHashMap<>();
        for (int i = 0; i < 2 * rounds; i++) {
            for (Map.Entry<String, Round> candidate : candidates.entrySet()) {
                Times told = i < rounds
                        ? new Times(new ArrayList<>(), new ArrayList<>())
                        : times.computeIfAbsent(
                                candidate.getKey(), name -> new Times(new ArrayList<>(), new ArrayList<>()));
                told.measure(candidate.getValue());
            }
        }
        Times floor = times.get("parseAndText");
        times.forEach((name, told) -> out.println(row(name, told, floor)));
    }

    private static Map<String, Round> candidates(String pages) throws IOException {
        DissectionBench bench = new DissectionBench();
        bench.read(pages);
        Map<String, Round> candidates = new LinkedHashMap<>();
        candidates.put("dissect", bench::dissect);
        candidates.put("parseAndText", bench::parseAndText);
        candidates.put("readability", bench::readability);
        candidates.put("boilerpipe", bench::boilerpipe);
        return candidates;
    }

    private static String row(String name, Times told, Times floor) {
        double[] ratios = new double[told.nanos.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = floor.nanos.get(i) / told.nanos.get(i);
        }
        return String.format(
                Locale.ROOT,
                "%-14s %6.0f pages/s  %.3f of the floor  %6.0f kB a page",
                name,
                DissectionBench.ROUND * 1e9 / median(told.nanos),
                median(ratios),
                median(told.bytes) / DissectionBench.ROUND / 1024);
    }

    private static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
