package yimaqing.slot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of one household, member or line, laid out for fast reading. What is not known is not there: a number
/// that is missing is NaN, everything else that is missing is null inside, and neither is ever 0, "" or no.
public final class Slots {
    /// No value stands for this one: it is the mark of a missing number.
    public static final double MISSING = Double.NaN;

    private final Shape shape;
    private final double[] numbers;
    private final Object[] things;
    private final @Nullable Slots parent;
    private final String within;

    private Slots(Shape shape, @Nullable Slots parent, String within) {
        this.shape = shape;
        this.parent = parent;
        this.within = within;
        this.numbers = new double[shape.numbers()];
        this.things = new Object[shape.things()];
        Arrays.fill(numbers, MISSING);
    }

    /// A record of which nothing is known yet; `root` is its name in rules, such as `h`.
    public static Slots empty(Shape shape, String root) {
        return new Slots(shape, null, root);
    }

    public Shape shape() {
        return shape;
    }

    public double number(Field field) {
        return numbers[field.slot()];
    }

    /// The number, day (as `Days` numbers it) or yes-or-no (1 or 0) in this slot, or NaN.
    public double number(int slot) {
        return numbers[slot];
    }

    /// The text or code in this slot, or null.
    public @Nullable String text(int slot) {
        return (String) things[slot];
    }

    /// The records of the list in this slot, or null when nobody knows how many there are.
    public Slots @Nullable [] records(int slot) {
        return (Slots[]) things[slot];
    }

    /// The texts of the list in this slot, or null.
    public String @Nullable [] texts(int slot) {
        return (String[]) things[slot];
    }

    /// The text or code, which is not missing.
    public String text(Field field) {
        return Objects.requireNonNull(text(field.slot()));
    }

    /// The records of the list, which is not missing.
    public Slots[] records(Field field) {
        return Objects.requireNonNull(records(field.slot()));
    }

    /// The texts of the list, which is not missing.
    public String[] texts(Field field) {
        return Objects.requireNonNull(texts(field.slot()));
    }

    public boolean isMissing(Field field) {
        return field.kind().isNumeric() ? Double.isNaN(numbers[field.slot()]) : things[field.slot()] == null;
    }

    public void forget(Field field) {
        if (field.kind().isNumeric()) numbers[field.slot()] = MISSING;
        else things[field.slot()] = null;
    }

    /// @throws IllegalArgumentException when the number lies outside the bounds of the field
    public void put(Field field, double number) {
        var kind = (Kind.Number) field.kind();
        if (!(number >= kind.least() && number <= kind.most()))
            throw new IllegalArgumentException(field.name() + " lies between " + kind.least() + " and " + kind.most());
        // -0 and 0 are one number
        numbers[field.slot()] = number + 0.0;
    }

    public void put(Field field, boolean yes) {
        numbers[yesNo(field)] = yes ? 1 : 0;
    }

    public void put(Field field, LocalDate day) {
        if (!(field.kind() instanceof Kind.Day)) throw new IllegalArgumentException(field.name() + " holds no day");
        numbers[field.slot()] = Days.number(day);
    }

    /// @throws IllegalArgumentException when the text is too long or no code of the field's list
    public void put(Field field, String text) {
        things[field.slot()] = checked(field, field.kind(), text);
    }

    /// @throws IllegalArgumentException when there are more texts than the field's list takes
    public void put(Field field, String[] texts) {
        var kind = (Kind.Texts) field.kind();
        refuseMoreThan(kind.most(), texts.length, field);
        things[field.slot()] =
                Arrays.stream(texts).map(t -> checked(field, kind.each(), t)).toArray(String[]::new);
    }

    /// Makes so many empty records in the list of this field and hands them out to be filled.
    ///
    /// @throws IllegalArgumentException when there are more than the field's list takes
    public Slots[] fill(Field field, int count) {
        var kind = (Kind.Records) field.kind();
        refuseMoreThan(kind.most(), count, field);
        var records = new Slots[count];
        for (int i = 0; i < count; i++) records[i] = new Slots(kind.of(), this, field.name() + "[" + i + "]");
        things[field.slot()] = records;
        return records;
    }

    /// What a rule calls this record, such as `h.members[0]`.
    public String path() {
        return parent == null ? within : parent.path() + "." + within;
    }

    private static int yesNo(Field field) {
        if (!(field.kind() instanceof Kind.YesNo))
            throw new IllegalArgumentException(field.name() + " holds no yes or no");
        return field.slot();
    }

    private static String checked(Field field, Kind kind, String text) {
        if (kind instanceof Kind.Letters(int most) && text.length() <= most) return text;
        // equal codes are one object, so that most comparisons are answered by a glance
        if (kind instanceof Kind.Code(var codes) && codes.find(text).isPresent())
            return codes.find(text).get().code();
        throw new IllegalArgumentException(field.name() + " does not hold such a text");
    }

    private static void refuseMoreThan(int most, int count, Field field) {
        if (count > most) throw new IllegalArgumentException(field.name() + " holds at most " + most);
    }
}
