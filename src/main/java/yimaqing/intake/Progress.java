package yimaqing.intake;

/// Told how far long work is: rows done, of rows in all.
public interface Progress {
    void at(int done, int all);
}
