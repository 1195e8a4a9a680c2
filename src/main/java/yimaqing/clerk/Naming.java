package yimaqing.clerk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.Batch.Came;
import yimaqing.mapping.Mappings;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.SubjectKind;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.web.Frame;

/// What departments, sources and officials are called on the clerk's pages.
@Component
class Naming {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Dictionary dictionary;
    private final Accounts accounts;
    private final Mappings mappings;

    Naming(Dictionary dictionary, Accounts accounts, Mappings mappings) {
        this.dictionary = dictionary;
        this.accounts = accounts;
        this.mappings = mappings;
    }

    String department(String key, Frame frame) {
        return dictionary.department(key).label().in(frame.language());
    }

    String attribute(String key, Frame frame) {
        return dictionary.attribute(key).label().in(frame.language());
    }

    /// Of whom or what an attribute speaks.
    SubjectKind subject(String attribute) {
        return dictionary.attribute(attribute).subject();
    }

    /// What a batch is: its source, or that nobody knows yet.
    String source(Batch batch, Frame frame) {
        return batch.content()
                .map(content -> mappings.at(
                                batch.county(), content.source(), content.as().version())
                        .map(source -> source.label().in(frame.language()))
                        .orElse(content.source()))
                .orElse(frame.say("clerk.source.unknown"));
    }

    /// Who did something and when: the official's own name, or the program's.
    String came(Came came, Frame frame) {
        return frame.say("clerk.came", person(came.by(), frame), moment(came.at()));
    }

    String person(String account, Frame frame) {
        return accounts.officer(account)
                .map(Officer::name)
                .orElseGet(() -> account.equals("sample") ? frame.say("clerk.by.sample") : account);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Households.ZONE));
    }

    static String day(LocalDate day, Frame frame) {
        return Speech.day(day, frame.language());
    }

    static String number(long number) {
        return Speech.number(BigDecimal.valueOf(number));
    }
}
