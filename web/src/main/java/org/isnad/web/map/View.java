package org.isnad.web.map;

import java.util.Arrays;
import java.util.Locale;

/**
 * Lays a part of the earth on a picture: degrees of longitude are drawn as long as they are at its middle parallel
 * (equirectangular). Lines are cut at the picture's edges (Sutherland and Hodgman 1974).
 */
final class View {
    private static final double MARGIN = 4;
    /** Points nearer than this to the one before are not drawn, in pixels, and no ring that is smaller. */
    private static final double NEAR = 1.2;

    private static final double SMALL = 2.5;
    /** Paths are written in whole steps of this part of a pixel. */
    static final int STEPS = 2;

    private final int width;
    private final int height;
    private final double west;
    private final double north;
    private final double across;
    private final double down;
    private final Box shown;

    /** @param wanted what must be seen at least */
    View(int width, int height, Box wanted) {
        this.width = width;
        this.height = height;
        double squeeze = Math.cos(Math.toRadians((wanted.south() + wanted.north()) / 2));
        double scale = Math.min(width / (wanted.width() * squeeze), height / wanted.height());
        this.across = scale * squeeze;
        this.down = scale;
        this.west = (wanted.west() + wanted.east()) / 2 - width / across / 2;
        this.north = (wanted.south() + wanted.north()) / 2 + height / down / 2;
        this.shown = new Box(west, north - height / down, west + width / across, north);
    }

    double x(double longitude) {
        return (longitude - west) * across;
    }

    double y(double latitude) {
        return (north - latitude) * down;
    }

    /** The path of a ring as far as it is in the picture, in steps; empty where none of it is, or it is too small to be seen. */
    String path(Outlines.Ring ring) {
        Box box = ring.box();
        if (!box.meets(shown) || Math.max(box.width() * across, box.height() * down) < SMALL) {
            return "";
        }
        double[] points = new double[2 * ring.size()];
        int size = 0;
        for (int i = 0; i < ring.size(); i++) {
            double x = x(ring.longitude(i));
            double y = y(ring.latitude(i));
            if (size == 0 || Math.hypot(x - points[size - 2], y - points[size - 1]) >= NEAR) {
                points[size++] = x;
                points[size++] = y;
            }
        }
        double[] cut = Arrays.copyOf(points, size);
        for (Edge edge : Edge.values()) {
            cut = cut(cut, edge);
        }
        return cut.length < 6 ? "" : drawn(cut);
    }

    private enum Edge {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM
    }

    /** How far inside an edge a point is; below 0 outside. */
    private double inside(Edge edge, double x, double y) {
        return switch (edge) {
            case LEFT -> x + MARGIN;
            case RIGHT -> width + MARGIN - x;
            case TOP -> y + MARGIN;
            case BOTTOM -> height + MARGIN - y;
        };
    }

    private double[] cut(double[] points, Edge edge) {
        double[] out = new double[2 * points.length + 4];
        int size = 0;
        for (int i = 0; i < points.length; i += 2) {
            int next = (i + 2) % points.length;
            double here = inside(edge, points[i], points[i + 1]);
            double there = inside(edge, points[next], points[next + 1]);
            if (here >= 0) {
                out[size++] = points[i];
                out[size++] = points[i + 1];
            }
            if (here >= 0 != there >= 0) {
                double part = here / (here - there);
                out[size++] = points[i] + part * (points[next] - points[i]);
                out[size++] = points[i + 1] + part * (points[next + 1] - points[i + 1]);
            }
        }
        return Arrays.copyOf(out, size);
    }

    private static String drawn(double[] points) {
        StringBuilder path = new StringBuilder(points.length * 3);
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.length; i += 2) {
            long toX = Math.round(points[i] * STEPS);
            long toY = Math.round(points[i + 1] * STEPS);
            if (i == 0) {
                path.append('M').append(toX).append(' ').append(toY).append('l');
            } else {
                number(path, toX - x);
                number(path, toY - y);
            }
            x = toX;
            y = toY;
        }
        return path.append('z').toString();
    }

    /** A minus parts numbers as a blank does. */
    private static void number(StringBuilder path, long number) {
        if (number >= 0 && path.charAt(path.length() - 1) != 'l') {
            path.append(' ');
        }
        path.append(number);
    }

    /** A number of pixels as it is written, to a tenth. */
    static String tenths(double pixels) {
        long tenths = Math.round(pixels * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
