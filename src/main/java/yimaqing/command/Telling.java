package yimaqing.command;

import java.util.List;

/// Told what a command does while it does it.
public interface Telling {

    /// A sentence for the person at the terminal.
    void say(String sentence);

    /// One line of the outcomes: file, sheet, row, outcome, reason, person, household.
    void row(List<String> line);
}
