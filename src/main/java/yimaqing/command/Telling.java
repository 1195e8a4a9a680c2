package yimaqing.command;

import java.util.List;

/// Told what a command does while it does it.
public interface Telling {

    /// On the terminal, for commands that have no rows.
    Telling TERMINAL = new Telling() {
        @Override
        public void say(String sentence) {
            System.out.println(sentence);
        }

        @Override
        public void row(List<String> line) {
            throw new IllegalStateException("this command has no rows");
        }
    };

    /// A sentence for the person at the terminal.
    void say(String sentence);

    /// One line of the outcomes: file, sheet, row, outcome, reason, person, household.
    void row(List<String> line);
}
