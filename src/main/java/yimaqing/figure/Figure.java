package yimaqing.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;

/// One figure a county may set: what rules call it, what it is and what rests on it, the departments that may enter it,
/// and the most it can be, in yuan.
public record Figure(String key, Label label, Label what, Set<String> departments, BigDecimal most) {
    public Figure {
        departments = Set.copyOf(departments);
    }

    /// The figures of the county pack, in their order.
    ///
    /// @throws yimaqing.pack.PackFault naming file and line of a department that does not exist
    static List<Figure> shipped(Dictionary dictionary) {
        var file = PackNode.read("county/figures.yaml").allowing(Set.of("figures"));
        return file.part("figures").list().stream()
                .map(node -> read(node, dictionary))
                .toList();
    }

    private static Figure read(PackNode node, Dictionary dictionary) {
        node.allowing(Set.of("key", "departments", "zh", "en", "what", "most"));
        for (var department : node.part("departments").list())
            if (dictionary.departments().stream().noneMatch(d -> d.key().equals(department.text())))
                throw department.fault("there is no department “" + department.text() + "”");
        return new Figure(
                node.part("key").text(),
                node.label(),
                node.part("what").label(),
                Set.copyOf(node.part("departments").texts()),
                new BigDecimal(node.part("most").text()));
    }

    /// Whether the figure can be this.
    public boolean takes(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(most) <= 0;
    }

    /// Whether this official may enter the figure, or confirm what another entered.
    public boolean isFor(Officer officer) {
        boolean office = officer.has(Role.DEPARTMENT_OFFICER) && departments.contains(officer.department());
        return office || officer.has(Role.COUNTY_LEADER);
    }
}
