package yimaqing.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Label;
import yimaqing.web.Words;

/// Something an official has to do by a day: what, why, for which household where it is about one, where it is done,
/// and the day since which it waits. What it says names nobody: lists are shown without a row in the read log.
public record Due(LocalDate day, Said what, Said why, Optional<HouseholdId> household, String link, LocalDate since) {
    public Due {
        if (!link.startsWith("/") || link.startsWith("//"))
            throw new IllegalArgumentException("what is due is done on a page of ours");
    }

    /// A sentence of `words/`, by its key, and what stands in it in both languages.
    public record Said(String key, List<Label> with) {
        public Said {
            with = List.copyOf(with);
        }

        public Said(String key, Label... with) {
            this(key, List.of(with));
        }

        public String in(Words words) {
            return words.say(key, with.stream().map(l -> l.in(words.language())).toArray());
        }
    }

    public boolean isOverdueOn(LocalDate today) {
        return day.isBefore(today);
    }
}
