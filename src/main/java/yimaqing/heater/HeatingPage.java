package yimaqing.heater;

import java.util.List;
import java.util.Optional;
import yimaqing.entitlement.FamilyPolicies.Line;
import yimaqing.heating.Costs;
import yimaqing.heating.SeenSeason.Used;

/// What heating with electricity costs, every sentence of it ready: by each plan, how much of the quota is left, what
/// was used month by month, and the policies about it.
public record HeatingPage(Where where, Optional<Used> used, Optional<Costs> costs, List<Line> policies, Asked asked) {
    public HeatingPage {
        policies = List.copyOf(policies);
    }

    /// The door of the family, empty for everybody else; and where its three plans are worked out for other numbers.
    public record Where(Optional<String> token, String place) {
        public String address() {
            return token.map(t -> "/h/" + t + "/heating").orElse("/heating");
        }
    }
}
