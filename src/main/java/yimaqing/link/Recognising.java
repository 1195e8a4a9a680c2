package yimaqing.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.hearing.Reason;
import yimaqing.pack.IdNumber;

/// Recognises people in what is known around some rows: what speaks for somebody being the one a row means, and what
/// speaks against it.
final class Recognising {
    /// Symbols in which two ID numbers may differ to look like one number with a slip of the pen.
    private static final int MOST_SLIPS = 2;
    private static final int MOST_CANDIDATES = 8;
    /// Digits of an ID number that a spreadsheet keeps.
    private static final int KEPT_DIGITS = 15;

    private final Surroundings around;

    Recognising(Surroundings around) {
        this.around = around;
    }

    /// Whom a name in a village means.
    sealed interface Named {}

    record One(About about, Set<Likeness> likeness) implements Named {}

    record Waiting(Held held) implements Named {}

    record Nobody() implements Named {}

    record Several() implements Named {}

    /// What speaks against this known person being the one the row means.
    Optional<Reason> otherThanKnown(Who who, About about) {
        if (Surroundings.differs(who.name(), around.profile(about), "person.name") && !isOutvoted(who))
            return Optional.of(isAnotherOfTheHousehold(who, about) ? Reason.ID_OF_ANOTHER : Reason.NAME_DIFFERS);
        return Surroundings.differs(who.where().village(), around.home(about), "home.village")
                ? Optional.of(Reason.VILLAGE_DIFFERS)
                : Optional.empty();
    }

    /// Whether more sources write the name as this row does than in any other way.
    private boolean isOutvoted(Who who) {
        var tally = around.tally(who);
        return tally.mostOther() > 0 && tally.same() > tally.mostOther();
    }

    private boolean isAnotherOfTheHousehold(Who who, About about) {
        return around.members(about.household()).stream()
                .anyMatch(other -> !other.equals(about)
                        && who.name().filter(n -> around.isCalled(other, n)).isPresent());
    }

    /// Whether other sources write the name beside this number otherwise, and are not outnumbered.
    Optional<Reason> otherwiseWitnessed(Who who) {
        var tally = around.tally(who);
        return tally.mostOther() > 0 && tally.mostOther() >= tally.same()
                ? Optional.of(Reason.NAME_WITNESSED_OTHERWISE)
                : Optional.empty();
    }

    /// The person of a row in review that this row speaks of too: by number and name; by the number where the other row
    /// waits for its name only; by name and household, or name, village and birth, where its number is in doubt.
    Optional<Held> heldBefore(Who who) {
        return who.id()
                .flatMap(id -> who.name().flatMap(name -> only(around.held(Trace.idAndName(id.symbols(), name)))))
                .or(() -> who.id()
                        .flatMap(id -> only(around.held(Trace.id(id.symbols()))))
                        .filter(Held::isOnlyTheName))
                .or(() -> who.inHousehold()
                        .flatMap(trace -> only(around.held(trace)))
                        .filter(held -> who.id().isEmpty() || held.hasDoubtfulNumber()))
                .or(() -> who.bornThen()
                        .flatMap(trace -> only(around.held(trace)))
                        .filter(held -> who.id().isEmpty() || held.hasDoubtfulNumber()));
    }

    /// The one person of whom all these rows speak, if they speak of one.
    private static Optional<Held> only(List<Held> held) {
        return held.stream().map(Held::about).distinct().count() == 1
                ? held.stream().findFirst()
                : Optional.empty();
    }

    /// Known people of the same name, village and birth, whose ID number is another.
    List<About> bornThen(Who who) {
        return around.neighbours(who).stream()
                .filter(about -> Surroundings.agrees(who.birth(), around.profile(about), "person.birth"))
                .filter(about -> Surroundings.differs(
                        who.id().map(IdNumber::symbols), around.profile(about), "person.id_number"))
                .toList();
    }

