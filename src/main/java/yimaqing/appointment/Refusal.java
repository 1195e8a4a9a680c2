package yimaqing.appointment;

/// Why something was not done with an account.
public enum Refusal {
    /// Nobody gives or takes anything for itself.
    ONESELF,
    /// Whoever asked does not confirm.
    ASKER,
    /// Somebody was first, it was taken back, or it is older than a week.
    SETTLED,
    NO_SUCH_ACCOUNT,
    /// There is an account of that name, perhaps in another county.
    TAKEN,
    CLOSED,
    NOT_CLOSED,
    /// Administrators are granted nothing.
    ADMINISTRATOR,
    NO_SUCH_GRANT,
    /// The same role in the same area, on days that meet.
    OVERLAPS,
    TOO_MANY_GRANTS,
    /// The days are in the wrong order, past, or too far away.
    DAYS,
    /// The area is none of the county's, or not of the kind that goes with the role.
    AREA,
    DEPARTMENT,
    /// The same was asked for already and waits.
    ASKED_ALREADY,
    TOO_MANY_REQUESTS,
    /// The account has no second factor.
    NO_FACTOR,
    /// There would be too few administrators left.
    LAST_ONES
}
