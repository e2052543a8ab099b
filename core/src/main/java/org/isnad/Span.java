package org.isnad;

/**
 * A half open range of UTF-16 units in a text that the owner names.
 *
 * @param begin offset of the first unit
 * @param end offset after the last unit, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a span: " + begin + ".." + end);
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    /** Whether every unit of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    public Span shift(int by) {
        return new Span(begin + by, end + by);
    }

    /** The text this span covers. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    /** Earlier begin first; of two that begin together the longer first, so that a container precedes what it contains. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
    }
}
