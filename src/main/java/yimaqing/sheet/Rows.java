package yimaqing.sheet;

import java.util.Iterator;

/// The rows of one sheet, one after the other from row 1 to the last that holds anything, empty ones included.
public interface Rows extends Iterator<SheetRow>, AutoCloseable {

    @Override
    void close();
}
