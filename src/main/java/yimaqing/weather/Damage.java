package yimaqing.weather;

import java.util.random.RandomGenerator;

/// One kind of damage, in five grades; the last lies past what anybody can expect to be read.
enum Damage {
    SMALL(110, 95, 82, 70, 58),
    BLURRED(1, 1.8, 2.5, 3.2, 4),
    MOVED(5, 9, 13, 17, 21),
    FADED(0.4, 0.25, 0.15, 0.1, 0.06),
    DAZZLED(40, 70, 100, 130, 160),
    MUDDY(0.05, 0.1, 0.15, 0.2, 0.25),
    MUDDY_BESIDE_CORNERS(0.05, 0.1, 0.15, 0.2, 0.25),
    TORN(0.03, 0.06, 0.1, 0.15, 0.2),
    SCRATCHED(2, 4, 7, 11, 16),
    WRINKLED(0.008, 0.014, 0.02, 0.027, 0.035),
    WRAPPED(70, 90, 110, 130, 150),
    ASLANT(25, 40, 50, 58, 65),
    TURNED(9, 18, 27, 36, 45),
    /// From the side, unsteady, bleached and with a splash or two, as people's pictures are.
    EVERYDAY(1, 2, 3, 4, 5);

    static final int GRADES = 5;
    private static final double ACROSS = 240;
    private static final double GRAIN = 0.015;

    private final double[] amounts;

    Damage(double... amounts) {
        this.amounts = amounts;
    }

    /// A picture of this print with the damage of a grade, 1 to 5. The same randomness gives the same picture.
    Picture taken(Print print, int grade, RandomGenerator random) {
        double amount = amounts[grade - 1];
        var picture = switch (this) {
            case SMALL -> Picture.of(print, Lens.STRAIGHT, amount);
            case BLURRED -> plain(print).blurred(amount);
            case MOVED -> plain(print).moved(amount, random.nextDouble(Math.PI));
            case FADED -> plain(print).faded(amount);
            case DAZZLED -> plain(print).dazzled(somewhere(random), somewhere(random), amount, 1.2);
            case MUDDY -> plain(Dirt.mud(print, amount, true, print.corner(), random));
            case MUDDY_BESIDE_CORNERS -> plain(Dirt.mud(print, amount, false, print.corner(), random));
            case TORN -> plain(Dirt.torn(print, amount, random));
            case SCRATCHED -> plain(Dirt.scratched(print, (int) amount, random));
            case WRINKLED -> seen(print, Lens.wrinkled(amount, random.nextDouble(2 * Math.PI)));
            case WRAPPED -> seen(print, Lens.wrapped(amount));
            case ASLANT -> seen(print, Lens.aslant(amount));
            case TURNED -> seen(print, Lens.turned(Lens.STRAIGHT, amount));
            case EVERYDAY -> everyday(print, grade, random);
        };
        return picture.grained(GRAIN, random);
    }

    private static Picture everyday(Print print, int grade, RandomGenerator random) {
        var dirty = Dirt.mud(print, 0.012 * grade, true, print.corner(), random);
        var lens = Lens.turned(Lens.aslant(8 * grade), random.nextDouble(-4.0, 4.0) * grade);
        return Picture.of(dirty, lens, ACROSS - 15 * grade)
                .blurred(0.35 * grade)
                .moved(grade, random.nextDouble(Math.PI))
                .faded(1 - 0.13 * grade);
    }

    private static double somewhere(RandomGenerator random) {
        return Picture.SIDE / 2.0 + random.nextDouble(-ACROSS / 3, ACROSS / 3);
    }

    private static Picture plain(Surface surface) {
        return seen(surface, Lens.STRAIGHT);
    }

    private static Picture seen(Surface surface, Lens lens) {
        return Picture.of(surface, lens, ACROSS);
    }
}
