package yimaqing.returned;

import java.util.Optional;

/// What is to be said beside the rows of a workbook. Sheets count from 0, rows from 1. Asked for one row after the
/// other from the top of a sheet, for each row at most a few times.
public interface Remarks {

    Optional<String> remark(int sheet, int row);

    boolean isAtFault(int sheet, int row);
}
