package yimaqing.heating;

import java.math.BigDecimal;
import java.util.Optional;

/// How many kWh a season took, and the share used by day (0 to 1), where anybody knows it.
public record Use(BigDecimal kwh, Optional<BigDecimal> byDay) {}
