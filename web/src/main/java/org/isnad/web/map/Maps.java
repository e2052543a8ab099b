package org.isnad.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.views.PlacePoints;
import org.isnad.views.PlacePoints.Point;
import org.isnad.views.PlacePoints.Where;
import org.isnad.web.map.StoryMap.Dot;
import org.isnad.web.map.StoryMap.Land;
import org.isnad.web.map.StoryMap.Named;

/** Draws maps. Immutable, safe for many threads. */
public final class Maps {
    private static final int WIDTH = 372;
    private static final int HEIGHT = 248;
    /** Never closer than this, in degrees: a single town is seen in its country. */
    private static final double LEAST = 6;

    private static final double ROOM = 0.16;
    private static final int MOST = 12;
    private static final double LETTER = 6.2;
    private static final double LINE = 15;
    private static final double GAP = 3;
    /** From the middle of a line of text to what its letters stand on. */
    private static final double BASELINE = 4;

    private static final double SMALLEST = 2.5;
    private static final double GROWTH = 4.5;

    private final Outlines outlines = Outlines.bundled();
    private final PlacePoints points;
    private final Map<String, Outlines.Country> countries = new HashMap<>();

    public Maps(Lexicon lexicon) {
        this.points = new PlacePoints(lexicon);
        outlines.countries().forEach(country -> countries.merge(country.code(), country, Maps::larger));
    }

    private static Outlines.Country larger(Outlines.Country one, Outlines.Country other) {
        return one.main().area() >= other.main().area() ? one : other;
    }

    /** A named place that is found on the earth. */
    private record Found(Named named, Where where, Point at) {}

    /**
     * The map of some places, as far as it is known where they are: cities as points, countries tinted.
     *
     * @param named the most named first
     * @return empty when it is known of none
     */
    public Optional<StoryMap> of(List<Named> named) {
        List<Found> found = named.stream()
                .flatMap(one -> points.of(one.name()).flatMap(where -> found(one, where)).stream())
                .limit(MOST)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        View view = new View(WIDTH, HEIGHT, wanted(found));
        Set<String> meant = new HashSet<>();
        found.stream().filter(one -> one.where.whole()).forEach(one -> meant.add(one.where.country()));
        return Optional.of(new StoryMap(WIDTH, HEIGHT, View.STEPS, lands(view, meant), dots(view, found)));
    }

    private Optional<Found> found(Named named, Where where) {
        Point point = where.point();
        if (point != null) {
            return Optional.of(new Found(named, where, point));
        }
        Outlines.Country country = where.whole() ? countries.get(where.country()) : null;
        return country == null ? Optional.empty() : Optional.of(new Found(named, where, middle(country.main())));
    }

    /** The middle of a country's largest part by area. */
    private static Point middle(Outlines.Ring ring) {
        double x = 0;
        double y = 0;
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            double cross = ring.longitude(i) * ring.latitude(i + 1) - ring.longitude(i + 1) * ring.latitude(i);
            twice += cross;
            x += (ring.longitude(i) + ring.longitude(i + 1)) * cross;
            y += (ring.latitude(i) + ring.latitude(i + 1)) * cross;
        }
        return new Point(y / (3 * twice), x / (3 * twice));
    }

    private static Box wanted(List<Found> found) {
        Box box = Box.NONE;
        for (Found one : found) {
            box = box.with(one.at.longitude(), one.at.latitude());
        }
        return box.atLeast(LEAST, LEAST).padded(ROOM);
    }

    private List<Land> lands(View view, Set<String> meant) {
        List<Land> lands = new ArrayList<>();
        for (Outlines.Country country : outlines.countries()) {
            StringBuilder path = new StringBuilder();
            for (Outlines.Ring ring : country.rings()) {
                path.append(view.path(ring));
            }
            if (!path.isEmpty()) {
                lands.add(new Land(path.toString(), meant.contains(country.code())));
            }
        }
        lands.sort(Comparator.comparing(Land::meant));
        return lands;
    }

    /** A place on the picture, in pixels; the radius of a country is 0. */
    private record Spot(Named named, double x, double y, double radius) {
        double length() {
            return named.name().codePointCount(0, named.name().length()) * LETTER;
        }

        /** Where its name may stand: a country's upon it, a city's beside its point, or above or below. */
        List<Box> labels() {
            double half = length() / 2;
            double aside = radius + GAP + half;
            double above = radius + LINE / 2;
            return radius == 0
                    ? List.of(around(0, 0), around(0, LINE), around(0, -LINE))
                    : List.of(around(-aside, 0), around(aside, 0), around(0, -above), around(0, above));
        }

        private Box around(double right, double down) {
            double half = length() / 2;
            return new Box(x + right - half, y + down - LINE / 2, x + right + half, y + down + LINE / 2);
        }

        Box point() {
            return new Box(x - radius, y - radius, x + radius, y + radius);
        }
    }

    private static List<Dot> dots(View view, List<Found> found) {
        int most = found.stream().mapToInt(one -> one.named.articles()).max().orElse(1);
        List<Spot> spots = found.stream().map(one -> spot(view, one, most)).toList();
        List<Box> taken = new ArrayList<>();
        spots.stream().filter(spot -> spot.radius > 0).map(Spot::point).forEach(taken::add);
        return spots.stream().map(spot -> dot(spot, taken)).toList();
    }

    private static Spot spot(View view, Found found, int most) {
        double share = (double) found.named.articles() / most;
        return new Spot(
                found.named,
                view.x(found.at.longitude()),
                view.y(found.at.latitude()),
                found.where.whole() ? 0 : SMALLEST + GROWTH * Math.sqrt(share));
    }

    /** A label that would cover another or a point is left out. */
    private static Dot dot(Spot spot, List<Box> taken) {
        Optional<Box> label = spot.labels().stream()
                .filter(box -> box.west() >= 0 && box.east() <= WIDTH && box.south() >= 0 && box.north() <= HEIGHT)
                .filter(box -> taken.stream().noneMatch(box::meets))
                .findFirst();
        label.ifPresent(taken::add);
        return new Dot(
                View.tenths(spot.x),
                View.tenths(spot.y),
                View.tenths(spot.radius),
                spot.named.name(),
                spot.named.articles(),
                label.map(box -> View.tenths((box.west() + box.east()) / 2)).orElse(""),
                label.map(box -> View.tenths((box.south() + box.north()) / 2 + BASELINE))
                        .orElse(""));
    }
}
