package yimaqing.appliance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// The form by which a device is registered with an unbound plate: first the household is chosen, then the device is
/// described. What was typed is kept when something is wrong with it; files cannot be.
public record RegisterPage(
        String key, String number, Whose whose, List<Saying.Choice> kinds, Form form, Optional<Twins> twins) {
    public RegisterPage {
        kinds = List.copyOf(kinds);
    }

    /// The household that was chosen, or those to choose from.
    public record Whose(Optional<Dwellings.Choice> home, Dwellings.Choosing choosing) {}

    /// What was typed, by field, what is wrong with it, and how many photos may be sent.
    public record Form(Map<String, String> typed, List<FieldFault> faults, int mostPhotos) {
        public Form {
            faults = List.copyOf(faults);
        }

        public String of(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /// Other devices with the same serial number: those that this official may open, and how many others there are.
    public record Twins(List<String> addresses, int elsewhere) {
        public Twins {
            addresses = List.copyOf(addresses);
        }
    }
}
