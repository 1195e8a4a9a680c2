package yimaqing.desk;

import java.util.List;
import yimaqing.profile.SeenList;

/// What a search found within the official's scope; the text stays as it was typed. `full` says that there may be
/// more than one page holds.
public record SearchPage(String typed, List<Found> found, boolean full) {

    public record Found(SeenList.Entry entry, String village) {}

    public SearchPage {
        found = List.copyOf(found);
    }

    public boolean isAsked() {
        return !typed.isBlank();
    }

    @Override
    public String toString() {
        return "SearchPage[…]";
    }
}
