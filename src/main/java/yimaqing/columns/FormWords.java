package yimaqing.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.columns.FormPage.Choice;
import yimaqing.columns.FormPage.Choices;
import yimaqing.columns.FormPage.ColumnView;
import yimaqing.columns.FormPage.Group;
import yimaqing.columns.FormPage.TableView;
import yimaqing.columns.FormPage.Thought;
import yimaqing.columns.FormPage.Where;
import yimaqing.guess.Guess;
import yimaqing.hearing.Repair;
import yimaqing.mapping.Made;
import yimaqing.pack.Dictionary;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// Builds the form from what is typed or guessed, beside what the file shows.
@Component
class FormWords {
    private final Dictionary dictionary;
    private final Meanings meanings;

    FormWords(Dictionary dictionary, Meanings meanings) {
        this.dictionary = dictionary;
        this.meanings = meanings;
    }

    /// What is beside the form: the columns of the file, if there is one, and what its cells look like.
    record Beside(Clerk clerk, List<Shown> columns) {}

    /// A column of the file, in which of its sheets that have a header (from 0), and those of its cells that may be
    /// seen.
    record Shown(int table, Guess.OneColumn column, List<String> samples) {}

    FormPage page(Where where, MappingForm form, Beside beside, List<FieldFault> faults, Frame frame) {
        var groups = meanings.of(form.about().sender().department(), frame);
        var tables = new ArrayList<TableView>();
        for (int t = 0; t < form.tables().size(); t++) {
            var columns = new ArrayList<ColumnView>();
            for (int c = 0; c < form.tables().get(t).columns().size(); c++) {
                var column = form.tables().get(t).columns().get(c);
                columns.add(view(FaultPlaces.id(t, c), column, shown(beside, t, column), groups, frame));
            }
            tables.add(new TableView("t" + t, form.tables().get(t), columns));
        }
        return new FormPage(where, form, choices(beside.clerk(), groups, frame), tables, faults);
    }

    private static Optional<Shown> shown(Beside beside, int table, ColumnForm column) {
        return beside.columns().stream()
                .filter(shown ->
                        shown.table() == table && column.isNamed(shown.column().name()))
                .findFirst();
    }

    private Choices choices(Clerk clerk, List<Group> groups, Frame frame) {
        return new Choices(
                dictionary.departments().stream()
                        .filter(d -> clerk.teaches(d.key()))
                        .map(d -> new Choice(d.key(), d.label().in(frame.language())))
                        .toList(),
                groups,
                Arrays.stream(Repair.values())
                        .map(repair -> new Choice(repair.name(), frame.say("repair." + repair.name())))
                        .toList());
    }

    private ColumnView view(String id, ColumnForm column, Optional<Shown> shown, List<Group> groups, Frame frame) {
        var thought = shown.map(s -> s.column().thought());
        var uses = Stream.concat(
                        Stream.of(UseLetters.read(column.use())),
                        thought.stream().flatMap(FormWords::uses))
                .filter(use -> !(use instanceof Made.Says(var either) && either.isEmpty()))
                .toList();
        return new ColumnView(
                id,
                column,
                thought.map(t -> say(t, frame)).orElse(Thought.NONE),
                meanings.others(uses, groups, frame),
                shown.map(Shown::samples).orElse(List.of()));
    }

    private static Stream<Made.Use> uses(Guess.Thought thought) {
        return switch (thought) {
            case Guess.Meant meant -> Stream.of(Made.use(meant.use()));
            case Guess.Asked(var _, var choices) -> choices.stream().map(choice -> Made.use(choice.use()));
            case Guess.Unplaced _ -> Stream.empty();
        };
    }

    private static String colour(Guess.Confidence confidence) {
        return switch (confidence) {
            case SURE -> "got";
            case LIKELY -> "due";
            case UNSURE -> "ask";
        };
    }

    /// 有把握：姓名 — 列名与已知的列名相同.
    Thought say(Guess.Thought thought, Frame frame) {
        return switch (thought) {
            case Guess.Meant(var use, var _, var confidence, var because) ->
                new Thought(
                        colour(confidence),
                        frame.say(
                                "columns.thought",
                                frame.say(confidence.words()),
                                meanings.say(Made.use(use), frame),
                                frame.say(because.words())));
            case Guess.Asked(var because, var _) -> new Thought("ask", frame.say(because.words()));
            case Guess.Unplaced(var because) -> new Thought("no", frame.say(because.words()));
        };
    }
}
