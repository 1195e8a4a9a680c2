package yimaqing.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {
    private final Pinyin pinyin = Pinyin.shipped();

    @Test
    void aPersonIsFoundByInitialsAndBySpelling() {
        assertThat(pinyin.ofPerson("李志飞").initials()).isEqualTo("lzf");
        assertThat(pinyin.ofPerson("李志飞").spelt()).isEqualTo("lizhifei");
    }

    @Test
    void aSurnameIsReadAsASurnameOnlyAtTheHeadOfAPersonsName() {
        assertThat(pinyin.ofPerson("单小单").spelt()).isEqualTo("shanxiaodan");
        assertThat(pinyin.ofPerson("尉迟明").spelt()).isEqualTo("yuchiming");
        assertThat(pinyin.ofPerson("解").spelt()).isEqualTo("xie");
        assertThat(pinyin.ofText("单家窑村").spelt()).isEqualTo("danjiayaocun");
    }

    @Test
    void whatHasNoReadingStaysItself() {
        assertThat(pinyin.ofText("白Shan掌2□").spelt()).isEqualTo("baishanzhang2□");
        assertThat(pinyin.ofText("白Shan掌2□").initials()).isEqualTo("bshanz2□");
        assertThat(pinyin.ofPerson("").initials()).isEmpty();
    }

    @Test
    void rareCharactersBeyondTheFirstPlaneAreRead() {
        assertThat(pinyin.ofPerson("王𩽾").spelt()).isEqualTo("wangan");
        assertThat(pinyin.ofText("😀").initials()).isEqualTo("😀");
    }

    @Test
    void everyShanxiNameCanBeSpelt() {
        assertThat(Places.shipped().within(new PlaceCode("140000")))
                .allSatisfy(place ->
                        assertThat(pinyin.ofText(place.shortName()).spelt()).matches("[a-z0-9（）()]+"));
    }
}
