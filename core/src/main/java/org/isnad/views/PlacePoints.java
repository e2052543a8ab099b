package org.isnad.views;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Where places are, by name: cities as points, countries by their code. Immutable. */
public final class PlacePoints {
    private final Map<String, Where> places = new HashMap<>();

    /** Reads {@code countries.tsv}, {@code places.tsv} and {@code place-points.tsv}. */
    public PlacePoints(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("places.tsv")) {
            String country = row.cell(2);
            if (!country.isEmpty()) {
                row.values(0).forEach(name -> places.putIfAbsent(Letters.fold(name), new Where(country, false, null)));
            }
        }
        for (Lexicon.Row row : lexicon.table("countries.tsv")) {
            row.values(1).forEach(name -> places.put(Letters.fold(name), new Where(row.cell(0), true, null)));
        }
        for (Lexicon.Row row : lexicon.table("place-points.tsv")) {
            Point point = new Point(Double.parseDouble(row.cell(2)), Double.parseDouble(row.cell(3)));
            places.put(Letters.fold(row.cell(0)), new Where(row.cell(1), false, point));
        }
    }

    /**
     * A point on the earth, WGS84.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Point(double latitude, double longitude) {}

    /**
     * Where a place is.
     *
     * @param country ISO 3166 code
     * @param whole whether it is the country itself
     * @param point null where it is not known, as of countries
     */
    public record Where(
            String country, boolean whole, @Nullable Point point) {}

    /** @param name in any spelling of its letters */
    public Optional<Where> of(String name) {
        return Optional.ofNullable(places.get(Letters.fold(name)));
    }
}
