package yimaqing.guess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.hearing.Writing;
import yimaqing.pack.Type;
import yimaqing.source.Column;
import yimaqing.source.Column.Checks;
import yimaqing.source.Column.Says;
import yimaqing.source.Column.Target;

/// One thing a column could be used for, and how much speaks for it: about 1 is what the very name says. It is not
/// `whole` where it is part of an entry whose key stands in no column.
record Candidate(Column.Use use, Writing writing, Because because, double score, boolean whole) {

    Candidate(Column.Use use, Writing writing, Because because, double score) {
        this(use, writing, because, score, true);
    }

    static Candidate of(Target target, Because because, double score) {
        return new Candidate(new Says(List.of(target)), Writing.PLAIN, because, score);
    }

    Candidate with(double otherScore) {
        return new Candidate(use, writing, because, otherScore, whole);
    }

    Candidate with(Column.Use otherUse) {
        return new Candidate(otherUse, writing, because, score, whole);
    }

    Candidate inPart(double otherScore) {
        return new Candidate(use, writing, because, otherScore, false);
    }

    boolean isByName() {
        return because == Because.NAME_EQUALS || because == Because.NAME_IS_SYNONYM;
    }

    /// The first of what it says.
    Optional<Target> target() {
        return switch (use) {
            case Says(var either) -> Optional.of(either.getFirst());
            case Column.SaysAll(var all) -> Optional.of(all.getFirst());
            case Checks(var attribute) -> Optional.of(new Target(attribute, Optional.empty(), Map.of()));
            case Column.Holds(var _, var says) -> says;
            case Column.Address(var says) -> says;
            case Column.Remark _, Column.Town _, Column.LeftOut _ -> Optional.empty();
        };
    }

    Optional<Type> type() {
        return target().map(Target::type);
    }

    /// What it is about, in letters: no two columns of a sheet are about the same. Remarks and what is left out may be
    /// many.
    Optional<String> subject() {
        return switch (use) {
            case Says _, Column.SaysAll _, Checks _ ->
                target().map(t -> t.attribute().key() + " " + t.field().orElse("") + " " + item(t));
            case Column.Town _ -> Optional.of("town");
            case Column.Holds _ -> Optional.of("holds");
            case Column.Address _ -> Optional.of("address");
            case Column.Remark _, Column.LeftOut _ -> Optional.empty();
        };
    }

    private static String item(Target target) {
        return target.given().entrySet().stream()
                .filter(given -> !given.getKey().equals("unit"))
                .map(given -> given.getKey() + "=" + given.getValue())
                .sorted()
                .toList()
                .toString();
    }

    Guess.Meant meant(Guess.Confidence confidence) {
        return new Guess.Meant(use, writing, confidence, because);
    }
}
