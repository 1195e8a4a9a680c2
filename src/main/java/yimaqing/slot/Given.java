package yimaqing.slot;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import yimaqing.pack.CodeList;
import yimaqing.pack.PackNode;

/// A household described by hand, in an example of a rule or in a file of cases, as slots. Nothing is guessed: a name
/// that is not in the dictionary, a code that is in no list and a list that is too long are refused with a sentence.
public final class Given {
    private final RuleText text;

    private Given(RuleText text) {
        this.text = text;
    }

    /// Reads a household; faults go to `text`, and the slots hold what could be read.
    public static Slots read(RuleDictionary dictionary, PackNode node, RuleText text) {
        return read(Slots.empty(dictionary.household(), RuleDictionary.HOUSEHOLD_NAME), node, text);
    }

    /// Reads values into a record of any shape.
    public static Slots read(Slots record, PackNode node, RuleText text) {
        new Given(text).fill(record, node);
        return record;
    }

    private void fill(Slots record, PackNode node) {
        if (!text.isParts(node)) return;
        var names = record.shape().fields().stream().map(Field::name).toList();
        for (var name : node.names()) {
            var field = record.shape().find(name.written());
            if (field.isEmpty())
                text.fault(
                        name.place(),
                        Wrong.NO_SUCH_FIELD,
                        name.written(),
                        record.shape().label(),
                        Nearest.hint(name.written(), names));
            else value(record, field.get(), node.part(name.written()));
        }
    }

    private void value(Slots record, Field field, PackNode node) {
        if (node.isNothing()) return;
        switch (field.kind()) {
            case Kind.Number kind -> number(record, field, kind, node);
            case Kind.YesNo _ -> text.yesNo(node).ifPresent(yes -> record.put(field, yes.booleanValue()));
            case Kind.Day _ -> text.day(node).ifPresent(day -> record.put(field, day));
            case Kind.Letters _, Kind.Code _ -> word(field.kind(), node).ifPresent(word -> record.put(field, word));
            case Kind.Texts kind -> texts(record, field, kind, node);
            case Kind.Records kind ->
                upTo(kind.most(), node, (records, nodes) -> {
                    var made = record.fill(field, records);
                    for (int i = 0; i < records; i++) fill(made[i], nodes.get(i));
                });
        }
    }

    private void number(Slots record, Field field, Kind.Number kind, PackNode node) {
        var number = text.number(node);
        if (number.isEmpty()) return;
        if (number.getAsDouble() >= kind.least() && number.getAsDouble() <= kind.most())
            record.put(field, number.getAsDouble());
        else text.fault(node.place(), Wrong.OUT_OF_RANGE, kind.least(), kind.most());
    }

    private Optional<String> word(Kind kind, PackNode node) {
        var word = text.text(node);
        if (word.isEmpty()) return word;
        if (kind instanceof Kind.Code(var codes) && codes.find(word.get()).isEmpty()) {
            var known = codes.codes().stream().map(CodeList.Code::code).toList();
            text.fault(node.place(), Wrong.NO_SUCH_CODE, word.get(), Nearest.hint(word.get(), known));
            return Optional.empty();
        }
        if (kind instanceof Kind.Letters(int most) && word.get().length() > most) {
            text.fault(node.place(), Wrong.TEXT_TOO_LONG, most);
            return Optional.empty();
        }
        return word;
    }

    private void texts(Slots record, Field field, Kind.Texts kind, PackNode node) {
        upTo(kind.most(), node, (_, nodes) -> {
            var words = nodes.stream().map(each -> word(kind.each(), each)).toList();
            if (words.stream().allMatch(Optional::isPresent))
                record.put(field, words.stream().map(Optional::get).toArray(String[]::new));
        });
    }

    private void upTo(int most, PackNode node, BiConsumer<Integer, List<PackNode>> use) {
        if (!node.isList()) {
            text.fault(node.place(), Wrong.NOT_A_LIST);
            return;
        }
        var nodes = node.list();
        if (nodes.size() > most) text.fault(node.place(), Wrong.LIST_TOO_LONG, nodes.size(), most);
        else use.accept(nodes.size(), nodes);
    }
}
