package yimaqing.access;

import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// Where a household stands for the question who may see it: its county, its village as it is coded today, and the
/// account of its contact official where it has one.
public record Placement(PlaceCode county, PlaceCode village, HouseholdId household, Optional<String> contactAccount) {}
