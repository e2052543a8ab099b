package org.isnad.web.map;

/** A rectangle: a part of the earth between two meridians and two parallels, in degrees, or a part of a picture, in pixels. */
record Box(double west, double south, double east, double north) {
    static final Box NONE = new Box(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    Box with(double longitude, double latitude) {
        return new Box(
                Math.min(west, longitude),
                Math.min(south, latitude),
                Math.max(east, longitude),
                Math.max(north, latitude));
    }

    boolean meets(Box other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }

    /** Wider by a share of itself on each side. */
    Box padded(double share) {
        double x = (east - west) * share;
        double y = (north - south) * share;
        return new Box(west - x, south - y, east + x, north + y);
    }

    /** The same middle, at least so large. */
    Box atLeast(double width, double height) {
        double x = Math.max(0, width - (east - west)) / 2;
        double y = Math.max(0, height - (north - south)) / 2;
        return new Box(west - x, south - y, east + x, north + y);
    }

    double width() {
        return east - west;
    }

    double height() {
        return north - south;
    }
}
