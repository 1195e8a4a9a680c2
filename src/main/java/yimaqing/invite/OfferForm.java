package yimaqing.invite;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import yimaqing.offer.Offer.Kind;
import yimaqing.offer.Offer.Pay;
import yimaqing.offer.Offer.Said;
import yimaqing.offer.Offer.Terms;
import yimaqing.offer.Offer.What;
import yimaqing.offer.Offer.When;
import yimaqing.offer.Offers;
import yimaqing.place.PlaceCode;
import yimaqing.trade.Trades;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// The form that announces an offer, as typed.
record OfferForm(Map<String, String> typed) {
    static final OfferForm NOTHING = new OfferForm(Map.of());
    private static final String PHONE = "[0-9][0-9 -]{4,18}[0-9]";

    OfferForm {
        typed = Map.copyOf(typed);
    }

    String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// What the form says, or what is wrong with it.
    sealed interface Read {}

    record Sound(Said said) implements Read {}

    record Faulty(List<FieldFault> faults) implements Read {}

    Read read(Offers offers, Trades trades, PlaceCode county, Frame frame) {
        var reading = new Reading(this, frame, new ArrayList<>());
        var kind = Stream.of(Kind.values())
                .filter(k -> k.name().equals(get("kind")))
                .findFirst();
        if (kind.isEmpty()) reading.fault("kind");
        if (trades.find(get("trade")).isEmpty()) reading.fault("trade");
        var what = new String[] {
            reading.text("title", Offers.LONGEST_TITLE),
            reading.text("organiser", Offers.LONGEST_TITLE),
            reading.text("place", Offers.LONGEST_PLACE)
        };
        var area = reading.area(county);
        var when = reading.when(offers);
        var terms = reading.terms();
        if (!reading.faults().isEmpty()) return new Faulty(reading.faults());
        return new Sound(new Said(
                kind.orElseThrow(),
                get("trade"),
                new What(what[0], what[1], what[2], area.orElseThrow()),
                when.orElseThrow(),
                terms));
    }

    private record Reading(OfferForm form, Frame frame, List<FieldFault> faults) {
        void fault(String field, Object... with) {
            faults.add(new FieldFault(field, frame.say("offer.fault." + field, with)));
        }

        String text(String field, int most) {
            var text = form.get(field);
            if (text.isEmpty() || text.length() > most) fault(field, most);
            return text;
        }

        Optional<PlaceCode> area(PlaceCode county) {
            var area = Optional.of(form.get("area").isEmpty() ? county.digits() : form.get("area"))
                    .filter(d -> d.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}") && PlaceCode.isWellFormed(d))
                    .map(PlaceCode::new)
                    .filter(county::contains);
            if (area.isEmpty()) fault("area");
            return area;
        }

        Optional<When> when(Offers offers) {
            var from = day("from");
            // what lasts one day needs no last day, and whoever names no closing day takes people on until it begins
            var to = form.get("to").isEmpty() ? from : day("to");
            var closing = form.get("closing").isEmpty() ? from : day("closing");
            if (from.isEmpty()) fault("from");
            if (from.isPresent() && to.filter(t -> !t.isBefore(from.get())).isEmpty()) fault("to");
            if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) return Optional.empty();
            if (closing.filter(c -> !c.isAfter(to.get())).isEmpty()) {
                fault("closing");
                return Optional.empty();
            }
            var when = new When(from.get(), to.get(), closing.get());
            if (offers.takes(when)) return Optional.of(when);
            fault("when", Offers.MOST_YEARS);
            return Optional.empty();
        }

        private Optional<LocalDate> day(String field) {
            try {
                return Optional.of(LocalDate.parse(form.get(field)));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        Terms terms() {
            var seats = form.get("seats");
            boolean right = seats.matches("[0-9]{1,5}")
                    && Integer.parseInt(seats) >= 1
                    && Integer.parseInt(seats) <= Offers.MOST_SEATS;
            if (!seats.isEmpty() && !right) fault("seats", Offers.MOST_SEATS);
            var phone = form.get("phone");
            if (!phone.isEmpty() && !phone.matches(PHONE)) fault("phone");
            return new Terms(
                    right ? OptionalInt.of(Integer.parseInt(seats)) : OptionalInt.empty(),
                    pay(),
                    Optional.of(phone).filter(p -> !p.isEmpty()));
        }

        /// Money is not promised without the paper that it stands in.
        private Optional<Pay> pay() {
            var pay = form.get("pay");
            var paper = form.get("paper");
            if (pay.length() > Offers.LONGEST_PAY) fault("pay", Offers.LONGEST_PAY);
            if (paper.length() > Offers.LONGEST_PAPER || pay.isEmpty() != paper.isEmpty())
                fault("paper", Offers.LONGEST_PAPER);
            return pay.isEmpty() || paper.isEmpty() ? Optional.empty() : Optional.of(new Pay(pay, paper));
        }
    }
}
