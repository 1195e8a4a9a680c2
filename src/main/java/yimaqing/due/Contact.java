package yimaqing.due;

import yimaqing.place.PlaceCode;

/// An account that families of a village name as that of their contact official.
public record Contact(String account, PlaceCode village) {}
