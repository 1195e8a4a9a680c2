package yimaqing.code;

/// Where a plate is in its life: printed and waiting, hanging at a household, followed by another, or withdrawn. The
/// last two are for ever.
public enum PlateState {
    STOCK,
    BOUND,
    REPLACED,
    VOID
}
