package yimaqing.cel;

import yimaqing.slot.Wrong;

/// Why an expression is none of ours, at a letter of it. It never leaves the package: there it becomes a fault.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int at;
    private final Wrong wrong;
    private final transient Object[] with;

    Refused(int at, Wrong wrong, Object... with) {
        super(wrong.name());
        this.at = at;
        this.wrong = wrong;
        this.with = with;
    }

    int at() {
        return at;
    }

    Wrong wrong() {
        return wrong;
    }

    Object[] with() {
        return with.clone();
    }
}
