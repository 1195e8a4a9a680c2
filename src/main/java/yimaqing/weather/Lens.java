package yimaqing.weather;

/// Where a point of the picture lies on the surface. Points of the picture are counted from its middle, in widths of
/// the print as it would appear straight ahead.
interface Lens {
    Spot seen(double x, double y);

    /// A point of the surface, and by how much the light on it is weaker (below 1) or stronger there.
    record Spot(double u, double v, double light) {
        static final Spot WALL = new Spot(-1, -1, 1);
    }

    Lens STRAIGHT = (x, y) -> new Spot(x + 0.5, y + 0.5, 1);

    /// Turned in its plane, in degrees.
    static Lens turned(Lens lens, double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        return (x, y) -> lens.seen(x * cos + y * sin, y * cos - x * sin);
    }

    /// Looked at from the side, in degrees from straight ahead, from two and a half widths away.
    static Lens aslant(double degrees) {
        double away = 2.5;
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        return (x, y) -> {
            double across = x * away / (away * cos - x * sin);
            return new Spot(across + 0.5, y * (away + across * sin) / away + 0.5, 1);
        };
    }

    /// Wrapped around a pole, over so many degrees of it.
    static Lens wrapped(double degrees) {
        double angle = Math.toRadians(degrees);
        double radius = 1 / angle;
        return (x, y) -> {
            if (Math.abs(x) >= radius) return Spot.WALL;
            double turn = Math.asin(x / radius);
            return new Spot(turn / angle + 0.5, y + 0.5, 0.6 + 0.4 * Math.cos(turn));
        };
    }

    /// Paper that came off in waves, which are as high as `height` widths and lie in shadow on one side.
    static Lens wrinkled(double height, double phase) {
        double waves = 2 * Math.PI * 2.5;
        return (x, y) -> {
            double slope = Math.cos(waves * (x + y) / 2 + phase);
            return new Spot(
                    x + 0.5 + height * Math.sin(waves * y + phase),
                    y + 0.5 + height * Math.sin(waves * x + 2 * phase),
                    1 - 6 * height * (1 - slope) / 2);
        };
    }
}
