package yimaqing.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.columns.FileLook.Found;
import yimaqing.columns.FormPage.File;
import yimaqing.columns.FormPage.HeaderRow;
import yimaqing.columns.FormPage.Question;
import yimaqing.columns.FormWords.Shown;
import yimaqing.guess.Guess;
import yimaqing.pack.Dictionary;
import yimaqing.web.Frame;

/// Says what has to be known of a file before its columns are looked at: questions, headers, whose it seems to be.
@Component
class FileWords {
    private final Dictionary dictionary;

    FileWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// What is beside the words: what was found, and the columns with their cells, if these may be seen.
    record Seen(Found found, List<Shown> columns, boolean cells) {}

    File file(Seen seen, MappingForm form, Clerk clerk, Frame frame) {
        var guess = seen.found().guess();
        return new File(
                questions(seen.columns(), form, frame),
                guess.sheets().stream()
                        .map(sheet -> new HeaderRow(
                                sheet.sheet().position(),
                                sheet.sheet().name().isBlank()
                                        ? frame.say(
                                                "columns.sheet", sheet.sheet().position() + 1)
                                        : sheet.sheet().name(),
                                sheet.header()
                                        .map(rows -> String.valueOf(rows.last()))
                                        .orElse("")))
                        .toList(),
                guess.sent().by().department(),
                notice(seen.found(), clerk, frame),
                seen.cells());
    }

    /// A table that seems to be another department's is theirs to explain, or the county leader's.
    private Optional<String> notice(Found found, Clerk clerk, Frame frame) {
        return Optional.of(found.seemsOf())
                .filter(department -> !clerk.teaches(department))
                .map(department -> frame.say(
                        "columns.notice.others",
                        dictionary.department(department).label().in(frame.language())));
    }

    private static List<Question> questions(List<Shown> columns, MappingForm form, Frame frame) {
        var questions = new ArrayList<Question>();
        for (var shown : columns)
            if (shown.column().thought() instanceof Guess.Asked(var because, var _))
                questions.add(new Question(
                        field(shown, form),
                        frame.say("columns.question", name(shown.column(), frame), frame.say(because.words())),
                        shown.samples()));
        return questions;
    }

    /// Its name, and its place, by which two of one name are told apart.
    private static String name(Guess.OneColumn column, Frame frame) {
        return frame.say("columns.question.name", column.name(), letters(column.place()));
    }

    /// What spreadsheets call a column: A, B, …, Z, AA.
    static String letters(int place) {
        var last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
    }

    private static String field(Shown shown, MappingForm form) {
        if (shown.table() >= form.tables().size()) return "";
        var columns = form.tables().get(shown.table()).columns();
        for (int c = 0; c < columns.size(); c++)
            if (columns.get(c).isNamed(shown.column().name())) return FaultPlaces.id(shown.table(), c) + "-use";
        return "";
    }
}
