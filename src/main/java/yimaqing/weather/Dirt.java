package yimaqing.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What lies on the print or has gone from it.
final class Dirt {
    private static final double MUD = 0.3;
    private static final double SPECK = 0.07;
    private static final int GRID = 100;

    private Dirt() {}

    private record Round(double u, double v, double radius) {
        boolean covers(double u, double v) {
            return Math.hypot(u - this.u, v - this.v) < radius;
        }
    }

    /// Splashes that cover this part of the print, on the corners or beside them.
    static Surface mud(Surface print, double part, boolean onCorners, double corner, RandomGenerator random) {
        var splashes = new ArrayList<Round>();
        while (covered(splashes) < part) {
            var next = new Round(random.nextDouble(), random.nextDouble(), SPECK * (0.4 + random.nextDouble()));
            if (onCorners || !touchesCorner(next, corner)) splashes.add(next);
        }
        return (u, v) -> covers(splashes, u, v) ? MUD : print.lightAt(u, v);
    }

    private static boolean covers(List<Round> splashes, double u, double v) {
        return Surface.isPrint(u, v) && splashes.stream().anyMatch(round -> round.covers(u, v));
    }

    private static double covered(List<Round> splashes) {
        int dirty = 0;
        for (int i = 0; i < GRID * GRID; i++)
            if (covers(splashes, (i % GRID + 0.5) / GRID, (Math.floorDiv(i, GRID) + 0.5) / GRID)) dirty++;
        return dirty / (double) (GRID * GRID);
    }

    /// The three corners by which decoders find a symbol lie in squares of `corner` widths.
    private static boolean touchesCorner(Round round, double corner) {
        double u = round.u() - round.radius();
        double v = round.v() - round.radius();
        boolean left = u < corner;
        boolean top = v < corner;
        boolean right = round.u() + round.radius() > 1 - corner;
        boolean bottom = round.v() + round.radius() > 1 - corner;
        return left && top || right && top || left && bottom;
    }

    /// One corner, any of the four, torn off to the wall; `part` of the print is gone.
    static Surface torn(Surface print, double part, RandomGenerator random) {
        double leg = Math.sqrt(2 * part);
        boolean right = random.nextBoolean();
        boolean bottom = random.nextBoolean();
        return (u, v) -> {
            double across = right ? 1 - u : u;
            double down = bottom ? 1 - v : v;
            return across + down < leg ? Surface.WALL : print.lightAt(u, v);
        };
    }

    /// Scratches from edge to edge, down to the bright metal.
    static Surface scratched(Surface print, int scratches, RandomGenerator random) {
        var lines = new ArrayList<double[]>();
        for (int i = 0; i < scratches; i++) {
            double angle = random.nextDouble(Math.PI);
            lines.add(new double[] {Math.cos(angle), Math.sin(angle), random.nextDouble(-0.35, 0.35)});
        }
        double half = 0.006;
        return (u, v) -> {
            boolean gone = Surface.isPrint(u, v)
                    && lines.stream()
                            .anyMatch(line -> Math.abs((u - 0.5) * line[0] + (v - 0.5) * line[1] - line[2]) < half);
            return gone ? 1 : print.lightAt(u, v);
        };
    }
}
