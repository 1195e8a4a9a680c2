package yimaqing.heater;

import java.util.List;
import java.util.Optional;
import yimaqing.entitlement.FamilyPolicies.Line;
import yimaqing.picture.BarPicture;

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

    /// What the family's meters told of the season, in a picture, and what is odd about it.
    public record Used(String title, BarPicture months, List<String> doubts) {
        public Used {
            doubts = List.copyOf(doubts);
        }
    }

    /// The plan to choose and why, each plan with its cost, the quota, and the papers with their assumptions.
    public record Costs(String best, List<String> saves, List<Row> rows, Quota quota, Ground ground) {
        public Costs {
            saves = List.copyOf(saves);
            rows = List.copyOf(rows);
        }
    }

    public record Row(String plan, String how, String cost, boolean best) {}

    public record Quota(String sentence, BarPicture picture) {}

    public record Ground(List<String> notes, List<Paper> papers) {}

    public record Paper(String title, String url) {}
}
