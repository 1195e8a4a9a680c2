package yimaqing.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.notice.RuleBook;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Version.Stage;
import yimaqing.profile.AsOf;
import yimaqing.rule.Rule;
import yimaqing.rule.Rule.Reading;
import yimaqing.slot.RuleFault;

/// The policies of a county: those of the pack, and in the place of each the version that the county made of it. A text
/// that cannot be read stops its own policy and no other.
@Component
public class Shelf {
    private static final int MOST_READ = 2_000;

    private final VersionStore versions;
    private final RuleBook book;
    private final Editions editions;
    private final Cache<String, Reading> read =
            Caffeine.newBuilder().maximumSize(MOST_READ).build();

    Shelf(VersionStore versions, Editions editions, RuleBook book) {
        this.versions = versions;
        this.editions = editions;
        this.book = book;
    }

    /// A policy that decides: its rule, and whether only officials see what it decides.
    public record Held(Rule rule, boolean shadow) {
        public String policy() {
            return rule.about().policy();
        }
    }

    /// A version whose text cannot be read, with what is wrong in it.
    public record Broken(Version version, List<RuleFault> faults) {}

    /// The policies that decide in a county on a day, in the order of their names.
    public List<Held> inForce(PlaceCode county, LocalDate day) {
        return inForce(county, AsOf.day(day));
    }

    /// The policies that decided on a day, as far as was known at a moment; a county that decided then decided by them.
    public List<Held> inForce(PlaceCode county, AsOf asOf) {
        var day = asOf.day();
        return chosen(county, asOf).stream()
                .flatMap(version -> read(version) instanceof Reading.Read(var rule)
                        ? Stream.of(new Held(rule, version.released(day).equals(Optional.of(Stage.SHADOW))))
                        : Stream.<Held>empty())
                .filter(held -> held.rule().about().valid().on(day))
                .filter(held -> concerns(held.rule(), county))
                .toList();
    }

    /// Whether a policy holds in some part of the county, or in a division that the county lies in.
    private static boolean concerns(Rule rule, PlaceCode county) {
        var regions = rule.about().region();
        return regions.isEmpty()
                || regions.stream().anyMatch(r -> county.digits().startsWith(r) || r.startsWith(county.digits()));
    }

    /// The version of a policy that decides; one in shadow only where no other does.
    public Optional<Held> inForce(PlaceCode county, LocalDate day, String policy) {
        return inForce(county, day).stream()
                .filter(held -> held.policy().equals(policy))
                .sorted(Comparator.comparing(Held::shadow))
                .findFirst();
    }

    /// The policies of the county that cannot be read, so that somebody mends them.
    public List<Broken> broken(PlaceCode county, LocalDate day) {
        return chosen(county, AsOf.day(day)).stream()
                .flatMap(version -> read(version) instanceof Reading.Refused(var faults)
                        ? Stream.of(new Broken(version, faults))
                        : Stream.<Broken>empty())
                .toList();
    }

    /// Of each policy the version that decides, and the one in shadow beside it.
    private List<Version> chosen(PlaceCode county, AsOf asOf) {
        return versions.all(county, editions.at(asOf.known())).stream()
                .flatMap(version -> version.known(asOf.known()).stream())
                .collect(Collectors.groupingBy(Version::policy, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(all -> chosen(all, asOf.day()).stream())
                .toList();
    }

    /// The newest that was published by then decides, unless it was retired: what it replaced does not come back. A
    /// newer one in shadow decides beside it.
    static List<Version> chosen(List<Version> ofOne, LocalDate day) {
        var newest = ofOne.stream().filter(v -> v.isBinding(day)).max(Comparator.comparing(Version::version)).stream()
                .toList();
        var shadow = ofOne.stream()
                .filter(v -> v.released(day).equals(Optional.of(Stage.SHADOW)))
                .filter(v -> newest.stream().allMatch(n -> n.version() < v.version()))
                .max(Comparator.comparing(Version::version));
        return Stream.concat(
                        newest.stream().filter(v -> v.released(day).equals(Optional.of(Stage.PUBLISHED))),
                        shadow.stream())
                .toList();
    }

    /// Every version of every policy that the county knows, by name and number, the pack's first.
    public List<Version> all(PlaceCode county) {
        return versions.all(county, editions.at(Instant.MAX));
    }

    /// Every version of a policy, the pack's first.
    public List<Version> versions(PlaceCode county, String policy) {
        return all(county).stream().filter(v -> v.policy().equals(policy)).toList();
    }

    /// The names of all policies that the county knows, in force or not.
    public List<String> names(PlaceCode county) {
        return all(county).stream().map(Version::policy).distinct().toList();
    }

    public Reading read(Version version) {
        return read.get(version.text(), text -> read(version.policy(), text));
    }

    /// What a text comes to that nobody has kept yet.
    public Reading read(String policy, String text) {
        return Rule.read(policy + ".yaml", text, book);
    }

    /// The versions in force with their texts, written down, so that it shows when others are.
    public String written(PlaceCode county, LocalDate day) {
        return chosen(county, AsOf.day(day)).stream()
                .map(version -> version.policy() + " " + version.version() + " "
                        + Integer.toHexString(version.text().hashCode())
                        + (version.released(day).equals(Optional.of(Stage.SHADOW)) ? " shadow" : ""))
                .collect(Collectors.joining("\n"));
    }
}
