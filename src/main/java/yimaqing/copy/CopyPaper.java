package yimaqing.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yimaqing.copy.FamilyCopy.Held;
import yimaqing.copy.FamilyCopy.Look;
import yimaqing.copy.FamilyCopy.Part;
import yimaqing.copy.FamilyCopy.Policy;
import yimaqing.label.Booklet;
import yimaqing.label.Booklet.Style;
import yimaqing.pack.Speech;
import yimaqing.profile.Households;
import yimaqing.web.Words;

/// A family's copy on paper, in letters that old people read.
record CopyPaper(FamilyCopy copy, Words words) {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    void write(OutputStream out) throws IOException {
        try (var booklet = new Booklet()) {
            head(booklet);
            for (var part : copy.parts()) part(booklet, part);
            policies(booklet, copy.policies());
            looks(booklet, copy.looks());
            int pages = booklet.pages();
            booklet.finish(page -> words.say("copy.foot", copy.head().countyName(), day(), page, pages), out);
        }
    }

    private String day() {
        return Speech.day(copy.head().day(), words.language());
    }

    private void head(Booklet booklet) throws IOException {
        var head = copy.head();
        booklet.write(Style.TITLE, words.say("copy.paper.title"));
        booklet.write(Style.TEXT, words.say("copy.paper.where", head.countyName(), head.village(), head.plate()));
        booklet.write(Style.TEXT, words.say("copy.paper.day", day()));
        booklet.write(Style.SOURCE, words.say("copy.paper.masked"));
    }

    private void part(Booklet booklet, Part part) throws IOException {
        var title = part.relation()
                .map(relation -> words.say("door.beside", part.title(), relation))
                .orElse(part.title());
        booklet.write(Style.HEADING, part.whom() == FamilyCopy.Whom.FORMER ? words.say("copy.former", title) : title);
        if (part.held().isEmpty()) booklet.write(Style.TEXT, words.say("copy.nothing"));
        for (var held : part.held()) held(booklet, held);
    }

    private void held(Booklet booklet, Held held) throws IOException {
        booklet.write(Style.LABEL, held.attribute().label());
        var said = held.said();
        booklet.write(Style.TEXT, HeldWords.fields(said, words).orElseGet(() -> HeldWords.line(said, words)));
        booklet.write(Style.SOURCE, HeldWords.source(said, words));
        for (var other : held.others())
            booklet.write(
                    Style.SOURCE,
                    words.say("copy.other", HeldWords.line(other, words), HeldWords.source(other, words)));
    }

    private void policies(Booklet booklet, List<Policy> policies) throws IOException {
        booklet.write(Style.HEADING, words.say("copy.policies"));
        if (policies.isEmpty()) booklet.write(Style.TEXT, words.say("copy.policies.none"));
        for (var policy : policies) {
            booklet.write(Style.LABEL, policy.name().label());
            booklet.write(
                    Style.TEXT,
                    policy.amount().isEmpty()
                            ? policy.standing().label()
                            : words.say("door.beside", policy.standing().label(), policy.amount()));
            if (policy.received().isPresent())
                booklet.write(
                        Style.TEXT, words.say("copy.received", policy.received().get()));
            for (var reason : policy.reasons()) booklet.write(Style.SOURCE, reason);
            if (!policy.missing().isEmpty())
                booklet.write(
                        Style.SOURCE, words.say("copy.missing", String.join(words.say("door.and"), policy.missing())));
        }
    }

    private void looks(Booklet booklet, List<Look> looks) throws IOException {
        booklet.write(Style.HEADING, words.say("copy.looks"));
        for (var look : looks) {
            booklet.write(Style.LABEL, words.say("door.beside", moment(look.at()), look.who()));
            booklet.write(Style.TEXT, look.why());
            var kinds = look.kinds().stream().map(FamilyCopy.Name::label).toList();
            if (!kinds.isEmpty())
                booklet.write(Style.SOURCE, words.say("door.readers.kinds", String.join(words.say("door.and"), kinds)));
            if (look.unmasked()) booklet.write(Style.SOURCE, words.say("door.readers.unmasked"));
        }
    }

    private String moment(Instant at) {
        var local = at.atZone(Households.ZONE);
        return Speech.day(local.toLocalDate(), words.language()) + " " + CLOCK_TIME.format(local);
    }
}
