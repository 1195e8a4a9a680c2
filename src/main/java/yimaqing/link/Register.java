package yimaqing.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Profile;

/// What is known of one county's households and people before a file is read.
public interface Register {

    Map<String, HouseholdId> households(Collection<String> numbers);

    /// People by their ID numbers of 18 symbols.
    Map<String, About> persons(Collection<String> idNumbers);

    /// People who may bear one of these names (given with the village), to be checked against what is believed of them.
    Map<Neighbour, List<About>> named(Collection<Neighbour> names);

    /// The households that have these accounts with a department.
    Map<Trace, HouseholdId> accounts(Collection<Trace> accounts);

    /// People of whom only rows in review speak so far.
    Map<Trace, List<Held>> held(Collection<Trace> traces);

    /// How many sources write each of these names beside that number, and how many write the most frequent other name.
    Map<Borne, Tally> tallies(Collection<Borne> names);

    /// What is believed of these households and of everybody in them.
    Beliefs believed(Collection<HouseholdId> households);

    /// A name in a village, by its code of 12 digits.
    record Neighbour(String name, String village) {}

    /// A name beside an ID number.
    record Borne(Trace bearer, String name) {}

    record Tally(int same, int mostOther) {}

    /// What everybody says, folded, and what the file's own department said last.
    record Beliefs(Map<Subject, Profile> all, Map<Subject, Profile> own) {}
}
