package yimaqing.due;

import java.util.List;
import yimaqing.access.Viewer.Officer;

/// A room that knows what is due to an official. It answers only with what lies in the official's area or caseload.
public interface Reminder {

    /// What is due to this official, the earliest day first, at most so many.
    List<Due> dueTo(Officer officer, int most);

    /// How many things are due to this official in all.
    int countDueTo(Officer officer);
}
