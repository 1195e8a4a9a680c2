package yimaqing.village;

import java.util.List;

/// A village that is no more, merged nobody knows into which: the name it had, the town to ask, and the town's
/// villages.
public record GonePage(String oldName, String town, List<Neighbour> neighbours) {
    public GonePage {
        neighbours = List.copyOf(neighbours);
    }

    public record Neighbour(String code, String name) {}
}
