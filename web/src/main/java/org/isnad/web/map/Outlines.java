package org.isnad.web.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The outlines of countries, from {@code shapes.tsv}. Immutable. */
final class Outlines {
    private static final double HUNDREDTHS = 100;

    private final List<Country> countries;

    private Outlines(List<Country> countries) {
        this.countries = List.copyOf(countries);
    }

    /**
     * A country.
     *
     * @param code ISO 3166; empty where there is none
     */
    record Country(String code, List<Ring> rings) {
        Country {
            rings = List.copyOf(rings);
        }

        /** The largest part: where a country without overseas parts is looked for. */
        Ring main() {
            Ring main = rings.getFirst();
            for (Ring ring : rings) {
                if (ring.area() > main.area()) {
                    main = ring;
                }
            }
            return main;
        }
    }

    /**
     * A closed line.
     *
     * @param points longitude and latitude of each point in turn, in degrees
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Ring(double[] points) {
        int size() {
            return points.length / 2;
        }

        double longitude(int i) {
            return points[2 * (i % size())];
        }

        double latitude(int i) {
            return points[2 * (i % size()) + 1];
        }

        double area() {
            double twice = 0;
            for (int i = 0; i < size(); i++) {
                twice += longitude(i) * latitude(i + 1) - longitude(i + 1) * latitude(i);
            }
            return Math.abs(twice) / 2;
        }

        Box box() {
            Box box = Box.NONE;
            for (int i = 0; i < size(); i++) {
                box = box.with(longitude(i), latitude(i));
            }
            return box;
        }
    }

    List<Country> countries() {
        return countries;
    }

    static Outlines bundled() {
        InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream("shapes.tsv"), "shapes.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<double[]> arcs = new ArrayList<>();
            List<Country> countries = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("a")) {
                    arcs.add(arc(cells[1]));
                } else if (cells[0].equals("c")) {
                    countries.add(new Country(cells[1], rings(cells[2], arcs)));
                }
            }
            return new Outlines(countries);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the outlines of countries", e);
        }
    }

    private static double[] arc(String cell) {
        String[] steps = cell.split("[ ,]");
        double[] points = new double[steps.length];
        int x = 0;
        int y = 0;
        for (int i = 0; i < steps.length; i += 2) {
            x += Integer.parseInt(steps[i]);
            y += Integer.parseInt(steps[i + 1]);
            points[i] = x / HUNDREDTHS;
            points[i + 1] = y / HUNDREDTHS;
        }
        return points;
    }

    private static List<Ring> rings(String cell, List<double[]> arcs) {
        List<Ring> rings = new ArrayList<>();
        for (String ring : cell.split("\\|")) {
            List<double[]> parts = new ArrayList<>();
            for (String number : ring.split(" ")) {
                boolean back = number.startsWith("~");
                double[] arc = arcs.get(Integer.parseInt(back ? number.substring(1) : number));
                parts.add(back ? backwards(arc) : arc);
            }
            rings.add(new Ring(joined(parts)));
        }
        return rings;
    }

    /** One arc ends where the next begins, and the last where the first does. */
    private static double[] joined(List<double[]> arcs) {
        double[] all = new double[arcs.stream().mapToInt(arc -> arc.length - 2).sum()];
        int at = 0;
        for (double[] arc : arcs) {
            System.arraycopy(arc, 0, all, at, arc.length - 2);
            at += arc.length - 2;
        }
        return all;
    }

    private static double[] backwards(double[] arc) {
        double[] back = new double[arc.length];
        for (int i = 0; i < arc.length; i += 2) {
            back[i] = arc[arc.length - 2 - i];
            back[i + 1] = arc[arc.length - 1 - i];
        }
        return back;
    }
}
