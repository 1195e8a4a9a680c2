package yimaqing.ledger;

import yimaqing.place.PlaceCode;

/// A room that hears the ledger. What it derives from facts and how far it has read are saved in one transaction;
/// with its cursor set to 0 it derives everything anew, so it must come to the same result on a second hearing.
public interface Follower {

    /// The name its cursor is kept under; never changed once it is in use.
    String name();

    /// Hears of the next facts of a county, in the order they were recorded.
    void hear(PlaceCode county, News news);

    /// Throws away what it derived, before it hears everything again.
    void forget(PlaceCode county);
}
