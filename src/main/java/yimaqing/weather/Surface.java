package yimaqing.weather;

/// A printed thing on a wall: how light it is at a point, from 0 (black) to 1. The print with its quiet zone lies
/// between 0 and 1 both ways, from its upper left corner; everything else is wall.
interface Surface {
    double WALL = 0.65;
    double INK = 0.06;
    double PAPER = 0.94;

    double lightAt(double u, double v);

    static boolean isPrint(double u, double v) {
        return u >= 0 && u < 1 && v >= 0 && v < 1;
    }
}
