package yimaqing.device;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Profile;
import yimaqing.profile.Seen;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenBelief.Clear;

/// A heating device as its facts tell it; of a viewer's device only what that viewer sees in clear. What is told one
/// after the other (whose home, its state, readings, faults) is kept in the order in which it was told.
public record Device(DeviceId id, Map<String, List<Value>> said) {
    static final String KIND = "device.kind";
    static final String SERIAL = "device.serial";
    static final String HOME = "device.home";
    static final String STATE = "device.state";
    static final String READING = "device.reading";
    static final String METER_CHANGE = "device.meter_change";
    static final String FAULT = "device.fault";
    static final String FAULT_WORDS = "device.fault_words";
    static final String FAULT_CLOSED = "device.fault_closed";
    static final String PHOTO = "device.photo";
    /// The state of a device that is gone.
    public static final String REMOVED = "removed";
    /// The state of a device when it is registered.
    static final String WORKING = "working";

    public Device {
        said = Map.copyOf(said);
    }

    /// Whose home it serves, and since when.
    public record Stay(HouseholdId household, LocalDate since) {}

    /// In what state it is, by its code, and since when.
    public record State(String code, LocalDate since) {}

    /// A fault: its number, what is wrong (a code), since when, and how it was closed (a code and a day), if it was.
    public record Fault(int nth, String what, LocalDate toldOn, Optional<Closed> closed) {}

    public record Closed(String how, LocalDate on) {}

    static Device of(DeviceId id, Profile profile) {
        return gathered(id, profile.all(), Belief::attribute, Belief::value);
    }

    static Device of(DeviceId id, Seen seen) {
        return gathered(
                id,
                seen.all(),
                SeenBelief::attribute,
                b -> b.shown() instanceof Clear(var value) ? Optional.of(value) : Optional.empty());
    }

    private static <B> Device gathered(
            DeviceId id, List<B> beliefs, Function<B, Attribute> attribute, Function<B, Optional<Value>> value) {
        var said = new HashMap<String, List<Value>>();
        for (var belief : beliefs)
            value.apply(belief)
                    .ifPresent(v -> said.merge(attribute.apply(belief).key(), List.of(v), Device::both));
        return new Device(id, said);
    }

    private static List<Value> both(List<Value> some, List<Value> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        all.sort(Comparator.comparingInt(v -> v instanceof Value.Entry entry ? nth(entry) : 0));
        return List.copyOf(all);
    }

    static int nth(Value.Entry entry) {
        return entry.number("nth").map(Number::intValue).orElse(0);
    }

    List<Value.Entry> entries(String attribute) {
        return said.getOrDefault(attribute, List.of()).stream()
                .map(v -> (Value.Entry) v)
                .toList();
    }

    private Optional<Value.Entry> last(String attribute) {
        var all = entries(attribute);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private Optional<Value> once(String attribute) {
        return said.getOrDefault(attribute, List.of()).stream().findFirst();
    }

    /// The text or the code of what a device has once.
    public Optional<String> text(String attribute) {
        return once(attribute).map(v -> v instanceof Value.Text(var text) ? text : null);
    }

    public Optional<LocalDate> day(String attribute) {
        return once(attribute).map(v -> v instanceof Value.Day(var day) ? day : null);
    }

    /// Whether this is so; false also where nobody said.
    public boolean isSaid(String attribute) {
        return once(attribute).filter(new Value.YesNo(true)::equals).isPresent();
    }

    public Optional<String> kind() {
        return text(KIND);
    }

    public Optional<Stay> stay() {
        return last(HOME)
                .flatMap(e -> e.text("household")
                        .map(h -> new Stay(new HouseholdId(h), e.day("since").orElseThrow())));
    }

    public Optional<State> state() {
        return last(STATE)
                .map(e ->
                        new State(e.text("state").orElseThrow(), e.day("since").orElseThrow()));
    }

    /// Its states, the newest first.
    public List<State> life() {
        return entries(STATE).reversed().stream()
                .map(e ->
                        new State(e.text("state").orElseThrow(), e.day("since").orElseThrow()))
                .toList();
    }

    public boolean isRemoved() {
        return state().filter(s -> s.code().equals(REMOVED)).isPresent();
    }

    public MeterBook book() {
        return MeterBook.of(entries(READING), entries(METER_CHANGE));
    }

    /// Its faults, the first told first.
    public List<Fault> faults() {
        var closed = new HashMap<Integer, Closed>();
        for (var e : entries(FAULT_CLOSED))
            closed.put(
                    nth(e),
                    new Closed(e.text("how").orElseThrow(), e.day("closed_on").orElseThrow()));
        return entries(FAULT).stream()
                .map(e -> new Fault(
                        nth(e),
                        e.text("what").orElseThrow(),
                        e.day("told_on").orElseThrow(),
                        Optional.ofNullable(closed.get(nth(e)))))
                .toList();
    }

    public Optional<Fault> fault(int nth) {
        return faults().stream().filter(f -> f.nth() == nth).findFirst();
    }

    /// What was written about a fault, where it is seen.
    public Optional<String> words(int fault) {
        return entries(FAULT_WORDS).stream()
                .filter(e -> nth(e) == fault)
                .findFirst()
                .flatMap(e -> e.text("words"));
    }

    /// The numbers of its photos.
    public List<Integer> photos() {
        return entries(PHOTO).stream().map(Device::nth).toList();
    }
}
