package yimaqing.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// What became of codes that died between the lists of 2016-07-31, 2019-10-31 and 2023-06-30: every county-level code
/// of the province, and the towns and villages of Anze and Yanggao. Elsewhere no history of villages was collected.
public final class History {
    /// A village code that died, with the code that took it over; empty when the village was merged away.
    public record Move(PlaceCode oldCode, String oldName, Optional<PlaceCode> newCode) {}

    private final Map<PlaceCode, String> names = new HashMap<>();
    private final TreeMap<PlaceCode, Move> moves = new TreeMap<>();
    private final TreeMap<PlaceCode, Place> townsGone = new TreeMap<>();
    private final Map<String, PlaceCode> townsNew = new HashMap<>();

    private History() {
        new Shipped("regions-history-2016-2019-2023.csv").eachRow(this::addChange);
        new Shipped("regions-moves-anze-yanggao.csv").eachRow(this::addMove);
    }

    public static History shipped() {
        return Once.HISTORY;
    }

    /// What a code that came, went or changed its name was called when last seen; empty for every other code.
    public Optional<String> called(PlaceCode code) {
        return Optional.ofNullable(names.get(code));
    }

    /// The code of today for a town or village code that died: the village that moved, the town that became 镇 under the
    /// same name. Empty when the code did not die, is unknown, or nothing took it over.
    public Optional<PlaceCode> successor(PlaceCode code) {
        if (code.level() == Level.TOWN && townsGone.containsKey(code)) {
            return Optional.ofNullable(townsNew.get(townKey(townsGone.get(code))));
        }
        return Optional.ofNullable(moves.get(code)).flatMap(Move::newCode);
    }

    /// The village codes that died in a county or in one of its towns, in order of code.
    public List<Move> moves(PlaceCode countyOrTown) {
        return moves.tailMap(countyOrTown).values().stream()
                .takeWhile(move -> countyOrTown.contains(move.oldCode()))
                .toList();
    }

    /// The towns of a county that are no more, in order of code, with the names they had.
    public List<Place> townsGone(PlaceCode county) {
        return townsGone.tailMap(county).values().stream()
                .takeWhile(town -> county.contains(town.code()))
                .toList();
    }

    private void addChange(List<String> row) {
        var code = new PlaceCode(row.get(0));
        row.subList(2, 5).stream()
                .filter(name -> !name.isEmpty())
                .reduce((earlier, later) -> later)
                .ifPresent(name -> names.put(code, name));
        if (code.level() != Level.TOWN) return;
        if (row.get(4).isEmpty()) townsGone.put(code, new Place(code, Objects.requireNonNull(names.get(code))));
        else townsNew.put(townKey(new Place(code, row.get(4))), code);
    }

    private void addMove(List<String> row) {
        var oldCode = new PlaceCode(row.get(2));
        Optional<PlaceCode> newCode =
                Optional.of(row.get(4)).filter(PlaceCode::isWellFormed).map(PlaceCode::new);
        moves.put(oldCode, new Move(oldCode, row.get(3), newCode));
        names.put(oldCode, row.get(3));
    }

    private static String townKey(Place town) {
        return town.code().county() + town.name().replaceFirst("[乡镇]$", "");
    }

    private static final class Once {
        static final History HISTORY = new History();
    }
}
