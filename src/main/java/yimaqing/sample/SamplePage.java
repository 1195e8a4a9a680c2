package yimaqing.sample;

import java.util.List;

/// The tour of the sample county: doors to open with their PINs, a door never opened, officials to sign in as, and
/// villages to look at.
public record SamplePage(
        List<Door> doors,
        List<Door> sealed,
        List<Device> devices,
        List<Official> officials,
        List<Steward> stewards,
        List<Village> villages) {

    /// A household's door with the picture of its code; `key` is its PIN or, where it was never opened, its slip.
    public record Door(String token, String typed, String key, Village village, Number number, String picture) {}

    /// A heating device with the picture of its code.
    public record Device(String token, String typed, Village village, String number, String picture) {}

    /// The household's number, and the part of it that stands on the plate.
    public record Number(String household, String plate) {}

    /// An official: `role` is the name of the role, `area` what it looks after.
    public record Official(String role, Village area, Name name, String username, String password) {}

    /// An administrator, by the name of its office.
    public record Steward(String office, Name name, String username, String password) {}

    /// Who an official is: the name, and the post it holds.
    public record Name(String name, String post) {}

    /// A village, or for an official also a town or the county.
    public record Village(String code, String name) {}

    public SamplePage {
        doors = List.copyOf(doors);
        sealed = List.copyOf(sealed);
        devices = List.copyOf(devices);
        officials = List.copyOf(officials);
        stewards = List.copyOf(stewards);
        villages = List.copyOf(villages);
    }
}
