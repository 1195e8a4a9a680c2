package yimaqing.invite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Officer;
import yimaqing.invite.Invitations.Open;
import yimaqing.invite.OfferSheet.Names;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Fitting.One;
import yimaqing.offer.Inviting;
import yimaqing.offer.Prospects;
import yimaqing.profile.Households;
import yimaqing.profile.SeenList;
import yimaqing.rule.Condition;

/// Through what people are seen: masked in a list, in full once and for a reason; and what counts for whom.
@Component
record Seeing(SeenList list, Households households, Inviting inviting, Prospects prospects, OfferWording.Known known) {

    Predicate<Condition> counts(Officer officer) {
        return prospects.counts(inviting.reader(officer));
    }

    Names masked(Open open, List<One> page) {
        var homes = page.stream()
                .map(one -> one.home().where().household())
                .distinct()
                .toList();
        return homes.isEmpty() ? new Names(Map.of(), Map.of()) : new Names(list.names(open.officer(), homes), Map.of());
    }

    Names inFull(Open open, List<One> page) {
        var reason = new Purpose.Unmask(
                open.frame().say("offer.reason", open.offer().said().what().title()));
        var asked = Set.of(CallPages.NAME, CallPages.PHONE);
        var names = new HashMap<PersonId, String>();
        var phones = new HashMap<PersonId, String>();
        var homes = page.stream().map(one -> one.home().where()).distinct().toList();
        for (var home : homes)
            households
                    .openOnly(open.officer(), home.county(), home.household(), reason, asked)
                    .ifPresent(seen -> seen.members().forEach(member -> {
                        CallPages.say(member, CallPages.NAME, known, open.frame())
                                .ifPresent(name -> names.put(member.id(), name));
                        CallPages.say(member, CallPages.PHONE, known, open.frame())
                                .ifPresent(phone -> phones.put(member.id(), phone));
                    }));
        return new Names(names, phones);
    }
}
