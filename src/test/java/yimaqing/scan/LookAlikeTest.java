package yimaqing.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yimaqing.code.CodeHost;
import yimaqing.scan.Scanned.LookAlike;
import yimaqing.scan.Scanned.Trick;

/// Addresses as cheats make them, to be taken for ours.
class LookAlikeTest {
    private static final String T = "0123456789ABCDEFGHJ1";
    private static final String PATH = "/H/" + T;
    private final ScanReader reader = new ScanReader(CodeHost.of("ymq.example"));

    static Stream<String> strangeLetters() {
        return Stream.of(
                "https://уmq.example" + PATH,
                "https://ymq.exаmple" + PATH,
                "https://ymq.ехамрle" + PATH,
                "https://ｙｍｑ.ｅｘａｍｐｌｅ" + PATH,
                "https://ymq。example" + PATH,
                "https://ymq．example" + PATH,
                "https://yｍq.example" + PATH,
                "https://ymq.exämple" + PATH,
                "https://ymq.examp1e" + PATH,
                "https://yrnq.example" + PATH,
                "https://ymq.exampIe.cn" + PATH,
                "https://" + IDN.toASCII("уmq.example") + PATH,
                "https://ymq.ex\u200bample" + PATH,
                "https://ymq.example\u202e" + PATH);
    }

    static Stream<String> oneLetterBeside() {
        return Stream.of(
                "https://ymg.example" + PATH,
                "https://ynq.example" + PATH,
                "https://yqm.example" + PATH,
                "https://ymq.exampel" + PATH,
                "https://ymqq.example" + PATH,
                "https://ymq-example" + PATH,
                "https://ymq.cn" + PATH,
                "https://ymq.com.cn" + PATH,
                "https://ymq.example." + PATH);
    }

    static Stream<String> oursWithin() {
        return Stream.of(
                "https://ymq.example.evil.com" + PATH,
                "https://ymq.example。evil.com" + PATH,
                "https://ymq-example.evil.com" + PATH,
                "https://www.evil-ymq.example.cn" + PATH,
                "https://ymq.example@evil.com" + PATH,
                "https://ymq.example:443@evil.com" + PATH,
                "https://ymq.example%2eevil.com" + PATH,
                "https://ymq%2Eexample.evil.com" + PATH,
                "https://evil.com/ymq.example" + PATH,
                "https://evil.com/?u=https://ymq.example" + PATH,
                "https://evil.com/?u=https%3A%2F%2Fymq.example%2FH%2F" + T,
                "https://evil.com#https://ymq.example" + PATH,
                "https://evil.com\\ymq.example" + PATH,
                "intent://ymq.example" + PATH + "#Intent;scheme=https;end",
                "javascript:location='https://evil.com'//ymq.example" + PATH,
                "点这里 https://ymq.example" + PATH + " 或 https://ymq.example.evil.com" + PATH);
    }

    static Stream<String> oursWrittenOddly() {
        return Stream.of(
                "http://ymq.example" + PATH,
                "https://ymq.example:8443" + PATH,
                "https://user@ymq.example" + PATH,
                "https://user:secret@ymq.example" + PATH,
                "https:\\\\ymq.example\\H\\" + T,
                "https:ymq.example" + PATH,
                "https:/ymq.example" + PATH,
                "https:///ymq.example" + PATH,
                "https://ymq.exam\tple" + PATH,
                "https://ymq.exam\nple" + PATH);
    }

    @ParameterizedTest
    @MethodSource({"strangeLetters", "oneLetterBeside", "oursWithin", "oursWrittenOddly"})
    void whatOnlyLooksLikeOursIsRefusedAndWarnedOf(String text) {
        var read = reader.read(text);
        assertThat(read).isInstanceOf(LookAlike.class);
        assertThat(((LookAlike) read).shown()).hasSizeLessThan(64).doesNotContain("\u202e", "\u200b");
    }

    @Test
    void theTrickIsNamed() {
        assertThat(trick("https://ymg.example/H/" + T)).isEqualTo(Trick.LETTERS);
        assertThat(trick("https://ymq.example.evil.com/H/" + T)).isEqualTo(Trick.INSIDE);
        assertThat(trick("http://ymq.example/H/" + T)).isEqualTo(Trick.UNSEALED);
        assertThat(trick("https://ymq.example:8443/H/" + T)).isEqualTo(Trick.ODDLY);
        assertThat(((LookAlike) reader.read("https://ymq.example@evil.com/H/" + T)).shown())
                .isEqualTo("evil.com");
    }

    private Trick trick(String text) {
        return ((LookAlike) reader.read(text)).trick();
    }
}
