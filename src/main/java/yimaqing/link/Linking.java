package yimaqing.link;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.hearing.Reason;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.link.Decision.IsNew;
import yimaqing.link.Decision.Means;
import yimaqing.link.Link.Asked;
import yimaqing.link.Link.Linked;
import yimaqing.link.Register.Beliefs;
import yimaqing.pack.Dictionary;
import yimaqing.pack.IdNumber;
import yimaqing.source.Draft;
import yimaqing.source.Draft.Doubt;

/// Finds out of whom a row speaks: by what people decided for such a row before, by the ID number, else by name,
/// village, birth and account. Whoever is not known is new where the source establishes people, and a question where it
/// only speaks of them. Nobody is merged by the name alone while somebody else in the village bears it too.
public final class Linking {
    private final Register register;
    private final Dictionary dictionary;
    private final boolean establishes;
    private final Map<String, HouseholdId> households = new HashMap<>();
    private final Map<String, About> people = new HashMap<>();
    private Surroundings around = Surroundings.NOTHING;
    private Recognising recognising = new Recognising(around);

    public Linking(Register register, Dictionary dictionary, boolean establishes) {
        this.register = register;
        this.dictionary = dictionary;
        this.establishes = establishes;
    }

    /// Looks up, in one go, everybody of whom these rows may speak.
    public void prepare(Collection<Draft> drafts) {
        var people = drafts.stream().map(d -> Who.of(d, dictionary)).toList();
        var numbers = new HashSet<String>();
        people.forEach(w -> w.where()
                .householdNumber()
                .filter(n -> !households.containsKey(n))
                .ifPresent(numbers::add));
        households.putAll(register.households(numbers));
        var mentioned = new HashSet<HouseholdId>();
        people.forEach(w -> w.where().householdNumber().map(households::get).ifPresent(mentioned::add));
        around = Surroundings.of(people, mentioned, register);
        recognising = new Recognising(around);
    }

    /// Whether its source makes people known.
    public boolean establishes() {
        return establishes;
    }

    /// Under which traces a row is found while it waits.
    public List<Trace> traces(Draft draft) {
        return Who.of(draft, dictionary).traces();
    }

    /// The name that a row writes beside a number, if it has both.
    public static Optional<Register.Borne> borne(Draft draft, Dictionary dictionary) {
        return Surroundings.borne(Who.of(draft, dictionary));
    }

    /// The row means somebody else than the one who bears its ID number.
    public Asked somebodyElse(Draft draft, Doubt why) {
        var who = Who.of(draft, dictionary);
        return new Asked(why, Optional.of(waiting(who)), recognising.candidates(who, draft.typedId()));
    }

    /// What is believed of everybody around the rows that were prepared.
    public Beliefs beliefs() {
        return around.beliefs();
    }

    /// `decision`: what people decided before about rows typed like this one.
    public Link link(Draft draft, Optional<Decision> decision) {
        var who = Who.of(draft, dictionary);
        if (decision.isPresent() && decision.get() instanceof Means(var about)) return decided(who, about);
        var doubt = draft.doubt().filter(d -> d.reason().isAboutWho());
        if (doubt.isPresent()) return asked(doubt.get(), who, draft.typedId());
        // something stands where the ID number belongs and is none: the name alone must not stand in for it
        if (who.id().isEmpty() && draft.typedId().isPresent())
            return asked(draft.doubt().orElse(new Doubt(Reason.ID_MISSING, "")), who, draft.typedId());
        if (establishes)
            return established(who, decision.filter(IsNew.class::isInstance).isPresent());
        return who.id().isPresent() ? numbered(who, who.id().get()) : nameless(who);
    }

    private Link decided(Who who, About about) {
        who.where().householdNumber().ifPresent(number -> households.putIfAbsent(number, about.household()));
        who.id().ifPresent(id -> people.putIfAbsent(id.symbols(), about));
        return new Linked(about, Optional.empty(), EnumSet.of(Likeness.DECIDED));
    }

