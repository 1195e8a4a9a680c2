package yimaqing.code;

/// Where a plate is in its life: printed and waiting, hanging at a household or a device, lost for now, followed by
/// another, or withdrawn. The last two are for ever.
public enum PlateState {
    STOCK,
    BOUND,
    LOST,
    REPLACED,
    VOID;

    /// Whether it may still hang one day, or hangs.
    public boolean isAlive() {
        return switch (this) {
            case STOCK, BOUND, LOST -> true;
            case REPLACED, VOID -> false;
        };
    }
}
