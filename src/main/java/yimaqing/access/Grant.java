package yimaqing.access;

import java.time.LocalDate;
import java.util.Optional;
import yimaqing.place.PlaceCode;

/// A role in an area from one day to another (the last day included); without an end it lasts until it is ended.
public record Grant(Role role, PlaceCode area, LocalDate from, Optional<LocalDate> to) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
