package yimaqing.hearing;

/// Why a person must look at a row. `aboutWho`: it is in doubt whom the row speaks of, so that nothing else it says can
/// be held against other rows either.
public enum Reason {
    ID_MISSING(true),
    NEWBORN_WITHOUT_ID(true),
    /// It was kept as a number, and spreadsheets keep only 15 digits.
    ID_LOST_DIGITS(true),
    ID_WRONG_LENGTH(true),
    ID_WRONG_SYMBOL(true),
    ID_NO_SUCH_DAY(true),
    ID_CHECK_SYMBOL(true),
    /// Another number in the row, such as the pupil's, holds another ID number.
    ID_DIFFERS_IN_ROW(true),
    SEX_DIFFERS_FROM_ID(true),
    BIRTH_DIFFERS_FROM_ID(true),
    NAME_MISSING(true),
    NAME_CHARACTER_LOST(false),
    NAME_ODD(true),
    /// The person with this ID number is known under another name.
    NAME_DIFFERS(true),
    PERSON_UNKNOWN(true),
    IN_ANOTHER_HOUSEHOLD(true),
    HOUSEHOLD_NUMBER_MISSING(true),
    HOUSEHOLD_NUMBER_FAULTY(true),
    DIED(false),
    MOVED_AWAY(false),
    VILLAGE_MISSING(false),
    VILLAGE_UNKNOWN(false),
    VILLAGE_FORMER(false),
    VILLAGE_SEVERAL(false),
    VILLAGE_DIFFERS(false),
    DATE_UNREADABLE(false),
    DATE_IMPOSSIBLE(false),
    DATE_AMBIGUOUS(false),
    END_BEFORE_START(false),
    VALUE_MISSING(false),
    NUMBER_UNREADABLE(false),
    NUMBER_LOST_DIGITS(false),
    NEGATIVE(false),
    UNUSUAL(false),
    CODE_UNKNOWN(false),
    TOO_LONG(false),
    VALUE_UNFIT(false),
    /// Numbers of the row that must agree do not, such as area × standard and amount.
    AMOUNTS_DISAGREE(false),
    /// The column's name states another unit than the dictionary, such as 万元 for yuan.
    UNIT_DIFFERS(false),
    /// It could be mended, but the source does not list this repair.
    REPAIR_NOT_DECLARED(false),
    /// Whoever looks at the sheet does not see this row: it may have been taken back.
    HIDDEN_ROW(false),
    FORMULA_FAILED(false),
    STRUCK_THROUGH(true),
    /// An earlier row of the file says something else about the same thing.
    SAID_OTHERWISE(false),
    SECOND_HEAD(false);

    private final boolean aboutWho;

    Reason(boolean aboutWho) {
        this.aboutWho = aboutWho;
    }

    public boolean isAboutWho() {
        return aboutWho;
    }
}
