package yimaqing.hearing;

import java.util.Optional;
import java.util.regex.Pattern;

/// Years in the words of departments, such as 2025—2026学年第一学期.
public final class Years {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");

    private Years() {}

    public static Optional<Integer> firstIn(String words) {
        return YEAR.matcher(words).results().findFirst().map(found -> Integer.parseInt(found.group()));
    }
}
