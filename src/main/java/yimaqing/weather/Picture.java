package yimaqing.weather;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/// A grey picture as a camera gives it, each pixel from 0 (black) to 1. Those of the campaign are square.
final class Picture {
    /// How wide and high the pictures of the campaign are, in pixels.
    static final int SIDE = 400;
    private static final int WHITE = 255;
    /// A pixel is the mean of so many points both ways.
    private static final int POINTS = 2;

    private final int width;
    private final double[] pixels;

    private Picture(int width, double[] pixels) {
        this.width = width;
        this.pixels = pixels;
    }

    /// A photograph, without its colours.
    static Picture of(BufferedImage photo) {
        int width = photo.getWidth();
        var pixels = new double[width * photo.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            int rgb = photo.getRGB(i % width, i / width);
            pixels[i] = ((rgb >> 16 & WHITE) * 0.299 + (rgb >> 8 & WHITE) * 0.587 + (rgb & WHITE) * 0.114) / WHITE;
        }
        return new Picture(width, pixels);
    }

    int width() {
        return width;
    }

    int height() {
        return pixels.length / width;
    }

    /// The surface through the lens, `across` pixels wide if it lay straight ahead.
    static Picture of(Surface surface, Lens lens, double across) {
        var pixels = new double[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++) pixels[y * SIDE + x] = light(surface, lens, x, y, across);
        return new Picture(SIDE, pixels);
    }

    private static double light(Surface surface, Lens lens, int x, int y, double across) {
        double sum = 0;
        for (int point = 0; point < POINTS * POINTS; point++) {
            double px = x + (point % POINTS + 0.5) / POINTS - SIDE / 2.0;
            double py = y + (Math.floorDiv(point, POINTS) + 0.5) / POINTS - SIDE / 2.0;
            var spot = lens.seen(px / across, py / across);
            sum += surface.lightAt(spot.u(), spot.v()) * spot.light();
        }
        return sum / (POINTS * POINTS);
    }

    /// Out of focus by a Gaussian of this deviation, in pixels.
    Picture blurred(double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        var weights = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) weights[i + reach] = Math.exp(-i * i / (2 * deviation * deviation));
        return smeared(weights, 1, 0).smeared(weights, 0, 1);
    }

    /// The hand moved by so many pixels, in this direction (radians).
    Picture moved(double pixels, double direction) {
        var weights = new double[2 * (int) (pixels / 2) + 1];
        java.util.Arrays.fill(weights, 1);
        return smeared(weights, Math.cos(direction), Math.sin(direction));
    }

    private Picture smeared(double[] weights, double dx, double dy) {
        var smeared = new double[pixels.length];
        double all = java.util.Arrays.stream(weights).sum();
        int reach = weights.length / 2;
        for (int y = 0; y < height(); y++)
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = -reach; i <= reach; i++)
                    sum += weights[i + reach] * at((int) Math.round(x + i * dx), (int) Math.round(y + i * dy));
                smeared[y * width + x] = sum / all;
            }
        return new Picture(width, smeared);
    }

    private double at(int x, int y) {
        return pixels[Math.clamp(y, 0, height() - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /// Bleached: only so much of the contrast is left, around a light grey.
    Picture faded(double contrast) {
        return each((light, _, _) -> 0.75 + (light - 0.75) * contrast);
    }

    /// The sun in the print: light added around a point, strongest there, gone at `reach` pixels.
    Picture dazzled(double x, double y, double reach, double strength) {
        return each((light, px, py) -> {
            double far = Math.hypot(px - x, py - y) / reach;
            return light + strength * Math.exp(-3 * far * far);
        });
    }

    /// The grain of a cheap camera.
    Picture grained(double deviation, RandomGenerator random) {
        return each((light, _, _) -> light + deviation * random.nextGaussian());
    }

    private interface Pixel {
        double light(double light, int x, int y);
    }

    private Picture each(Pixel change) {
        var changed = new double[pixels.length];
        for (int i = 0; i < pixels.length; i++)
            changed[i] = Math.clamp(change.light(pixels[i], i % width, i / width), 0, 1);
        return new Picture(width, changed);
    }

    /// The pixels row by row, 0 to 255.
    byte[] bytes() {
        var bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Math.round(Math.clamp(pixels[i], 0, 1) * WHITE);
        return bytes;
    }
}
