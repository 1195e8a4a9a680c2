package yimaqing.filling;

/// Who can make known what is missing.
public enum Sayer {
    /// The family: it is asked on its own page.
    FAMILY,
    /// The village or a department, which keeps it.
    OFFICE,
    /// The county, which sets it for everybody.
    COUNTY
}
