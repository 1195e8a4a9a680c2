package yimaqing.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Audit;
import yimaqing.access.Viewer.Administrator;
import yimaqing.appointment.AccountSteps;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Telling;
import yimaqing.pack.Dictionary;
import yimaqing.place.Places;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The logs for an audit administrator: of what was looked at, of accounts, and of who looked at the logs.
@Controller
class LogPages {
    private static final int MOST_LOOKS = 200;
    private static final int LONGEST_ACCOUNT = 40;

    private final Audit audit;
    private final AccountSteps steps;
    private final Saying saying;

    LogPages(Audit audit, AccountSteps steps, Saying saying) {
        this.audit = audit;
        this.steps = steps;
        this.saying = saying;
    }

    /// How things are said on these pages.
    @Component
    record Saying(Dictionary dictionary, Places places, Appointments appointments) {
        Telling telling(HttpServletRequest request) {
            return new Telling(Frame.of(request), dictionary, places, appointments.today());
        }
    }

    /// The audit administrator; the two others find nothing here.
    private static Administrator auditor(Administrator administrator) {
        if (administrator.office() != Administrator.Office.AUDIT) throw new NotFound();
        return administrator;
    }

    private static LogPage.Asked asked(String path, Map<String, String> form) {
        var account = form.getOrDefault("account", "").strip();
        var page = form.getOrDefault("page", "1");
        return new LogPage.Asked(
                path,
                day(form.getOrDefault("day", "")).map(LocalDate::toString).orElse(""),
                account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account,
                kind(form.getOrDefault("kind", "")).map(Audit.Kind::name).orElse(""),
                page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Audit.Kind> kind(String typed) {
        return Arrays.stream(Audit.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst();
    }

    @GetMapping("/admin/log")
    Page reads(Administrator administrator, @RequestParam Map<String, String> form, HttpServletRequest request) {
        var asked = asked("/admin/log", form);
        var wanted = new Audit.Wanted(day(asked.day()), account(asked), kind(asked.kind()), asked.page());
        var found = audit.reads(auditor(administrator), wanted);
        var wording = new LogWording(Frame.of(request), saying.telling(request), saying.dictionary());
        return Page.of(
                "inspection/log",
                new LogPage(asked, found.entries().stream().map(wording::row).toList(), found.more()));
    }

    private static Optional<String> account(LogPage.Asked asked) {
        return Optional.of(asked.account()).filter(a -> !a.isEmpty());
    }

    @GetMapping("/admin/log/accounts")
    Page accounts(Administrator administrator, @RequestParam Map<String, String> form, HttpServletRequest request) {
        var asked = asked("/admin/log/accounts", form);
        audit.note(
                auditor(administrator),
                Audit.What.STEPS,
                "day=" + asked.day() + " account=" + asked.account() + " kind= page=" + asked.page());
        var found = steps.find(administrator.county(), account(asked), day(asked.day()), asked.page());
        var telling = saying.telling(request);
        return Page.of(
                "inspection/accounts",
                new LogPage(
                        asked,
                        found.steps().stream()
                                .map(telling::line)
                                .map(line -> new LogPage.Row(line.at(), line.account(), line.what(), line.by(), ""))
                                .toList(),
                        found.more()));
    }

    @GetMapping("/admin/log/looks")
    Page looks(Administrator administrator, HttpServletRequest request) {
        var frame = Frame.of(request);
        var wording = new LogWording(frame, saying.telling(request), saying.dictionary());
        return Page.of(
                "inspection/looks",
                new LogPage.Looks(audit.looks(auditor(administrator), MOST_LOOKS).stream()
                        .map(look -> new LogPage.Row(
                                Telling.moment(look.at()),
                                look.account(),
                                frame.say("steward.look." + look.what()),
                                wording.wanted(look.wanted()),
                                ""))
                        .toList()));
    }
}
