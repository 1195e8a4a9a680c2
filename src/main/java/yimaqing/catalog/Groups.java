package yimaqing.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.policy.Sheet;
import yimaqing.web.Words;

/// By whom they help, policies are parted into groups; the pack names them and says which policy belongs to which.
public record Groups(List<Named> named, Label rest) {
    static final Groups SHIPPED = read(PackNode.read("county/policy-groups.yaml"));

    /// A group, and the names of its policies in the order in which they are shown.
    public record Named(Label label, List<String> policies) {}

    /// A group with the policies of it that are in force.
    public record Group(String title, List<Sheet> sheets) {
        public Group {
            sheets = List.copyOf(sheets);
        }
    }

    public Groups {
        named = List.copyOf(named);
    }

    private static Groups read(PackNode file) {
        var whole = file.allowing(Set.of("groups", "rest"));
        var named = whole.part("groups").list().stream()
                .map(node -> node.allowing(Set.of("zh", "en", "policies")))
                .map(node -> new Named(
                        new Label(node.part("zh").text(), node.part("en").text()),
                        node.part("policies").texts()))
                .toList();
        return new Groups(named, whole.part("rest").label());
    }

    /// The policies in their groups; what stands in none comes last, and a group without any is left out.
    List<Group> of(List<Sheet> sheets, Words words) {
        var groups = new ArrayList<Group>();
        var placed = new HashSet<String>();
        for (var group : named) {
            add(groups, group.label(), words, among(sheets, group.policies()));
            placed.addAll(group.policies());
        }
        add(groups, rest, words, that(sheets, sheet -> !placed.contains(sheet.policy())));
        return groups;
    }

    private static List<Sheet> among(List<Sheet> sheets, List<String> policies) {
        return policies.stream()
                .flatMap(policy -> that(sheets, sheet -> sheet.policy().equals(policy)).stream())
                .toList();
    }

    private static List<Sheet> that(List<Sheet> sheets, Predicate<Sheet> which) {
        return sheets.stream().filter(which).toList();
    }

    private static void add(List<Group> groups, Label label, Words words, List<Sheet> sheets) {
        if (!sheets.isEmpty()) groups.add(new Group(label.in(words.language()), sheets));
    }
}
