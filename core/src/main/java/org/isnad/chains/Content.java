package org.isnad.chains;

import java.util.List;

/**
 * What the words of a statement say, as far as it can be compared.
 *
 * @param stems light stems of the words that tell something, in order
 * @param negations of each word that turns it into the contrary the place among the stems of what follows it
 * @param figures what it counts
 * @param total whether a word tells that it counts all there is so far: «ارتفاع الحصيلة»
 */
record Content(List<String> stems, List<Integer> negations, List<Figure> figures, boolean total) {
    Content {
        stems = List.copyOf(stems);
        negations = List.copyOf(negations);
        figures = List.copyOf(figures);
    }

    /**
     * A number of something.
     *
     * @param value the number in plain digits
     * @param kind what is counted, a kind of {@code figure-kinds.tsv}
     */
    record Figure(String value, String kind) {
        /** What stands for it among stems. */
        String stem() {
            return '=' + value + ' ' + kind;
        }

        /** Tolls stand for themselves; other numbers are of the same only where more is. */
        boolean countsPeople() {
            return kind.startsWith("people/");
        }

        boolean contradicts(Figure other) {
            return kind.equals(other.kind) && !value.equals(other.value);
        }
    }

    /** Whether both count the same kind of thing. */
    boolean countsAsDoes(Content other) {
        return figures.stream()
                .anyMatch(
                        one -> other.figures.stream().anyMatch(two -> one.kind().equals(two.kind())));
    }

    /** Whether both have numbers of something that is of no kind, and none of them is the other's: «300 مريض» and «400 مريض». */
    boolean hasOtherNumbers(Content other) {
        return hasNumbers()
                && other.hasNumbers()
                && stems.stream().filter(Content::isNumber).noneMatch(other.stems::contains);
    }

    private boolean hasNumbers() {
        return stems.stream().anyMatch(Content::isNumber);
    }

    private static boolean isNumber(String stem) {
        return Character.isDigit(stem.charAt(0));
    }

    /** Whether both count the same and no number of one is the other's. */
    boolean contradicts(Content other) {
        return !figures.isEmpty()
                && !other.figures.isEmpty()
                && figures.stream().anyMatch(one -> other.figures.stream().anyMatch(one::contradicts))
                && figures.stream().noneMatch(other.figures::contains);
    }
}
