package yimaqing.hostile;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yimaqing.pack.IdNumber;

/// What no log may hold, whoever it is about: numbers that can be a person's, letters that open a door, what was
/// planted for this, and the names and numbers of everybody the tests told the ledger of.
record Private(Set<String> planted, Set<String> people) {
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])([1-9][0-9]{16})([0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z.])1[3-9][0-9]{9}(?![0-9A-Za-z])");
    /// The 20 symbols of a plate.
    private static final Pattern TOKEN =
            Pattern.compile("(?<![0-9A-Za-z_])(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[0-9A-HJKMNP-TV-Z]{20}(?![0-9A-Za-z_])");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{10,}");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 4;

    Private {
        planted = Set.copyOf(planted);
        people = Set.copyOf(people);
    }

    static Private planted(Collection<String> planted) {
        return new Private(Set.copyOf(planted), Set.of());
    }

    /// What these lines tell of it, each with its line.
    Set<String> toldBy(Stream<String> lines) {
        var told = new TreeSet<String>();
        lines.forEach(line -> {
            if (hasIdNumber(line)) told.add("an ID number in: " + line);
            if (MOBILE.matcher(line).find()) told.add("a mobile number in: " + line);
            if (TOKEN.matcher(line).find()) told.add("a token in: " + line);
            planted.stream().filter(line::contains).forEach(one -> told.add(one + " in: " + line));
            told(line).filter(people::contains).forEach(one -> told.add(one + " in: " + line));
        });
        return told;
    }

    private static boolean hasIdNumber(String line) {
        return ID_NUMBER
                .matcher(line)
                .results()
                .anyMatch(found ->
                        Character.toUpperCase(found.group(2).charAt(0)) == IdNumber.checkSymbol(found.group(1)));
    }

    /// What of a line may be a name of three or four letters, or the number of an account.
    private static Stream<String> told(String line) {
        var names = HAN.matcher(line).results().flatMap(found -> windows(found.group()));
        return Stream.concat(names, LONG_NUMBER.matcher(line).results().map(found -> found.group()));
    }

    private static Stream<String> windows(String letters) {
        return IntStream.rangeClosed(SHORTEST_NAME, LONGEST_NAME)
                .boxed()
                .flatMap(length -> IntStream.rangeClosed(0, letters.length() - length)
                        .mapToObj(from -> letters.substring(from, from + length)));
    }
}
