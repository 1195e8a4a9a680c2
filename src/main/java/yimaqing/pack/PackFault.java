package yimaqing.pack;

/// A fault in the county pack, said with file, line and what to mend. The product does not start on a faulty pack.
public final class PackFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PackFault(String file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
    }
}
