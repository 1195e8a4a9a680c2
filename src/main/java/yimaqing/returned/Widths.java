package yimaqing.returned;

/// The widths of a sheet's columns while they are copied, with one more for the new column. Often all columns to the
/// right are hidden or set as one; the new one is taken out of them.
final class Widths {
    private final int number;
    private String prefix = "";
    private boolean written;

    /// Columns count from 0 here and from 1 in the file.
    Widths(int column) {
        this.number = column + 1;
    }

    boolean isWritten() {
        return written;
    }

    String begin(String tag) {
        prefix = Tags.prefix(tag);
        return tag;
    }

    String between(String tag) {
        int first = Integer.parseInt(Tags.value(tag, "min"));
        int last = Integer.parseInt(Tags.value(tag, "max"));
        var closed = Tags.isClosed(tag) ? tag : tag.substring(0, tag.length() - 1) + "/>";
        if (last < number || written) return closed;
        if (first > number) return own() + closed;
        var before = first < number ? Tags.with(closed, "max", String.valueOf(number - 1)) : "";
        var behind = last > number ? Tags.with(closed, "min", String.valueOf(number + 1)) : "";
        return before + own() + behind;
    }

    String end() {
        return written ? "" : own();
    }

    String alone(String otherPrefix) {
        prefix = otherPrefix;
        return "<" + prefix + "cols>" + own() + "</" + prefix + "cols>";
    }

    private String own() {
        written = true;
        return "<%scol min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                .formatted(prefix, number, number, NewColumn.WIDTH_LETTERS);
    }
}
