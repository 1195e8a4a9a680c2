package yimaqing.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.proof.Pin;
import yimaqing.proof.Slip;
import yimaqing.web.FieldFault;
import yimaqing.web.Words;

/// The family's way in as it was filled in: the PIN, or the sealed slip with a new PIN typed twice. Of what was typed
/// only the slip is kept for another try; a PIN is never sent back to the page.
public record ProofForm(String slip, boolean firstTime, List<FieldFault> faults) {
    static final ProofForm EMPTY = new ProofForm("", false, List.of());
    private static final String PIN = "pin";
    private static final String SLIP = "slip";
    private static final String CHOSEN = "chosen";
    private static final String AGAIN = "again";
    private static final int MOST_LETTERS = 40;

    /// What the form asks for.
    sealed interface Asked {}

    record ByPin(Pin pin) implements Asked {}

    record BySlip(Slip slip, Pin chosen) implements Asked {}

    record Faulty(ProofForm form) implements Asked {}

    static Asked read(Map<String, String> typed, Words words) {
        var slip = typed.getOrDefault(SLIP, "");
        var again = typed.getOrDefault(AGAIN, "");
        var pin = Pin.typed(within(typed.getOrDefault(PIN, "")));
        if (!slip.isBlank() || !again.isBlank()) return bySlip(within(slip), pin, Pin.typed(within(again)), words);
        return pin.<Asked>map(ByPin::new)
                .orElseGet(() -> new Faulty(EMPTY.with(PIN, words.say("door.proof.pin.digits"))));
    }

    private static Asked bySlip(String typed, Optional<Pin> chosen, Optional<Pin> again, Words words) {
        var slip = Slip.typed(typed);
        var faults = new ArrayList<FieldFault>();
        if (slip.isEmpty()) faults.add(new FieldFault(SLIP, words.say("door.proof.slip.symbols")));
        if (chosen.isEmpty()) faults.add(new FieldFault(CHOSEN, words.say("door.proof.pin.digits")));
        else if (chosen.get().isEasy()) faults.add(new FieldFault(CHOSEN, words.say("door.proof.pin.easy")));
        else if (!again.equals(chosen)) faults.add(new FieldFault(AGAIN, words.say("door.proof.pin.differs")));
        return faults.isEmpty()
                ? new BySlip(slip.orElseThrow(), chosen.orElseThrow())
                : new Faulty(new ProofForm(typed, true, List.copyOf(faults)));
    }

    /// The form again, with this sentence beside the field that decides.
    static ProofForm refused(Asked asked, String sentence) {
        return switch (asked) {
            case ByPin _ -> EMPTY.with(PIN, sentence);
            case BySlip(var slip, var _) ->
                new ProofForm(slip.symbols(), true, List.of(new FieldFault(SLIP, sentence)));
            case Faulty(var form) -> form;
        };
    }

    private ProofForm with(String field, String sentence) {
        return new ProofForm(slip, firstTime, List.of(new FieldFault(field, sentence)));
    }

    private static String within(String text) {
        return text.length() <= MOST_LETTERS ? text : "";
    }

    @Override
    public String toString() {
        return "ProofForm[…]";
    }
}
