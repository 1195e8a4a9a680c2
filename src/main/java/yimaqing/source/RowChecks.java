package yimaqing.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.hearing.Reason;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Fitting;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Value;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;
import yimaqing.source.Draft.Content;
import yimaqing.source.Draft.Doubt;
import yimaqing.source.Draft.Said;

/// What one row must agree with itself about: the ID number with sex and birth, beginnings with endings, and whether a
/// remark reports the person dead or gone.
public final class RowChecks {
    /// A child younger than this may not be registered yet.
    private static final int NEWBORN_MONTHS = 18;
    private static final int CENTURY = 100;

    private final CodeList leaving;
    private final LocalDate fileDay;

    public RowChecks(Dictionary dictionary, LocalDate fileDay) {
        this.leaving = dictionary.codes("leaving");
        this.fileDay = fileDay;
    }

    /// Whether a remark says that the person left, in any of the words of the code list.
    Optional<Reason> remark(String text) {
        return leaving.codes().stream()
                .filter(code -> Stream.concat(Stream.of(code.label().zh()), code.also().stream())
                        .anyMatch(text::contains))
                .findFirst()
                .map(code -> code.code().equals("died") ? Reason.DIED : Reason.MOVED_AWAY);
    }

    /// A birth whose year was written with two digits is of the century that the ID number names.
    Content mended(Optional<IdNumber> id, Content content) {
        if (id.isEmpty() || !(content.heard().get("person.birth") instanceof Value.Day(var day))) return content;
        if (!day.minusYears(CENTURY).equals(id.get().birth())
                && !day.plusYears(CENTURY).equals(id.get().birth())) return content;
        Value birth = new Value.Day(id.get().birth());
        Map<String, Value> heard = new HashMap<>(content.heard());
        heard.put("person.birth", birth);
        return new Content(
                heard,
                content.said().stream()
                        .map(s -> s.attribute().key().equals("person.birth") ? new Said(s.attribute(), birth) : s)
                        .toList(),
                content.repairs());
    }

    List<Doubt> doubts(Header header, Optional<IdNumber> id, Content content, List<Doubt> before) {
        var doubts = new ArrayList<Doubt>();
        var idColumn = header.named("person.id_number");
        if (id.isEmpty() && !idColumn.isEmpty() && !isDoubted(before, idColumn))
            doubts.add(new Doubt(isNewborn(content) ? Reason.NEWBORN_WITHOUT_ID : Reason.ID_MISSING, idColumn));
        var nameColumn = header.named("person.name");
        if (!content.heard().containsKey("person.name") && !nameColumn.isEmpty() && !isDoubted(before, nameColumn))
            doubts.add(new Doubt(Reason.NAME_MISSING, nameColumn));
        id.ifPresent(number -> differences(header, number, content, doubts));
        for (var said : content.said()) {
            var column = header.named(said.attribute().key());
            if (endsBeforeItBegins(said.value())) doubts.add(new Doubt(Reason.END_BEFORE_START, column));
            if (Fitting.fault(said.attribute(), said.value()).isPresent())
                doubts.add(new Doubt(Reason.VALUE_UNFIT, column));
        }
        return doubts;
    }

    private static boolean isDoubted(List<Doubt> doubts, String column) {
        return doubts.stream().anyMatch(d -> d.column().equals(column));
    }

    private static void differences(Header header, IdNumber id, Content content, List<Doubt> doubts) {
        var sex = Optional.ofNullable(content.heard().get("person.sex"));
        if (sex.filter(s -> !s.equals(Value.text(id.sexCode()))).isPresent())
            doubts.add(new Doubt(Reason.SEX_DIFFERS_FROM_ID, header.named("person.sex")));
        var birth = Optional.ofNullable(content.heard().get("person.birth"));
        if (birth.filter(b -> !b.equals(new Value.Day(id.birth()))).isPresent())
            doubts.add(new Doubt(Reason.BIRTH_DIFFERS_FROM_ID, header.named("person.birth")));
    }

    private boolean isNewborn(Content content) {
        return content.heard().get("person.birth") instanceof Value.Day(var day)
                && day.isAfter(fileDay.minusMonths(NEWBORN_MONTHS));
    }

    private static boolean endsBeforeItBegins(Value value) {
        if (!(value instanceof Value.Entry entry)) return false;
        var from = entry.get("from");
        var to = entry.get("to");
        if (from.isEmpty() || to.isEmpty()) return false;
        if (from.get() instanceof Value.Month(var first) && to.get() instanceof Value.Month(var last))
            return last.isBefore(first);
        return from.get() instanceof Value.Day(var first)
                && to.get() instanceof Value.Day(var last)
                && last.isBefore(first);
    }

    /// A good ID number beside its column, and none in it: the whole row slipped, and no value of it can be trusted.
    Optional<String> shifted(Header header, SheetRow row, Optional<IdNumber> id) {
        if (id.isPresent()) return Optional.empty();
        return header.place("person.id_number")
                .filter(place -> isIdNumber(row, place - 1) || isIdNumber(row, place + 1))
                .map(_ -> header.named("person.id_number"));
    }

    private static boolean isIdNumber(SheetRow row, int place) {
        return row.cell(place)
                .map(Cell::text)
                .filter(text -> IdNumber.read(text) instanceof IdNumber.Good)
                .isPresent();
    }
}
