package yimaqing.heating;

import java.util.List;
import yimaqing.picture.BarPicture;

/// What a season costs, every sentence of it ready: the plan to choose and why, each plan with its cost, the quota, and
/// the papers with their assumptions.
public record Costs(String best, List<String> saves, List<Row> rows, Quota quota, Ground ground) {
    public Costs {
        saves = List.copyOf(saves);
        rows = List.copyOf(rows);
    }

    public record Row(String plan, String how, String cost, boolean best) {}

    public record Quota(String sentence, BarPicture picture) {}

    public record Ground(List<String> notes, List<Paper> papers) {}

    public record Paper(String title, String url) {}
}