    private Link asked(Doubt doubt, Who who, Optional<String> typedId) {
        var candidates = recognising.candidates(who, typedId);
        return new Asked(
                doubt, establishes ? Optional.of(waiting(who)) : recognising.unmistakable(candidates), candidates);
    }

    private Link asked(Reason reason, Who who) {
        return asked(new Doubt(reason, ""), who, Optional.empty());
    }

    /// Under which ids a person waits whose row is in doubt.
    private About waiting(Who who) {
        return recognising
                .heldBefore(who)
                .map(Held::about)
                .orElseGet(() -> About.somebodyNew(household(who).orElseGet(HouseholdId::fresh)));
    }

    private Optional<HouseholdId> household(Who who) {
        return who.where()
                .householdNumber()
                .map(number -> households.computeIfAbsent(
                        number,
                        _ -> around.held(Trace.householdNumber(number)).stream()
                                .map(held -> held.about().household())
                                .findFirst()
                                .orElseGet(HouseholdId::fresh)));
    }

    private Link established(Who who, boolean decidedNew) {
        var id = who.id().orElseThrow();
        var household = household(who);
        if (household.isEmpty()) return asked(Reason.HOUSEHOLD_NUMBER_MISSING, who);
        var known = around.known(id).or(() -> Optional.ofNullable(people.get(id.symbols())));
        var doubt =
                known.isPresent() ? recognising.otherThanKnown(who, known.get()) : recognising.otherwiseWitnessed(who);
        if (doubt.isPresent()) return asked(doubt.get(), who);
        if (known.isEmpty() && !decidedNew && !recognising.bornThen(who).isEmpty())
            return asked(Reason.LOOKS_LIKE_SOMEBODY, who);
        var about = known.or(() -> around.once(id).filter(a -> a.household().equals(household.get())))
                .or(() -> recognising.heldBefore(who).map(Held::about))
                .orElseGet(() -> About.somebodyNew(household.get()));
        if (!about.household().equals(household.get())) return asked(Reason.IN_ANOTHER_HOUSEHOLD, who);
        people.putIfAbsent(id.symbols(), about);
        return new Linked(
                about,
                Optional.empty(),
                known.isEmpty() ? EnumSet.noneOf(Likeness.class) : recognising.likeness(who, about));
    }

    /// A row with an ID number, of a source that only speaks of people.
    private Link numbered(Who who, IdNumber id) {
        var known = around.known(id);
        if (known.isPresent()) {
            var doubt = recognising.otherThanKnown(who, known.get());
            return doubt.isPresent()
                    ? new Asked(
                            new Doubt(doubt.get(), ""),
                            known,
                            Stream.concat(
                                            Stream.of(recognising.candidate(who, known.get())),
                                            recognising.candidates(who, Optional.empty()).stream())
                                    .distinct()
                                    .toList())
                    : new Linked(known.get(), Optional.empty(), recognising.likeness(who, known.get()));
        }
        var held = recognising.heldBefore(who);
        if (held.isPresent()) return spokenOf(who, held.get());
        return asked(recognising.bornThen(who).isEmpty() ? Reason.PERSON_UNKNOWN : Reason.LOOKS_LIKE_SOMEBODY, who);
    }

    private Link spokenOf(Who who, Held held) {
        if (held.isGone()) return new Asked(new Doubt(held.reason(), ""), Optional.of(held.about()), List.of());
        var doubt = recognising.otherwiseWitnessed(who);
        if (doubt.isPresent()) return new Asked(new Doubt(doubt.get(), ""), Optional.of(held.about()), List.of());
        return new Linked(held.about(), Optional.of(held.reason()), recognising.likenessOfHeld(who, held));
    }

    /// A row without any ID number: an account, a name and an address.
    private Link nameless(Who who) {
        return switch (recognising.byName(who)) {
            case Recognising.One(var about, var likeness) -> new Linked(about, Optional.empty(), likeness);
            case Recognising.Waiting(var held) -> spokenOf(who, held);
            case Recognising.Nobody() -> asked(Reason.NOBODY_OF_THAT_NAME, who);
            case Recognising.Several() -> asked(Reason.SEVERAL_OF_THAT_NAME, who);
        };
    }
}
