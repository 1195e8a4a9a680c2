package yimaqing.pack;

/// A fault in the county pack, said with file, line and what to mend. The product does not start on a faulty pack.
public final class PackFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String sentence;

    public PackFault(String file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
        this.line = line;
        this.sentence = sentence;
    }

    public int line() {
        return line;
    }

    /// What is wrong, without file and line.
    public String sentence() {
        return sentence;
    }
}
