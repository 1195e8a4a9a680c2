package yimaqing.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import yimaqing.notice.RuleBook;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Version.Stage;
import yimaqing.rule.Rule;
import yimaqing.rule.Rule.Reading;
import yimaqing.slot.RuleFault;

/// The policies of a county: those of the pack, and in the place of each the version that the county made of it. A text
/// that cannot be read stops its own policy and no other.
@Component
public class Shelf {
    private static final String FOLDER = "county/policies/";
    private static final int MOST_READ = 2_000;

    private final VersionStore versions;
    private final RuleBook book;
    private final Map<String, Version> pack;
    private final Cache<String, Reading> read =
            Caffeine.newBuilder().maximumSize(MOST_READ).build();

    Shelf(VersionStore versions, RuleBook book) {
        this.versions = versions;
        this.book = book;
        this.pack = shipped();
    }

    /// A policy that decides: its rule, and whether only officials see what it decides.
    public record Held(Rule rule, boolean shadow) {
        public String policy() {
            return rule.about().policy();
        }
    }

    /// A version whose text cannot be read, with what is wrong in it.
    public record Broken(Version version, List<RuleFault> faults) {}

    private static Map<String, Version> shipped() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.yaml");
            var all = new TreeMap<String, Version>();
            for (var file : found) {
                var name = Optional.ofNullable(file.getFilename()).orElseThrow().replace(".yaml", "");
                all.put(name, new Version(name, 1, file.getContentAsString(StandardCharsets.UTF_8), List.of()));
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The policies that decide in a county on a day, in the order of their names.
    public List<Held> inForce(PlaceCode county, LocalDate day) {
        return chosen(county, day).stream()
                .flatMap(version -> read(version) instanceof Reading.Read(var rule)
                        ? Optional.of(new Held(rule, version.stage() == Stage.SHADOW)).stream()
                        : Optional.<Held>empty().stream())
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

    public Optional<Held> inForce(PlaceCode county, LocalDate day, String policy) {
        return inForce(county, day).stream()
                .filter(held -> held.policy().equals(policy))
                .findFirst();
    }

    /// The policies of the county that cannot be read, so that somebody mends them.
    public List<Broken> broken(PlaceCode county, LocalDate day) {
        return chosen(county, day).stream()
                .flatMap(version -> read(version) instanceof Reading.Refused(var faults)
                        ? Optional.of(new Broken(version, faults)).stream()
                        : Optional.<Broken>empty().stream())
                .toList();
    }

    /// Of each policy the version that decides on this day: the newest of the county that was released by then; the
    /// pack's while none of the county's was.
    private List<Version> chosen(PlaceCode county, LocalDate day) {
        var own = versions.all(county).stream()
                .collect(Collectors.groupingBy(Version::policy, TreeMap::new, Collectors.toList()));
        var chosen = new ArrayList<Version>();
        pack.forEach((policy, version) -> {
            boolean released = own.getOrDefault(policy, List.of()).stream()
                    .anyMatch(v -> v.begun().filter(from -> !from.isAfter(day)).isPresent());
            if (!released) chosen.add(version);
        });
        own.values()
                .forEach(all -> all.stream()
                        .filter(v -> v.decidesOn(day))
                        .max(Comparator.comparing(Version::version))
                        .ifPresent(chosen::add));
        return chosen.stream().sorted(Comparator.comparing(Version::policy)).toList();
    }

    /// Every version of a policy, the pack's first.
    public List<Version> versions(PlaceCode county, String policy) {
        var all = new ArrayList<Version>();
        Optional.ofNullable(pack.get(policy)).ifPresent(all::add);
        all.addAll(versions.of(county, policy));
        return all;
    }

    /// The names of all policies that the county knows, in force or not.
    public List<String> names(PlaceCode county) {
        var names = new java.util.TreeSet<>(pack.keySet());
        versions.all(county).forEach(v -> names.add(v.policy()));
        return List.copyOf(names);
    }

    public Reading read(Version version) {
        return read.get(version.text(), text -> Rule.read(version.policy() + ".yaml", text, book));
    }

    /// The versions in force, written down, so that it shows when others are.
    public String written(PlaceCode county, LocalDate day) {
        return inForce(county, day).stream()
                .map(held -> held.policy() + " " + held.rule().about().version() + (held.shadow() ? " shadow" : ""))
                .collect(Collectors.joining("\n"));
    }
}
