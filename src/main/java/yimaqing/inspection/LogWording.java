package yimaqing.inspection;

import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yimaqing.access.Audit;
import yimaqing.access.LogRow;
import yimaqing.appointment.Telling;
import yimaqing.pack.Dictionary;
import yimaqing.web.Frame;

/// Says a row of the read log in the language of the page. Digits that somebody wrote into a reason are hidden: they
/// may be those of an ID number or a phone.
record LogWording(Frame frame, Telling telling, Dictionary dictionary) {
    private static final Pattern WANTED = Pattern.compile("day=(.*) account=(.*) kind=([A-Z]*) page=([0-9]+)");

    LogPage.Row row(Audit.Entry entry) {
        var row = entry.row();
        return new LogPage.Row(
                Telling.moment(row.at()),
                who(row),
                why(row),
                groups(row.groups()) + (row.unmasked() ? frame.say("steward.log.unmasked") : ""),
                entry.mark()
                        .map(mark -> frame.say("steward.log.mark", mark))
                        .orElseGet(() -> frame.say("steward.log.list")));
    }

    /// What somebody looked for, as it was written down: of what was left empty nothing is said.
    String wanted(String written) {
        var found = WANTED.matcher(written);
        if (!found.matches()) return written;
        var said = new StringJoiner(frame.say("steward.log.and"));
        if (!found.group(1).isEmpty()) said.add(found.group(1));
        if (!found.group(2).isEmpty()) said.add(found.group(2));
        if (!found.group(3).isEmpty()) said.add(frame.say("steward.log.kind." + found.group(3)));
        return said.add(frame.say("steward.look.page", found.group(4))).toString();
    }

    private String who(LogRow row) {
        return switch (row.by()) {
            case FAMILY -> frame.say("steward.log.family");
            case SYSTEM -> frame.say("steward.log.system", telling.department(row.department()));
            case OFFICER ->
                frame.say(
                        "steward.log.officer",
                        row.account().orElse(frame.say("steward.unset")),
                        telling.department(row.department()),
                        row.post());
        };
    }

    private String why(LogRow row) {
        return switch (row.purpose()) {
            case "own" -> frame.say("steward.log.kind.OWN");
            case "work" -> frame.say("steward.log.kind.WORK");
            case "list" -> frame.say("steward.log.kind.LIST");
            default -> {
                var said = row.purpose().replaceAll("[0-9０-９]", "＊");
                yield row.unmasked() ? frame.say("steward.log.reason", said) : said;
            }
        };
    }

    private String groups(Set<String> groups) {
        return dictionary.groups().entrySet().stream()
                .filter(group -> groups.contains(group.getKey()))
                .map(group -> group.getValue().in(frame.language()))
                .collect(Collectors.joining(frame.say("steward.log.and")));
    }
}
