package yimaqing.plates;

import java.util.List;
import java.util.Optional;
import yimaqing.scan.Weeks;
import yimaqing.stock.May;
import yimaqing.web.FieldFault;

/// One plate: what is printed on it, where it hangs, how often it is scanned, its life, and what this official may do
/// with it now.
public record PlatePage(
        String key,
        Printed printed,
        Where where,
        Weeks scans,
        List<StepLine> steps,
        May may,
        Choosing choosing,
        Said said) {
    public PlatePage {
        steps = List.copyOf(steps);
    }

    /// What stands on the plate, and its state.
    public record Printed(String number, String typed, String kind, String area, StockPage.Tag state) {
        @Override
        public String toString() {
            return "Printed[…]";
        }
    }

    /// Where it hangs or hung: the household's key (empty where it hangs nowhere), the household's name as far as this
    /// official may see it, its page where it may be
    /// opened, and whether nobody belongs to it any more.
    public record Where(
            String key,
            Optional<String> home,
            Optional<String> link,
            boolean left,
            Optional<String> village,
            Optional<Device> device) {}

    /// Of a plate for devices: the page of its device, or the one on which a device is registered with it.
    public record Device(boolean bound, String address) {}

    /// One step, with the plate before or behind this one.
    public record StepLine(String when, String what, String who, Optional<String> other) {}

    /// The households it may be hung at: those of the village, or those that were searched for.
    public record Choosing(String searched, List<Choice> homes) {
        public Choosing {
            homes = List.copyOf(homes);
        }
    }

    public record Choice(String household, String name, String line) {}

    /// What is said on top, in which look, and what is wrong with what was typed.
    public record Said(Optional<StockPage.Tag> notice, String code, List<FieldFault> faults) {
        static final Said NOTHING = new Said(Optional.empty(), "", List.of());

        static Said of(String look, String sentence) {
            return new Said(Optional.of(new StockPage.Tag(look, sentence)), "", List.of());
        }

        /// What is wrong with the code that was typed.
        static Said wrong(String code, String sentence) {
            return new Said(Optional.empty(), code, List.of(new FieldFault("code", sentence)));
        }

        public Said {
            faults = List.copyOf(faults);
        }
    }
}
