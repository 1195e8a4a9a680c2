package yimaqing.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.chain.Line;
import yimaqing.ledger.Claim.Statement;
import yimaqing.ledger.Claim.Withdrawal;
import yimaqing.pack.Notation;
import yimaqing.place.PlaceCode;
import yimaqing.seal.DataKey;

/// Turns claims into lines of the ledger: numbered, written down, and sealed where the dictionary says so.
@Component
class Lines {
    private final LedgerStore store;
    private final SubjectKeys keys;
    private final Sealing sealing;

    Lines(LedgerStore store, SubjectKeys keys, Sealing sealing) {
        this.store = store;
        this.keys = keys;
        this.sealing = sealing;
    }

    /// The lines of these claims, each made when it is asked for; what they need is read at once.
    Stream<Line> of(PlaceCode county, List<Claim> chunk, Instant recordedAt, long last) {
        var sealedFor = new HashSet<String>();
        var withdrawn = new HashSet<Long>();
        for (var claim : chunk)
            switch (claim) {
                case Statement said -> {
                    if (said.attribute().sealed()) sealedFor.add(said.about().key());
                }
                case Withdrawal withdrawal -> withdrawn.add(withdrawal.number());
            }
        var subjectKeys = keys.forSealing(county, sealedFor);
        var targets = targets(county, withdrawn);
        return IntStream.range(0, chunk.size()).mapToObj(place -> switch (chunk.get(place)) {
            case Statement said -> line(county, last + 1 + place, said, recordedAt, subjectKeys);
            case Withdrawal withdrawal ->
                withdrawal(
                        last + 1 + place,
                        Objects.requireNonNull(targets.get(withdrawal.number())),
                        withdrawal,
                        recordedAt);
        });
    }

    private Map<Long, Line> targets(PlaceCode county, Collection<Long> numbers) {
        if (numbers.isEmpty()) return Map.of();
        var found = new HashMap<Long, Line>();
        for (var line : store.numbered(county, numbers)) found.put(line.number(), line);
        for (var number : numbers)
            if (!found.containsKey(number))
                throw new IllegalArgumentException("there is no fact " + number + " to withdraw");
        return found;
    }

    private Line line(PlaceCode county, long number, Statement said, Instant at, Map<String, DataKey> subjectKeys) {
        var slot = sealing.slot(said);
        var attribute = said.attribute();
        var about = said.about().key();
        Optional<String> value = Optional.empty();
        Optional<byte[]> sealed = Optional.empty();
        if (attribute.sealed())
            sealed = Optional.of(sealing.seal(county, said, slot, Objects.requireNonNull(subjectKeys.get(about))));
        else value = Optional.of(Notation.write(attribute.type(), said.value()));
        return new Line(
                number,
                about,
                attribute.key(),
                slot,
                value,
                sealed,
                Sealing.refers(said),
                said.since(),
                at,
                said.by().department(),
                said.by().origin(),
                OptionalLong.empty());
    }

    private static Line withdrawal(long number, Line target, Withdrawal said, Instant at) {
        return new Line(
                number,
                target.subject(),
                target.attribute(),
                target.slot(),
                Optional.empty(),
                Optional.empty(),
                target.refers(),
                said.since(),
                at,
                said.by().department(),
                said.by().origin(),
                OptionalLong.of(target.number()));
    }

    /// The fact that lies in this line, opened with the keys of its subject.
    Fact open(PlaceCode county, Line line, Map<String, DataKey> subjectKeys) {
        return sealing.open(county, line, subjectKeys);
    }
}
