package org.isnad.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.isnad.lexicon.Lexicon;
import org.isnad.web.map.StoryMap.Dot;
import org.isnad.web.map.StoryMap.Named;
import org.junit.jupiter.api.Test;

class MapsTest {
    private static final Pattern PATH = Pattern.compile("(M-?\\d+ -?\\d+l(-?\\d+[ ]?)+z)+");

    private final Maps maps = new Maps(Lexicon.bundled());

    private StoryMap map(Named... named) {
        return maps.of(List.of(named)).orElseThrow();
    }

    private static double number(String pixels) {
        return Double.parseDouble(pixels);
    }

    @Test
    void citiesStandWhereTheyAreAndLargerWhenMoreArticlesNameThem() {
        StoryMap map = map(new Named("بيروت", 9), new Named("دمشق", 1), new Named("حلب", 2));
        List<Dot> dots = map.dots();
        assertThat(dots).extracting(Dot::name).containsExactly("بيروت", "دمشق", "حلب");
        assertThat(number(dots.get(0).x())).isLessThan(number(dots.get(1).x()));
        assertThat(number(dots.get(2).y())).isLessThan(number(dots.get(0).y()));
        assertThat(number(dots.get(0).radius()))
                .isGreaterThan(number(dots.get(2).radius()));
        assertThat(dots).allSatisfy(dot -> {
            assertThat(number(dot.x())).isBetween(0.0, (double) map.width());
            assertThat(number(dot.y())).isBetween(0.0, (double) map.height());
        });
    }

    @Test
    void aCountryIsTintedAndHasItsNameAlone() {
        StoryMap map = map(new Named("اليمن", 3), new Named("صنعاء", 1));
        assertThat(map.lands()).filteredOn(StoryMap.Land::meant).hasSize(1);
        assertThat(map.dots().getFirst().radius()).isEqualTo("0");
        assertThat(map.lands()).allSatisfy(land -> assertThat(land.path()).matches(PATH));
    }

    @Test
    void whatIsNowhereKnownIsLeftOutAndWithNothingKnownThereIsNoMap() {
        assertThat(maps.of(List.of(new Named("وادي السرو", 4), new Named("الشرق الأوسط", 4))))
                .isEmpty();
        assertThat(map(new Named("وادي السرو", 4), new Named("القاهرة", 1)).dots())
                .extracting(Dot::name)
                .containsExactly("القاهرة");
    }

    @Test
    void namesAreKnownInAnySpellingOfTheirLetters() {
        assertThat(map(new Named("مكه المكرمه", 1)).dots()).hasSize(1);
    }

    @Test
    void labelsDoNotCoverOneAnother() {
        StoryMap map = map(
                new Named("القدس", 9),
                new Named("رام الله", 5),
                new Named("بيت لحم", 3),
                new Named("الخليل", 2),
                new Named("واشنطن", 2));
        List<Dot> labelled =
                map.dots().stream().filter(dot -> !dot.labelX().isEmpty()).toList();
        assertThat(labelled).extracting(Dot::name).contains("القدس", "واشنطن").doesNotContain("بيت لحم");
    }

    @Test
    void aMapOfTheWholeEarthIsSmallEnoughForAPage() {
        StoryMap map = map(new Named("واشنطن", 2), new Named("طوكيو", 2), new Named("كانبرا", 1));
        assertThat(map.lands().stream().mapToInt(land -> land.path().length()).sum())
                .isLessThan(40_000);
    }

    @Test
    void everyBundledPointLiesInTheOutlineOfItsCountryOrAtItsShore() {
        List<Outlines.Country> countries = Outlines.bundled().countries();
        for (Lexicon.Row row : Lexicon.bundled().table("place-points.tsv")) {
            double latitude = number(row.cell(2));
            double longitude = number(row.cell(3));
            assertThat(countries)
                    .as(row.cell(0))
                    .filteredOn(country -> country.code().equals(row.cell(1)))
                    .flatExtracting(Outlines.Country::rings)
                    .anyMatch(ring -> isInside(ring, longitude, latitude) || isNear(ring, longitude, latitude));
        }
    }

    private static boolean isInside(Outlines.Ring ring, double x, double y) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            double above = ring.latitude(i) - y;
            double next = ring.latitude(i + 1) - y;
            if (above > 0 != next > 0) {
                double at = ring.longitude(i) + above / (above - next) * (ring.longitude(i + 1) - ring.longitude(i));
                inside ^= x < at;
            }
        }
        return inside;
    }

    private static boolean isNear(Outlines.Ring ring, double x, double y) {
        return IntStream.range(0, ring.size())
                .anyMatch(i -> Line2D.ptSegDist(
                                ring.longitude(i), ring.latitude(i), ring.longitude(i + 1), ring.latitude(i + 1), x, y)
                        < 0.3);
    }

    @Property(tries = 200)
    void whateverIsLookedAtIsDrawnInsideThePicture(
            @ForAll @DoubleRange(min = -170, max = 160) double west,
            @ForAll @DoubleRange(min = -80, max = 70) double south,
            @ForAll @DoubleRange(min = 1, max = 10) double size) {
        View view = new View(372, 248, new Box(west, south, west + size, south + size));
        for (Outlines.Country country : Outlines.bundled().countries().subList(0, 60)) {
            for (Outlines.Ring ring : country.rings()) {
                assertThat(view.path(ring))
                        .matches(path -> path.isEmpty() || PATH.matcher(path).matches());
            }
        }
    }
}
