package yimaqing.sheet;

import yimaqing.envelope.Refusal;

/// What opening a file led to.
public sealed interface Opening {

    record Opened(Workbook workbook) implements Opening {}

    record Refused(Refusal why) implements Opening {}
}
