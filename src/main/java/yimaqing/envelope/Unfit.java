package yimaqing.envelope;

/// A file turned out not to be fit for reading. Thrown while a file is opened, never after: `Workbook.open` turns it
/// into a value.
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1;
    private final Refusal why;

    public Unfit(Refusal why) {
        super(why.name());
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
