package yimaqing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstViewTest {

    @Test
    void whatAPageLoadsByItselfIsItsSheetsScriptsAndPictures() {
        assertThat(FirstView.loadedBy("""
                <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/look-1.css">
                <script src="/read-aloud.js" defer></script><a href="/c">c</a><img src="data:image/png;base64,AA==">
                <img alt="" src="/map.svg"><img alt="" src="/map.svg">
                """)).containsExactly("/look-1.css", "/read-aloud.js", "/map.svg");
    }
}
