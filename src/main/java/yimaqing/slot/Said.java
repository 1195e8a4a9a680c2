package yimaqing.slot;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import yimaqing.pack.Label;
import yimaqing.web.Words;

/// A sentence, or a part of one, that can be said in both languages: its key in `words/` and what it is said with. That
/// may be a label, something said itself, a number, a word, or a list of these.
public record Said(String key, List<Object> with) {
    public Said {
        with = List.copyOf(with);
    }

    public static Said of(String key, Object... with) {
        return new Said(key, List.of(with));
    }

    public String in(String language) {
        return Words.in(language)
                .say(key, with.stream().map(w -> said(w, language)).toArray());
    }

    /// How a label, a number or a list is said in this language.
    public static String said(Object what, String language) {
        return switch (what) {
            case Label label -> label.in(language);
            case Said said -> said.in(language);
            case Double number -> number(number);
            case List<?> list ->
                list.stream()
                        .map(each -> said(each, language))
                        .collect(Collectors.joining(Words.in(language).say("rule.comma")));
            default -> what.toString();
        };
    }

    /// 9000 for 9000.0, 0.1 for 0.1.
    public static String number(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
