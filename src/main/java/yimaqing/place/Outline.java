package yimaqing.place;

import java.util.List;
import java.util.stream.DoubleStream;

/// The border of one county: for drawing, not for measuring or for telling on which side a house stands.
public final class Outline {
    private final PlaceCode code;
    private final String name;
    private final List<double[]> rings;

    /// Each ring is longitude, latitude, longitude, latitude and so on, in degrees; holes are rings too.
    Outline(PlaceCode code, String name, List<double[]> rings) {
        if (rings.isEmpty()) throw new IllegalArgumentException("the outline of " + code + " has no ring");
        this.code = code;
        this.name = name;
        this.rings = List.copyOf(rings);
    }

    public PlaceCode code() {
        return code;
    }

    /// The name on the map, e.g. 平城区/云冈区 where one outline stands for two districts.
    public String name() {
        return name;
    }

    /// The `d` of an SVG path, in whole units of the box: a larger box gives a finer and longer path. Fill it with
    /// `fill-rule="evenodd"`, since some counties have holes.
    public String path(Box box) {
        var path = new StringBuilder();
        for (double[] ring : rings) draw(ring, box, path);
        return path.toString();
    }

    DoubleStream longitudes() {
        return rings.stream().flatMapToDouble(ring -> everySecond(ring, 0));
    }

    DoubleStream latitudes() {
        return rings.stream().flatMapToDouble(ring -> everySecond(ring, 1));
    }

    /// Steps between rounded points, not rounded steps, so that neighbours share their border exactly.
    private static void draw(double[] ring, Box box, StringBuilder path) {
        long x = box.x(ring[0]);
        long y = box.y(ring[1]);
        path.append('M').append(x).append(' ').append(y).append('l');
        int start = path.length();
        for (int i = 2; i < ring.length; i += 2) {
            long right = box.x(ring[i]) - x;
            long down = box.y(ring[i + 1]) - y;
            if (right == 0 && down == 0) continue;
            if (path.length() > start) path.append(' ');
            path.append(right).append(' ').append(down);
            x += right;
            y += down;
        }
        if (path.length() == start) path.append("0 0");
        path.append('z');
    }

    private static DoubleStream everySecond(double[] ring, int from) {
        return DoubleStream.iterate(from, i -> i < ring.length, i -> i + 2).map(i -> ring[(int) i]);
    }
}
