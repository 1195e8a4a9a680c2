package yimaqing.pack;

/// A circle of people who may see an attribute. An attribute lists every circle that may: none implies another.
public enum Audience {
    /// Anyone in the village, so also a stranger: only for facts about a village.
    VILLAGE,
    /// The family behind the door, after its PIN.
    HOUSEHOLD,
    /// The person the fact is about, and nobody else in the family (illness, disability).
    PERSON,
    /// Officials of the area the household lies in.
    OFFICIAL,
    /// Officers of the departments that the attribute names as its sources.
    DEPARTMENT
}
