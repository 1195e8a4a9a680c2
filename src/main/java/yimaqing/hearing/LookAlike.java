package yimaqing.hearing;

import java.text.Normalizer;
import yimaqing.sheet.Cell;

/// Letters that look like others: full-width ones, and radicals (⼩ for 小, ⻢ for 马) that come from PDFs and old input
/// methods. Unicode's NFKC turns the Kangxi radicals into letters, but not those of its supplement, which stand in
/// names as often; source: `EquivalentUnifiedIdeograph.txt` of the Unicode character database.
final class LookAlike {
    private static final String RADICALS = "⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰";
    private static final String LETTERS = "民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙";

    private LookAlike() {}

    static String replaced(String text) {
        if (Cell.isPlain(text)) return text;
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < RADICALS.length(); i++) plain = plain.replace(RADICALS.charAt(i), LETTERS.charAt(i));
        return plain;
    }
}
