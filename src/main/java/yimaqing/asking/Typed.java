package yimaqing.asking;

import java.math.BigDecimal;
import java.text.Normalizer;
import yimaqing.filling.Question;
import yimaqing.pack.Type;
import yimaqing.pack.Value;

/// What a family typed or chose as its answer, read against what is asked.
public sealed interface Typed {
    int MOST_LETTERS = 20;
    String YES = "yes";
    String NO = "no";
    /// The family does not know: nothing is written down.
    String UNKNOWN = "unknown";
    int EARLIEST_YEAR = 1950;

    record Said(Value value) implements Typed {}

    record Unknown() implements Typed {}

    /// Nothing was chosen, or something that is not offered.
    record NotChosen() implements Typed {}

    /// It is no number between nothing and `most` with so many decimals.
    record NoNumber(long most, int decimals) implements Typed {}

    /// It is no year from `earliest` to `latest`.
    record NoYear(int earliest, int latest) implements Typed {}

    static Typed read(Question question, String typed, int thisYear) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.equals(UNKNOWN)) return new Unknown();
        return switch (question.type()) {
            case Type.YesNo _ -> yesNo(text);
            case Type.OneOf(var codes) -> codes.find(text).isPresent() ? new Said(Value.text(text)) : new NotChosen();
            case Type.Number number -> number.isYear() ? year(text, thisYear) : number(text, number);
            case Type.Words _, Type.Day _, Type.Month _, Type.Refers _, Type.Entry _ ->
                throw new IllegalArgumentException(question.attribute().key() + " is not asked of families");
        };
    }

    private static Typed yesNo(String text) {
        return text.equals(YES) || text.equals(NO) ? new Said(new Value.YesNo(text.equals(YES))) : new NotChosen();
    }

    private static Typed year(String text, int thisYear) {
        if (!text.matches("[0-9]{4}")) return new NoYear(EARLIEST_YEAR, thisYear);
        int year = Integer.parseInt(text);
        return year >= EARLIEST_YEAR && year <= thisYear
                ? new Said(Value.Amount.of(year))
                : new NoYear(EARLIEST_YEAR, thisYear);
    }

    private static Typed number(String text, Type.Number type) {
        var bare = text.replace(",", "");
        var refused = new NoNumber(type.most(), type.decimals());
        if (text.length() > MOST_LETTERS || !bare.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) return refused;
        var number = new BigDecimal(bare).stripTrailingZeros();
        return number.scale() > type.decimals() || number.compareTo(BigDecimal.valueOf(type.most())) > 0
                ? refused
                : new Said(new Value.Amount(number));
    }
}