    Named byName(Who who) {
        var holders = around.holders(who);
        if (holders.size() == 1) return new One(holders.getFirst(), EnumSet.of(Likeness.ACCOUNT, Likeness.NAME));
        var named = around.neighbours(who).stream()
                .filter(about -> !Surroundings.differs(who.where().group(), around.home(about), "home.group"))
                .toList();
        // whoever waited and is known since may have left traces behind
        var waiting = who
                .name()
                .flatMap(name -> who.where().village().map(v -> around.held(Trace.named(name, v))))
                .orElse(List.of())
                .stream()
                .filter(held -> !named.contains(held.about()))
                .toList();
        var likeness = EnumSet.of(Likeness.NAME, Likeness.VILLAGE);
        if (named.isEmpty())
            return waiting.isEmpty()
                    ? new Nobody()
                    : only(waiting).<Named>map(Waiting::new).orElse(new Several());
        if (named.size() == 1 && waiting.isEmpty()) {
            likeness.add(around.neighbours(who).size() == 1 ? Likeness.ONLY_ONE : Likeness.GROUP);
            return new One(named.getFirst(), likeness);
        }
        return new Several();
    }

    Set<Likeness> likeness(Who who, About about) {
        var likeness = EnumSet.noneOf(Likeness.class);
        var person = around.profile(about);
        if (Surroundings.agrees(who.id().map(IdNumber::symbols), person, "person.id_number"))
            likeness.add(Likeness.ID_NUMBER);
        if (Surroundings.agrees(who.name(), person, "person.name")) likeness.add(Likeness.NAME);
        if (Surroundings.agrees(who.birth(), person, "person.birth")) likeness.add(Likeness.BIRTH);
        if (Surroundings.agrees(who.where().village(), around.home(about), "home.village"))
            likeness.add(Likeness.VILLAGE);
        if (Surroundings.agrees(who.where().group(), around.home(about), "home.group")) likeness.add(Likeness.GROUP);
        return likeness;
    }

    Set<Likeness> likenessOfHeld(Who who, Held held) {
        boolean byNumber = who.id()
                .filter(id -> around.held(Trace.id(id.symbols())).stream()
                        .anyMatch(h -> h.about().equals(held.about())))
                .isPresent();
        if (byNumber) return EnumSet.of(Likeness.ID_NUMBER);
        return who.birth().isPresent()
                ? EnumSet.of(Likeness.NAME, Likeness.VILLAGE, Likeness.BIRTH)
                : EnumSet.of(Likeness.NAME, Likeness.VILLAGE);
    }

    Candidate candidate(Who who, About about) {
        return new Candidate(about, likeness(who, about));
    }

    /// Who may be meant by a row in doubt, the likeliest first.
    List<Candidate> candidates(Who who, Optional<String> typedId) {
        var found = new ArrayList<Candidate>();
        for (var about : around.neighbours(who)) {
            var likeness = EnumSet.copyOf(likeness(who, about));
            if (around.profile(about)
                    .flatMap(p -> p.value("person.id_number"))
                    .filter(v -> typedId.filter(t -> isNearly(t, ((yimaqing.pack.Value.Text) v).text()))
                            .isPresent())
                    .isPresent()) likeness.add(Likeness.ID_NUMBER_NEARLY);
            found.add(new Candidate(about, likeness));
        }
        who.id().flatMap(around::known).ifPresent(about -> found.add(candidate(who, about)));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static boolean isNearly(String typed, String number) {
        if (typed.length() >= KEPT_DIGITS && number.startsWith(typed.substring(0, KEPT_DIGITS))) return true;
        if (typed.length() != number.length()) return false;
        int slips = 0;
        for (int i = 0; i < typed.length(); i++) if (typed.charAt(i) != number.charAt(i)) slips++;
        return slips <= MOST_SLIPS;
    }

    /// The one candidate for whom name, village and an almost equal number speak.
    Optional<About> unmistakable(List<Candidate> candidates) {
        var sure = candidates.stream()
                .filter(c -> c.likeness().contains(Likeness.ID_NUMBER_NEARLY)
                        && c.likeness().contains(Likeness.NAME))
                .toList();
        return sure.size() == 1 ? Optional.of(sure.getFirst().about()) : Optional.empty();
    }
}
