package yimaqing.place;

import java.util.Optional;

/// One division with its name as the National Bureau of Statistics writes it, e.g. 小李村民委员会.
/// Two real names hold the Latin letters "shan" where the source lacks a character.
public record Place(PlaceCode code, String name) {
    public Place {
        if (name.isBlank()) throw new IllegalArgumentException("division " + code + " needs a name");
    }

    public Level level() {
        return code.level();
    }

    public Optional<PlaceCode> parent() {
        return code.parent();
    }

    /// The name as people say it: 小李村 for 小李村民委员会, 城关社区 for 城关社区居委会; above the village, the name itself.
    public String shortName() {
        return level() == Level.VILLAGE ? VillageName.of(name).shortName() : name;
    }
}
