package yimaqing.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import yimaqing.due.Due;
import yimaqing.due.Dues;
import yimaqing.profile.SeenList;

/// An official's own area: its villages town by town, the households it answers for, and what is due to be done.
/// The outline is there for those who look after a whole county.
public record AreaPage(
        String area, String post, Todo todo, List<Town> towns, List<Caseload> caseload, Optional<Outline> outline) {

    /// What is due to the official, the earliest first, seen from today, and the households it is about.
    public record Todo(Dues.Shown shown, LocalDate today, List<SeenList.Entry> households) {
        public Todo {
            households = List.copyOf(households);
        }

        /// The masked name of the head of the household it is about.
        public Optional<String> head(Due due) {
            return households.stream()
                    .filter(h -> due.household().filter(h.household()::equals).isPresent())
                    .findFirst()
                    .flatMap(SeenList.Entry::headName);
        }

        public boolean isLate(Due due) {
            return due.isOverdueOn(today);
        }

        public boolean isToday(Due due) {
            return due.day().equals(today);
        }

        public long daysLate(Due due) {
            return ChronoUnit.DAYS.between(due.day(), today);
        }
    }

    /// The villages of one town that have households in the official's scope.
    public record Town(String name, List<Village> villages) {
        public Town {
            villages = List.copyOf(villages);
        }

        public int households() {
            return villages.stream().mapToInt(Village::households).sum();
        }

        public int people() {
            return villages.stream().mapToInt(Village::people).sum();
        }
    }

    public record Village(String code, String name, int households, int people) {}

    /// The households of one village that name the official as their contact.
    public record Caseload(String village, List<SeenList.Entry> households) {}

    /// A county's outline as an SVG path in a box of this width and height.
    public record Outline(String name, String path, int width, int height) {}

    public AreaPage {
        towns = List.copyOf(towns);
        caseload = List.copyOf(caseload);
    }

    public int households() {
        return towns.stream().mapToInt(Town::households).sum();
    }

    public int people() {
        return towns.stream().mapToInt(Town::people).sum();
    }

    public int villages() {
        return towns.stream().mapToInt(t -> t.villages().size()).sum();
    }
}
