package yimaqing.hearing;

import java.util.regex.Pattern;
import yimaqing.pack.IdNumber;

/// Finds the ID number in a longer number made from it: 14262819500718902461B1 (a disability card: kind, grade, and B1
/// for the first replacement), G141026201309089880 (a pupil's).
final class HeldId {
    private static final Pattern HOLDING = Pattern.compile("([A-Za-z]?)([0-9]{17}[0-9Xx]).*");

    private HeldId() {}

    /// The letters of the ID number as typed; the whole text where none is in it.
    static String in(String text) {
        var holding = HOLDING.matcher(IdNumber.bare(text));
        if (!holding.matches()) return text;
        int first = holding.group(1).isEmpty() ? 0 : end(text, 1);
        return text.substring(first, end(text, holding.end(2)));
    }

    /// The shortest beginning of the text that has so many letters without blanks and quotes.
    private static int end(String text, int letters) {
        int end = 0;
        while (IdNumber.bare(text.substring(0, end)).length() < letters) end++;
        return end;
    }
}
