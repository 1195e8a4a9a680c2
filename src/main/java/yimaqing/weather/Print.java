package yimaqing.weather;

import java.util.BitSet;
import yimaqing.code.QrSymbol;

/// A symbol as it left the printer, and what it says.
final class Print implements Surface {
    private static final int QUIET = 4;
    private static final double CORNER_MODULES = 12;

    private final String address;
    private final int modules;
    private final BitSet dark = new BitSet();

    Print(String address, QrSymbol.Use use) {
        this.address = address;
        var symbol = QrSymbol.of(address, use);
        modules = symbol.modules();
        for (var run : symbol.runs()) dark.set(run.y() * modules + run.x(), run.y() * modules + run.x() + run.length());
    }

    String address() {
        return address;
    }

    /// How many modules wide, quiet zone included.
    int modules() {
        return modules;
    }

    /// How much of the width a corner takes with its quiet zone and a module around it.
    double corner() {
        return CORNER_MODULES / modules;
    }

    /// The same on black, with so many light modules around it (0 to 4) instead of four.
    Surface framed(int quiet) {
        double frame = (QUIET - quiet) / (double) modules;
        return (u, v) -> Math.min(u, v) < frame || Math.max(u, v) >= 1 - frame ? INK : lightAt(u, v);
    }

    /// A picture of nothing but this, a module so many pixels wide.
    Picture pictured(double pixels) {
        return Picture.of(this, Lens.STRAIGHT, pixels * modules);
    }

    @Override
    public double lightAt(double u, double v) {
        if (!Surface.isPrint(u, v)) return WALL;
        return dark.get(((int) (v * modules)) * modules + (int) (u * modules)) ? INK : PAPER;
    }
}
