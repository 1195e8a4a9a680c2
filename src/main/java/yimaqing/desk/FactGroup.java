package yimaqing.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A group of the dictionary on a household's page: the facts known, and the names of what nobody has said yet.
public record FactGroup(String key, String title, List<Block> blocks, List<String> unknown) {

    /// Facts with the one source they share; a fact on which sources disagree stands in a block of its own, and names
    /// them itself.
    public record Block(List<FactLine> lines, Optional<String> source) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    public FactGroup {
        blocks = List.copyOf(blocks);
        unknown = List.copyOf(unknown);
    }

    static List<Block> blocks(List<FactLine> lines) {
        var bySource = new LinkedHashMap<String, List<FactLine>>();
        var disputed = new ArrayList<Block>();
        for (var line : lines)
            if (line.isDisputed()) disputed.add(new Block(List.of(line), Optional.empty()));
            else
                bySource.computeIfAbsent(line.standing().source(), _ -> new ArrayList<>())
                        .add(line);
        var blocks = new ArrayList<>(disputed);
        bySource.forEach((source, own) -> blocks.add(new Block(own, Optional.of(source))));
        return blocks;
    }
}
