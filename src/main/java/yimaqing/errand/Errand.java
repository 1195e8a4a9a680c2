package yimaqing.errand;

import java.util.List;
import java.util.Optional;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;

/// For what an official opens a household outside the own worklist, one of those the county pack names; with some of
/// them it has to be said in words what exactly.
public record Errand(String key, Label label, boolean asksWords) {
    public static final List<Errand> SHIPPED = PackNode.read("county/errands.yaml").part("errands").list().stream()
            .map(Errand::read)
            .toList();

    private static Errand read(PackNode item) {
        return new Errand(
                item.part("key").text(),
                item.label(),
                item.find("words").map(PackNode::yes).orElse(false));
    }

    public static Optional<Errand> of(String key) {
        return SHIPPED.stream().filter(errand -> errand.key().equals(key)).findFirst();
    }
}
