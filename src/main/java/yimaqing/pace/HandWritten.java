package yimaqing.pace;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.truth.Truth;

/// Three invented rules, and the same decided by Java written by hand on the same slots: the reference of the rules'
/// speed. The slots of the fields follow the dictionary below.
final class HandWritten {
    static final String DICTIONARY = """
            types:
              Household:
                income_pc: {type: number, most: 100000}
                heating_kwh: {type: number, most: 100000}
                loan_overdue: {type: yesno}
                kind: {type: code, codes: household_kind}
                heating: {type: code, codes: {electric: {zh: 电, en: e}, coal: {zh: 煤, en: c}}}
                members: {type: list, of: Member, max: 30}
              Member:
                age: {type: number, most: 150}
                student: {type: yesno}
            """;

    static final List<String> RULES = List.of("""
            policy: heating
            title: {zh: 甲, en: a}
            conditions:
              - {id: heating, when: h.heating == 'electric'}
              - {id: kind, when: "h.kind in ['dibao', 'tekun', 'alleviated'] || h.income_pc < 9000"}
            benefit: {amount: "min(h.heating_kwh, 12000) * 0.1"}
            """, """
            policy: loan
            title: {zh: 甲, en: a}
            conditions:
              - {id: loan, when: "!h.loan_overdue"}
              - {id: income, when: h.income_pc >= 3000 && h.income_pc <= 20000}
              - {id: adult, when: "h.members.exists(m, m.age >= 18 && m.age <= 65 && !m.student)"}
            benefit: {amount: 500}
            """, """
            policy: old
            title: {zh: 甲, en: a}
            conditions:
              - {id: old, when: "h.members.all(m, m.age >= 60)"}
              - {id: kind, when: h.kind != 'general'}
            benefit: {amount: "size(h.members) * 100"}
            """);

    private static final int INCOME = 0;
    private static final int KWH = 1;
    private static final int OVERDUE = 2;
    private static final int KIND = 0;
    private static final int HEATING = 1;
    private static final int MEMBERS = 2;
    private static final int AGE = 0;
    private static final int STUDENT = 1;
    private static final int LARGEST_FAMILY = 6;

    private HandWritten() {}

    static Slots family(RuleDictionary dictionary, Random random, double blanked) {
        var family = Slots.empty(dictionary.household(), RuleDictionary.HOUSEHOLD_NAME);
        fill(family, random, blanked);
        return family;
    }

    private static void fill(Slots record, Random random, double blanked) {
        for (Field field : record.shape().fields()) {
            if (random.nextDouble() < blanked) continue;
            switch (field.kind()) {
                case Kind.Number kind ->
                    record.put(field, (double) random.nextInt((int) Math.min(kind.most(), 20_000)));
                case Kind.YesNo _ -> record.put(field, random.nextInt(5) == 0);
                case Kind.Code(var codes) ->
                    record.put(
                            field,
                            codes.codes()
                                    .get(random.nextInt(codes.codes().size()))
                                    .code());
                case Kind.Records _ -> {
                    for (var one : record.fill(field, 1 + random.nextInt(LARGEST_FAMILY))) fill(one, random, blanked);
                }
                case Kind.Day _, Kind.Letters _, Kind.Texts _ -> throw new IllegalStateException("not asked here");
            }
        }
    }

    /// Every rule for one household, amounts too.
    static ToIntFunction<Slots> all() {
        return family -> {
            int sum = 0;
            for (int rule = 0; rule < RULES.size(); rule++) {
                int truth = truth(rule, family);
                sum += truth == Truth.TRUE ? (int) amount(rule, family) : truth;
            }
            return sum;
        };
    }

    static int truth(int rule, Slots family) {
        return switch (rule) {
            case 0 -> heating(family);
            case 1 -> loan(family);
            default -> old(family);
        };
    }

    private static double amount(int rule, Slots family) {
        return switch (rule) {
            case 0 -> Math.floor(Math.min(family.number(KWH), 12_000) * 0.1 / 0.01 + 0.5) * 0.01;
            case 1 -> 500;
            default -> family.records(MEMBERS) == null ? Double.NaN : family.records(MEMBERS).length * 100;
        };
    }

    private static int heating(Slots h) {
        var heating = h.text(HEATING);
        int first = heating == null ? Truth.UNKNOWN : truth(heating.equals("electric"));
        if (first == Truth.FALSE) return Truth.FALSE;
        var kind = h.text(KIND);
        int among = kind == null
                ? Truth.UNKNOWN
                : truth(kind.equals("dibao") || kind.equals("tekun") || kind.equals("alleviated"));
        double income = h.number(INCOME);
        int poor = Double.isNaN(income) ? Truth.UNKNOWN : truth(income < 9_000);
        return and(first, among == Truth.TRUE || poor == Truth.TRUE ? Truth.TRUE : Math.max(among, poor));
    }

    private static int loan(Slots h) {
        double overdue = h.number(OVERDUE);
        int first = Double.isNaN(overdue) ? Truth.UNKNOWN : truth(overdue == 0);
        if (first == Truth.FALSE) return Truth.FALSE;
        double income = h.number(INCOME);
        int second = Double.isNaN(income) ? Truth.UNKNOWN : truth(income >= 3_000 && income <= 20_000);
        if (second == Truth.FALSE) return Truth.FALSE;
        return and(and(first, second), adult(h.records(MEMBERS)));
    }

    private static int adult(Slots[] members) {
        if (members == null) return Truth.UNKNOWN;
        int any = Truth.FALSE;
        for (var m : members) {
            double age = m.number(AGE);
            double student = m.number(STUDENT);
            int fits = Double.isNaN(age) ? Truth.UNKNOWN : truth(age >= 18 && age <= 65);
            int free = Double.isNaN(student) ? Truth.UNKNOWN : truth(student == 0);
            int one = and(fits, free);
            if (one == Truth.TRUE) return Truth.TRUE;
            any = Math.max(any, one);
        }
        return any;
    }

    private static int old(Slots h) {
        var members = h.records(MEMBERS);
        int all = members == null ? Truth.UNKNOWN : Truth.TRUE;
        if (members != null) {
            for (var m : members) {
                double age = m.number(AGE);
                if (Double.isNaN(age)) all = Truth.UNKNOWN;
                else if (age < 60) return Truth.FALSE;
            }
        }
        var kind = h.text(KIND);
        return and(all, kind == null ? Truth.UNKNOWN : truth(!kind.equals("general")));
    }

    private static int and(int left, int right) {
        return left == Truth.FALSE || right == Truth.FALSE ? Truth.FALSE : Math.max(left, right);
    }

    private static int truth(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }
}
