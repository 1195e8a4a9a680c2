package yimaqing.dispute;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yimaqing.pack.Speech;
import yimaqing.profile.Belief.Ruling;
import yimaqing.profile.Households;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// Lays out sheets in the language of a page, and checks what was typed on them.
@Component
class Sheets {
    private final Speech speech;
    private final DisputeQueue.Pack pack;
    private final Households households;

    Sheets(Speech speech, DisputeQueue.Pack pack, Households households) {
        this.speech = speech;
        this.pack = pack;
        this.households = households;
    }

    DisputeSheet in(Frame frame) {
        return new DisputeSheet(new Telling(frame, speech, pack.dictionary(), pack.places()), households.today());
    }

    boolean canVisit(Dispute dispute) {
        return Visits.canSettle(dispute, pack.dictionary());
    }

    /// What is wrong with a decision as typed: no statement chosen, or a reason too short or too long.
    List<FieldFault> faults(String right, String because, Frame frame) {
        var faults = new ArrayList<FieldFault>();
        if (!right.matches("[0-9]{1,18}")) faults.add(new FieldFault("right", frame.say("dispute.right.fault")));
        int letters = because.strip().length();
        if (letters < Ruling.FEWEST_LETTERS || letters > Ruling.MOST_LETTERS)
            faults.add(new FieldFault(
                    "because", frame.say("dispute.because.fault", Ruling.FEWEST_LETTERS, Ruling.MOST_LETTERS)));
        return faults;
    }
}
