package yimaqing.hearing;

/// What was put right in a row without asking. Each is listed on the row; none changes what the sender meant.
public enum Repair {
    ID_BLANKS,
    ID_QUOTE,
    ID_FULL_WIDTH,
    ID_LOWER_X,
    ID_15_DIGITS,
    /// Blanks inside a name: 王 小明.
    NAME_BLANKS,
    /// A look-alike, full-width or compatibility letter in a name: ⼩ for 小.
    NAME_LOOKALIKE,
    EDGE_BLANKS,
    LINE_BREAK,
    DATE_NOTATION,
    /// Commas, blanks or full-width digits.
    NUMBER_NOTATION,
    UNIT_IN_NUMBER,
    /// Blanks within or around an account number: 6299 9944 4555 3172 625.
    ACCOUNT_BLANKS,
    PHONE_NOTATION,
    /// Too short, too long or 无: the number is left unknown.
    PHONE_UNREADABLE,
    VILLAGE_SHORT_NAME,
    /// The village stands under the township it once belonged to: 杜村乡小李村.
    VILLAGE_FORMER_TOWN,
    /// No village stood there; the household number or the linked household tells which it is.
    VILLAGE_FROM_HOUSEHOLD,
    CODE_SPELLING,
    /// The whole row stands in the file a second time and says nothing new.
    DUPLICATE_ROW
}
