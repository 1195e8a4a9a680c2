package yimaqing.access;

/// What an official is to the households of an area.
public enum Role {
    /// Keeps the records of a village.
    VILLAGE_CADRE,
    /// Answers to the households that name it as their contact, and to no others.
    CONTACT_OFFICIAL,
    /// Looks after the villages of a town.
    TOWNSHIP_OFFICER,
    /// Sees, in the whole county, what its own department states or may read.
    DEPARTMENT_OFFICER,
    /// Leads the county.
    COUNTY_LEADER
}
