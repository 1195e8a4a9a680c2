package yimaqing.intake;

import java.util.Collection;
import java.util.Map;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.Directory;
import yimaqing.profile.Profile;

/// What is known of one county's households and people before a file is read.
interface Register {

    Map<String, HouseholdId> households(Collection<String> numbers);

    /// People by their ID numbers of 18 symbols.
    Map<String, Directory.Known> persons(Collection<String> idNumbers);

    /// What is believed of these households and of everybody in them.
    Map<Subject, Profile> profiles(Collection<HouseholdId> households);
}
