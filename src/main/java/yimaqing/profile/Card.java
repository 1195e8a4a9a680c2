package yimaqing.profile;

import java.util.Optional;
import java.util.OptionalLong;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// What lists need of a household: its number, its village as coded today, the fact that names its head, how many
/// belong to it. It holds no name: that stays sealed in its fact.
record Card(
        PlaceCode county,
        HouseholdId household,
        PlaceCode village,
        Optional<String> number,
        Optional<Integer> group,
        OptionalLong headNameFact,
        int members,
        Optional<String> contactAccount) {}
