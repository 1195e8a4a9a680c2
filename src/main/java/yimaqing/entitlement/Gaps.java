package yimaqing.entitlement;

import java.util.List;
import java.util.stream.Stream;
import yimaqing.truth.Gap;

/// What is missing, by name.
final class Gaps {
    /// Everything is known, and yet it cannot be computed.
    static final String INCOMPUTABLE = "incomputable";

    private Gaps() {}

    /// The record and field of each gap, such as `Member.age`: the same for all members, so that lists can be narrowed
    /// to it. Each stands once, the cheapest to ask first.
    static List<String> names(List<Gap> gaps) {
        return gaps.stream().flatMap(Gaps::name).distinct().toList();
    }

    private static Stream<String> name(Gap gap) {
        return switch (gap) {
            case Gap.Missing(var record, var field) -> Stream.of(record.shape().name() + "." + field.name());
            case Gap.Incomputable _ -> Stream.of(INCOMPUTABLE);
        };
    }
}
