package yimaqing.appliance;

import java.util.List;
import java.util.Optional;
import yimaqing.appliance.LabelPage.Manual;
import yimaqing.heating.Costs;
import yimaqing.heating.SeenSeason.Used;
import yimaqing.web.FactBlock;
import yimaqing.web.FieldFault;

/// A device for its family, every sentence of it ready: the season, what pays for it, faults, how it is used.
public record FamilyPage(String token, Head head, Season season, List<Pays> policies, Trouble trouble, Manual manual) {
    public FamilyPage {
        policies = List.copyOf(policies);
    }

    /// The device, the place, its facts, and what is special about it.
    public record Head(String kind, LabelPage.Wall wall, List<String> notes, List<FactBlock> facts) {
        public Head {
            notes = List.copyOf(notes);
            facts = List.copyOf(facts);
        }
    }

    /// What the power company's meters told, what was read at the device itself, and what it costs by each plan.
    public record Season(Used used, Optional<String> read, Optional<Costs> costs) {}

    /// A policy as it stands for the family: what it gives, what was got of it, and when and how it is paid.
    public record Pays(String title, String address, Tag tag, List<String> lines) {
        public Pays {
            lines = List.copyOf(lines);
        }
    }

    public record Tag(String look, String text) {}

    /// The faults so far, and the form for another: what can be chosen, and what was typed.
    public record Trouble(List<FaultLine> lines, List<Saying.Choice> choices, Typed typed) {
        public Trouble {
            lines = List.copyOf(lines);
            choices = List.copyOf(choices);
        }
    }

    /// A fault: its number, what is wrong, what happened, and whether it may be taken back.
    public record FaultLine(int nth, String what, List<String> lines, Tag tag, boolean open) {
        public FaultLine {
            lines = List.copyOf(lines);
        }
    }

    /// What was typed into the form, what is wrong with it, and what was just done.
    public record Typed(String what, String words, List<FieldFault> faults, Optional<String> done) {
        static final Typed NOTHING = new Typed("", "", List.of(), Optional.empty());

        public Typed {
            faults = List.copyOf(faults);
        }
    }

    @Override
    public String toString() {
        return "FamilyPage[…]";
    }
}
