package yimaqing.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The village names of one county, those of today and those that are gone, and the towns of today and of old.
final class VillageNames {
    /// A name that no village of today bears exactly, with the village that took the code over, where one did.
    private record Gone(VillageName name, Optional<Place> successor) {}

    private final Map<String, List<Place>> byShortName = new HashMap<>();
    private final Map<String, List<Place>> byStem = new HashMap<>();
    private final List<Gone> gone = new ArrayList<>();
    private final Map<String, Set<PlaceCode>> villagesByTown = new HashMap<>();

    VillageNames(PlaceCode county, Places places, History history) {
        for (Place village : places.villagesIn(county)) {
            VillageName name = written(village.name());
            byShortName
                    .computeIfAbsent(name.shortName(), _ -> new ArrayList<>())
                    .add(village);
            byStem.computeIfAbsent(name.stem(), _ -> new ArrayList<>()).add(village);
        }
        for (Place town : places.children(county)) {
            addTown(
                    town.name(),
                    places.villagesIn(town.code()).stream().map(Place::code).toList());
        }
        for (Place town : history.townsGone(county)) {
            addTown(
                    town.name(),
                    history.moves(town.code()).stream()
                            .flatMap(move -> move.newCode().stream())
                            .toList());
        }
        for (History.Move move : history.moves(county)) {
            Optional<Place> successor = move.newCode().flatMap(places::find);
            if (successor.filter(place -> place.name().equals(move.oldName())).isEmpty()) {
                gone.add(new Gone(written(move.oldName()), successor));
            }
        }
    }

    /// What the text means among the villages of the county that lie in the given division.
    Named read(String text, PlaceCode within) {
        return read(text, village -> within.contains(village.code()));
    }

    private Named read(String text, Predicate<Place> isMeant) {
        Named whole = look(VillageName.of(text), isMeant);
        if (!(whole instanceof Named.Unknown)) return whole;
        for (int end = text.length() - 1; end > 1; end--) {
            Set<PlaceCode> villages = villagesByTown.get(text.substring(0, end));
            if (villages != null) {
                return read(text.substring(end), isMeant.and(village -> villages.contains(village.code())));
            }
        }
        return whole;
    }

    /// An exact name goes before a loose one, and among equals a village of today before one that is gone.
    private Named look(VillageName name, Predicate<Place> isMeant) {
        List<Place> exact = byShortName.getOrDefault(name.shortName(), List.of()).stream()
                .filter(isMeant)
                .toList();
        if (!exact.isEmpty()) return oneOrSeveral(exact);
        List<Place> loose = byStem.getOrDefault(name.stem(), List.of()).stream()
                .filter(isMeant)
                .filter(village -> written(village.name()).agreesWith(name))
                .toList();
        Optional<Gone> exactlyGone = gone.stream()
                .filter(old -> old.name.shortName().equals(name.shortName()))
                .findFirst();
        if (exactlyGone.isPresent()) return former(exactlyGone.get(), loose);
        if (!loose.isEmpty()) return oneOrSeveral(loose);
        return gone.stream()
                .filter(old -> old.name.stem().equals(name.stem()) && old.name.agreesWith(name))
                .findFirst()
                .map(old -> former(old, loose))
                .orElse(new Named.Unknown());
    }

    private static Named former(Gone old, List<Place> namesakes) {
        return new Named.Former(
                old.name.shortName(),
                old.successor.or(() -> namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty()));
    }

    private static Named oneOrSeveral(List<Place> villages) {
        return villages.size() == 1 ? new Named.One(villages.getFirst()) : new Named.Several(villages);
    }

    private static VillageName written(String name) {
        return VillageName.of(Gazetteer.plain(name));
    }

    /// A township becomes a town, a town a street office, and people keep saying the old word for years.
    private void addTown(String name, List<PlaceCode> villages) {
        String stem = name.replaceFirst("(乡|镇|街道|街道办事处)$", "");
        var spellings = new HashSet<>(Set.of(name));
        if (!stem.equals(name)) {
            for (String ending : List.of("乡", "镇", "街道", "街道办", "街道办事处")) spellings.add(stem + ending);
        }
        spellings.forEach(spelling ->
                villagesByTown.computeIfAbsent(spelling, _ -> new HashSet<>()).addAll(villages));
    }
}
