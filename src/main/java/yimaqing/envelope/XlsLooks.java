package yimaqing.envelope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/// What all sheets of an old workbook share: its texts, which styles show a number as a day, which strike it through.
public final class XlsLooks {
    /// A font of this number is never stored; later ones count one too many.
    private static final int MISSING_FONT = 4;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private SSTRecord texts = new SSTRecord();
    private boolean countsFrom1904;

    void hear(Record record) {
        switch (record) {
            case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
            case FontRecord font -> fonts.add(font);
            case ExtendedFormatRecord style -> styles.add(style);
            case SSTRecord shared -> texts = shared;
            case DateWindow1904Record window -> countsFrom1904 = window.getWindowing() == 1;
            default -> {}
        }
    }

    public boolean countsFrom1904() {
        return countsFrom1904;
    }

    public boolean isDay(int style) {
        if (style >= styles.size()) return false;
        int format = styles.get(style).getFormatIndex();
        var code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
        return DateUtil.isADateFormat(format, code == null ? "General" : code);
    }

    public boolean isStruck(int style) {
        return style < styles.size() && isStruckFont(styles.get(style).getFontIndex());
    }

    private boolean isStruckFont(int font) {
        int stored = font > MISSING_FONT ? font - 1 : font;
        return stored < fonts.size() && fonts.get(stored).isStruckout();
    }

    /// The shared text of this number, and whether some of its letters are struck through.
    public SharedText text(int number) {
        var text = texts.getString(number);
        boolean struck = false;
        for (int run = 0; run < text.getFormatRunCount(); run++)
            struck |= isStruckFont(text.getFormatRun(run).getFontIndex());
        var letters = text.getString();
        return new SharedText(letters.substring(0, Math.min(letters.length(), Limits.MOST_LETTERS)), struck);
    }
}
