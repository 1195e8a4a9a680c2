package yimaqing.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yimaqing.pack.Speech;
import yimaqing.policy.Version;
import yimaqing.policy.Version.Step;
import yimaqing.profile.Households;
import yimaqing.web.Frame;

/// Says how far a version has come, and what was done to it.
final class VersionWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Households.ZONE);

    private VersionWords() {}

    /// Such as “the second version waits for review”.
    static String stage(Version version, LocalDate today, Frame frame) {
        var day = version.steps().getLast().day();
        boolean later = day.filter(d -> d.isAfter(today)).isPresent();
        var key = "drafting.stage." + version.stage() + (later ? ".later" : "");
        return frame.say(key, version.version(), day.map(d -> day(d, frame)).orElse(""));
    }

    static List<VersionPage.StepLine> steps(Version version, Opening opening, Frame frame) {
        return version.steps().stream()
                .map(step -> line(version, step, opening, frame))
                .toList();
    }

    private static VersionPage.StepLine line(Version version, Step step, Opening opening, Frame frame) {
        boolean shipped = step.what() == Version.What.SHIPPED;
        var day = shipped
                ? ""
                : step.day().map(d -> frame.say("drafting.from", day(d, frame))).orElse("");
        return new VersionPage.StepLine(
                frame.say("drafting.step." + step.what(), version.version()),
                opening.name(step.by(), frame),
                shipped ? "" : MOMENT.format(step.at()),
                day,
                step.note());
    }

    private static String day(LocalDate day, Frame frame) {
        return day.equals(LocalDate.MIN) ? "" : Speech.day(day, frame.language());
    }
}
