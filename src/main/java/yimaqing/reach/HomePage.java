package yimaqing.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.entitlement.Step.About;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.web.FieldFault;

/// What policies come to for one household, what was done about each so far, and what an official can write down.
public record HomePage(
        String key,
        Optional<String> head,
        String village,
        boolean mayTell,
        boolean inFull,
        List<Card> cards,
        Form form) {
    public HomePage {
        cards = List.copyOf(cards);
    }

    /// One policy: how it stands for the household or for each member it is about, and what was done.
    public record Card(String policy, String title, boolean shadow, boolean open, List<Line> lines, List<Told> steps) {
        /// The members it is about, to say of whom something was done.
        public List<Line> people() {
            return lines.stream().filter(line -> line.person().isPresent()).toList();
        }
    }

    /// How it stands for the household, or for one member of it; `of` is the member's key.
    public record Line(
            String of, Optional<String> person, String state, String look, String money, String since, String next) {}

    /// Something that was done: what, when, by whom; what was written of it, where this is shown; and whether whoever
    /// looks may take it back.
    public record Told(String what, String step, String of, String day, String who, Note note, boolean own) {}

    /// What was written about a step. Without any, or masked, nothing is shown.
    public record Note(Optional<String> text) {}

    /// What was typed, for which policy, what is wrong with it, and what is said at the top of the page.
    public record Form(
            String policy, String step, String of, String note, List<FieldFault> faults, Optional<String> status) {
        static final Form NOTHING = new Form("", "", "", "", List.of(), Optional.empty());

        static Form typed(HttpServletRequest request) {
            var asked = Stream.of("policy", "step", "of", "note")
                    .map(name -> Optional.ofNullable(request.getParameter(name)).orElse(""))
                    .toList();
            return new Form(asked.get(0), asked.get(1), asked.get(2), asked.get(3), List.of(), Optional.empty());
        }

        /// What a step written with this form is about.
        About about() {
            return new About(policy, PersonId.of(of));
        }

        public boolean isAbout(Card card) {
            return policy.equals(card.policy());
        }
    }

    /// The policies somebody still has to explain.
    public List<Card> toExplain() {
        return cards.stream().filter(Card::open).toList();
    }
}
