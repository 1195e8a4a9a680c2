package yimaqing.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.place.PlaceCode;

/// What was done with a county's accounts, for whoever looks it up; nothing in it ever changes.
@Component
public class AccountSteps {
    /// How many stand on one page.
    public static final int PAGE = 50;

    private static final int LAST_PAGE = 2_000;

    private final AccountStepStore store;

    AccountSteps(AccountStepStore store) {
        this.store = store;
    }

    /// One page, the newest first, and whether there is another.
    public record Found(List<Step> steps, boolean more) {}

    /// Those of one account only, as the one it is about or who did or confirmed it, and of one day only, where named.
    public Found find(PlaceCode county, Optional<String> account, Optional<LocalDate> day, int page) {
        int skip = (Math.clamp(page, 1, LAST_PAGE) - 1) * PAGE;
        var found = store.find(county, account, day, skip, PAGE + 1);
        return new Found(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }
}
