package yimaqing.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import yimaqing.pack.CodeList;
import yimaqing.slot.Days;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.Shape;
import yimaqing.slot.Slots;

/// Households made by chance from a rule dictionary: complete ones, and the same with some attributes blanked.
public final class InventedFamilies {
    private static final int LONGEST = 4;
    private static final List<String> TEXTS = List.of("clean_heating", "rain_plan", "tea", "安泽");

    private final Random random;

    public InventedFamilies(long seed) {
        random = new Random(seed);
    }

    public Slots complete(Shape shape) {
        var family = Slots.empty(shape, "h");
        fill(family);
        return family;
    }

    /// A copy of a household in which each attribute is blank with this chance, on every level.
    public Slots blanked(Slots complete, double chance) {
        var copy = Slots.empty(complete.shape(), "h");
        copy(complete, copy, chance);
        return copy;
    }

    /// Gives a record its value of a field from the complete one; a list comes complete.
    static void restore(Slots complete, Slots blank, Field field) {
        new InventedFamilies(0).copy(complete, blank, field, 0);
    }

    private void fill(Slots record) {
        for (var field : record.shape().fields()) {
            switch (field.kind()) {
                case Kind.Number kind -> record.put(field, number(kind));
                case Kind.YesNo _ -> record.put(field, random.nextBoolean());
                case Kind.Day _ -> record.put(field, LocalDate.of(2026, 1, 1).minusDays(random.nextInt(30_000)));
                case Kind.Letters _ -> record.put(field, TEXTS.get(random.nextInt(TEXTS.size())));
                case Kind.Code(var codes) -> record.put(field, code(codes));
                case Kind.Texts(var each, int _) -> record.put(field, texts(each));
                case Kind.Records _ -> {
                    for (var one : record.fill(field, random.nextInt(LONGEST + 1))) fill(one);
                }
            }
        }
    }

    /// Small whole numbers, so that every comparison goes now one way and now the other.
    private double number(Kind.Number kind) {
        double most = Math.min(kind.most(), kind.least() + 120);
        if (kind.most() > 100_000) return random.nextInt(20_000);
        return Math.rint(kind.least() + random.nextDouble() * (most - kind.least()));
    }

    private String code(CodeList codes) {
        return codes.codes().get(random.nextInt(codes.codes().size())).code();
    }

    private String[] texts(Kind each) {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(LONGEST); i > 0; i--)
            texts.add(each instanceof Kind.Code(var codes) ? code(codes) : TEXTS.get(random.nextInt(TEXTS.size())));
        return texts.toArray(String[]::new);
    }

    private void copy(Slots from, Slots to, double chance) {
        for (var field : from.shape().fields()) if (random.nextDouble() >= chance) copy(from, to, field, chance);
    }

    private void copy(Slots from, Slots to, Field field, double chance) {
        if (from.isMissing(field)) return;
        switch (field.kind()) {
            case Kind.Number _ -> to.put(field, from.number(field));
            case Kind.YesNo _ -> to.put(field, from.number(field) == 1);
            case Kind.Day _ -> to.put(field, Days.day(from.number(field)));
            case Kind.Letters _, Kind.Code _ -> to.put(field, from.text(field.slot()));
            case Kind.Texts _ -> to.put(field, from.texts(field.slot()).clone());
            case Kind.Records _ -> {
                var records = from.records(field.slot());
                var copies = to.fill(field, records.length);
                for (int i = 0; i < records.length; i++) copy(records[i], copies[i], chance);
            }
        }
    }
}
