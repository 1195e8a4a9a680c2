package yimaqing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// A fact as it lies in the database: its value written down in `value`, or sealed in `sealed`.
record Line(
        long number,
        String subject,
        String attribute,
        String slot,
        Optional<String> value,
        Optional<byte[]> sealed,
        Optional<String> refers,
        LocalDate since,
        Instant recordedAt,
        String department,
        String origin,
        OptionalLong withdraws) {}
