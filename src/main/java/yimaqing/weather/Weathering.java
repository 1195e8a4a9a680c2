package yimaqing.weather;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yimaqing.code.QrSymbol.Use;

/// The campaign: every symbol with every damage in every grade, a few times over, read by every decoder. The seed is
/// fixed, so every run draws the same pictures; all symbols suffer the same.
public final class Weathering {
    private static final long SEED = 20261126;
    private static final int TIMES = 8;
    private static final int CLEAN_TIMES = 8;
    private static final int TOKEN = 20;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<Double> PIXELS = List.of(1.5, 1.8, 2.0, 2.3, 2.6, 3.0, 4.0);
    private static final List<Integer> QUIET_ZONES = List.of(0, 1, 2, 4);
    private static final double NEAR = 5;

    private final List<Decoder> decoders;

    Weathering(List<Decoder> decoders) {
        this.decoders = decoders;
    }

    /// How an address is written: in capitals, which takes less room, or as people write addresses.
    public enum Letters {
        UPPER,
        LOWER
    }

    /// One attempt to read one picture.
    record Attempt(Letters letters, Use use, Damage damage, int grade, String decoder, boolean read, boolean wrong) {}

    /// A share in percent under a name.
    public record Share(String name, double percent) {}

    /// How many pictures, how many wrong readings of them, and the shares read.
    public record Figures(int pictures, long wrong, List<Share> shares) {}

    /// Runs with the decoders of this machine; `zbarimg` gets its pictures through the folder.
    public static Figures measured(Path folder) {
        var decoders = new ArrayList<Decoder>(List.of(new Zxing(), new Boof()));
        Zbar.in(folder).ifPresent(decoders::add);
        return new Weathering(decoders).figures();
    }

    private Figures figures() {
        var attempts = attempts(TIMES, List.of(Damage.values()));
        var shares = new ArrayList<Share>();
        for (var letters : Letters.values())
            for (var use : Use.values())
                for (var decoder : decoders)
                    shares.add(share(
                            name(letters, use, decoder.name()),
                            attempts,
                            a -> a.letters() == letters
                                    && a.use() == use
                                    && a.decoder().equals(decoder.name())));
        for (var damage : Damage.values())
            for (var use : Use.values())
                shares.add(share(
                        name(damage, use),
                        attempts,
                        a -> a.letters() == Letters.UPPER && a.use() == use && a.damage() == damage));
        shares.addAll(clean());
        long wrong = attempts.stream().filter(Attempt::wrong).count();
        return new Figures(attempts.size() / decoders.size(), wrong, shares);
    }

    private static String name(Object... parts) {
        return Stream.of(parts)
                .map(part -> part.toString().toLowerCase(Locale.ROOT).replace("_", ""))
                .collect(Collectors.joining("."));
    }

    private static Share share(String name, List<Attempt> attempts, Predicate<Attempt> which) {
        var some = attempts.stream().filter(which).toList();
        return new Share(name, 100.0 * some.stream().filter(Attempt::read).count() / some.size());
    }

    /// Every damage of these, in all grades, on all symbols.
    List<Attempt> attempts(int times, List<Damage> damages) {
        var attempts = new ArrayList<Attempt>();
        for (var letters : Letters.values())
            for (var use : Use.values())
                for (var damage : damages)
                    for (int grade = 1; grade <= Damage.GRADES; grade++)
                        attempts.addAll(attempts(letters, use, damage, grade, times));
        return attempts;
    }

    private List<Attempt> attempts(Letters letters, Use use, Damage damage, int grade, int times) {
        var prints = IntStream.range(0, times)
                .mapToObj(time -> print(letters, use, time))
                .toList();
        var pictures = IntStream.range(0, times)
                .mapToObj(time -> damage.taken(prints.get(time), grade, random(damage, time)))
                .toList();
        var attempts = new ArrayList<Attempt>();
        for (var decoder : decoders) {
            var said = decoder.read(pictures);
            for (int time = 0; time < times; time++) {
                boolean right = said.get(time)
                        .filter(prints.get(time).address()::equals)
                        .isPresent();
                boolean wrong = said.get(time).isPresent() && !right;
                attempts.add(new Attempt(letters, use, damage, grade, decoder.name(), right, wrong));
            }
        }
        return attempts;
    }

    /// The same for every symbol, so that all bear the same.
    // the damage's place is part of the seed: the published figures were drawn with it
    @SuppressWarnings("EnumOrdinal")
    private static SplittableRandom random(Damage damage, int time) {
        return new SplittableRandom(SEED + 31L * damage.ordinal() + 1_000L * time);
    }

    static Print print(Letters letters, Use use, int time) {
        var random = new SplittableRandom(SEED - time);
        var token = new StringBuilder();
        for (int i = 0; i < TOKEN; i++) token.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        var rest = "YMQ.EXAMPLE/H/" + token;
        return new Print("https://" + (letters == Letters.UPPER ? rest : rest.toLowerCase(Locale.ROOT)), use);
    }

    /// Clean symbols, near by and further off, and with less and less that is light around them.
    private List<Share> clean() {
        var shares = new ArrayList<Share>();
        for (double pixels : PIXELS)
            for (var decoder : decoders)
                shares.add(new Share(
                        "px" + pixels + "." + decoder.name(), clean(decoder, print -> print.pictured(pixels))));
        for (int quiet : QUIET_ZONES)
            for (var decoder : decoders)
                shares.add(new Share(
                        "quiet" + quiet + "." + decoder.name(), clean(decoder, print -> onBlack(print, quiet))));
        return shares;
    }

    private static Picture onBlack(Print print, int quiet) {
        return Picture.of(print.framed(quiet), Lens.STRAIGHT, NEAR * print.modules());
    }

    /// The percentage of clean symbols of both uses that one decoder reads.
    static double clean(Decoder decoder, Function<Print, Picture> taken) {
        var prints = Stream.of(Use.values())
                .flatMap(use -> IntStream.range(0, CLEAN_TIMES).mapToObj(time -> print(Letters.UPPER, use, time)))
                .toList();
        var said = decoder.read(prints.stream().map(taken).toList());
        long read = IntStream.range(0, prints.size())
                .filter(i -> said.get(i).filter(prints.get(i).address()::equals).isPresent())
                .count();
        return 100.0 * read / prints.size();
    }
}
