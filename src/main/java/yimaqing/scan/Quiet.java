package yimaqing.scan;

import java.time.LocalDate;
import yimaqing.code.Plate;
import yimaqing.place.PlaceCode;

/// A plate that hangs and was scanned by nobody since the day it was hung there: perhaps it fell down, is dirty, or
/// nobody told the family.
public record Quiet(Plate.Id plate, String number, PlaceCode village, LocalDate hung) {}
