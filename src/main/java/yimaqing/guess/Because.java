package yimaqing.guess;

import java.util.Locale;

/// Why a column is thought to say something, or why nobody can tell.
public enum Because {
    /// Its name is the one a known source or the dictionary uses.
    NAME_EQUALS,
    /// Its name is another one that a known source has for it.
    NAME_IS_SYNONYM,
    /// Its name is that of one part of something, and other things may have such a part.
    NAME_OF_A_PART,
    NAME_SIMILAR,
    VALUES_LOOK_LIKE,
    /// The name says one thing and the values say another.
    NAME_AND_VALUES_DISAGREE,
    /// Another column of the sheet has the same name.
    NAME_TWICE,
    /// Several things fit about equally well.
    SEVERAL_FIT,
    /// It is part of something whose other part, which tells one from another, stands in no column.
    KEY_MISSING,
    /// It stands in no known source and in no dictionary.
    NOTHING_KNOWN,
    /// It says something that this department may not state.
    MAY_NOT_STATE,
    /// It counts the rows: 1, 2, 3.
    COUNTS_ROWS,
    /// It holds the same in every row.
    ONE_VALUE,
    /// It has no name in the header, so it would not be found again.
    NO_NAME;

    /// The key of its sentence in the words.
    public String words() {
        return "guess.because." + name().toLowerCase(Locale.ROOT);
    }
}
