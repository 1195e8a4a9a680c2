package yimaqing.place;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;

/// The frame of a drawing: a stretch of the earth in degrees, fitted into a width and a height in whole units of an SVG
/// `viewBox`. Equirectangular, narrowed by the cosine of the middle latitude: right for a county, and across Shanxi
/// (34.5 to 40.8 degrees north) widths come out wrong by up to one part in twenty.
public final class Box {
    private final double west;
    private final double north;
    private final double unitsPerDegreeEast;
    private final double unitsPerDegreeNorth;
    private final double left;
    private final double top;

    private Box(DoubleSummaryStatistics longitudes, DoubleSummaryStatistics latitudes, int width, int height) {
        double narrowing = Math.cos(Math.toRadians((latitudes.getMin() + latitudes.getMax()) / 2));
        double wide = (longitudes.getMax() - longitudes.getMin()) * narrowing;
        double high = latitudes.getMax() - latitudes.getMin();
        west = longitudes.getMin();
        north = latitudes.getMax();
        unitsPerDegreeNorth = Math.min(width / wide, height / high);
        unitsPerDegreeEast = unitsPerDegreeNorth * narrowing;
        left = (width - wide * unitsPerDegreeNorth) / 2;
        top = (height - high * unitsPerDegreeNorth) / 2;
    }

    /// The frame that just holds all these outlines, in the middle and unstretched, so that they can be drawn together.
    public static Box around(Collection<Outline> outlines, int width, int height) {
        if (outlines.isEmpty()) throw new IllegalArgumentException("a box needs something to hold");
        if (width < 1 || height < 1) throw new IllegalArgumentException("a box is at least one unit wide and high");
        return new Box(
                outlines.stream().flatMapToDouble(Outline::longitudes).summaryStatistics(),
                outlines.stream().flatMapToDouble(Outline::latitudes).summaryStatistics(),
                width,
                height);
    }

    /// Units from the left edge.
    public long x(double longitude) {
        return Math.round(left + (longitude - west) * unitsPerDegreeEast);
    }

    /// Units from the upper edge.
    public long y(double latitude) {
        return Math.round(top + (north - latitude) * unitsPerDegreeNorth);
    }
}
