package yimaqing.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.ScannerTest;
import yimaqing.code.PlateLife;
import yimaqing.code.PlateToken;

/// Unknown, waiting, lost, withdrawn and malformed codes get one answer: nobody learns which of them a code is.
class AlikeTest extends ScannerTest {
    /// What differs between any two answers of a server.
    private static final Set<String> OF_THE_MOMENT = Set.of("date");

    private static Map<String, String> codes() {
        var life = part(PlateLife.class);
        var lost = hanging("0301");
        var withdrawn = hanging("0302");
        var neverHung = inStock("0304");
        life.lose(lost, "scan.cadre");
        life.makeVoid(withdrawn, "scan.leader");
        life.makeVoid(neverHung, "scan.leader");
        var codes = new LinkedHashMap<String, String>();
        codes.put("unknown", PlateToken.fresh().letters());
        codes.put("waiting", inStock("0303").token().letters());
        codes.put("lost", lost.token().letters());
        codes.put("withdrawn", withdrawn.token().letters());
        codes.put("withdrawn from stock", neverHung.token().letters());
        codes.put("one letter short", PlateToken.fresh().letters().substring(1));
        codes.put("one letter long", PlateToken.fresh().letters() + "7");
        codes.put("no symbol of ours", "U" + PlateToken.fresh().letters().substring(1));
        codes.put("one letter", "x");
        codes.put("Chinese", "门牌");
        codes.put("a hundred letters", "7".repeat(100));
        codes.put("quotes", "'or''='");
        codes.put("tags", "<b>bold<");
        codes.put("a short code", hanging("0305").typed().printed());
        return codes;
    }

    @Test
    void statusHeadersAndBodyAreEqual() {
        var codes = codes();
        for (var door : List.of("/h/", "/H/", "/e/", "/E/")) {
            var unknown = ask(door, codes.get("unknown"));
            assertThat(unknown.status()).isEqualTo(404);
            codes.forEach((kind, code) -> {
                var answer = ask(door, code);
                assertThat(answer.status()).as(kind).isEqualTo(unknown.status());
                assertThat(headers(answer)).as(kind).isEqualTo(headers(unknown));
                assertThat(answer.body()).as(kind).isEqualTo(unknown.body());
            });
        }
    }

    /// As a phone that was never here.
    private static Phone.Answer ask(String door, String code) {
        return new Phone(url("")).get(door + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(Phone.Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.keySet().removeIf(name -> OF_THE_MOMENT.contains(name.toLowerCase(java.util.Locale.ROOT)));
        return headers;
    }
}
