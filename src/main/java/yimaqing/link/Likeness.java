package yimaqing.link;

/// By what a person is taken to be the one a row means.
public enum Likeness {
    /// The ID number.
    ID_NUMBER,
    NAME,
    VILLAGE,
    GROUP,
    BIRTH,
    /// The account with this department is known to be this household's.
    ACCOUNT,
    HOUSEHOLD_NUMBER,
    /// Nobody else in the village has this name.
    ONLY_ONE,
    /// The name sounds the same.
    SOUND,
    /// The ID numbers differ in one or two symbols.
    ID_NUMBER_NEARLY,
    /// A person decided so for this row.
    DECIDED
}
