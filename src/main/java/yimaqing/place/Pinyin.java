package yimaqing.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How Chinese characters sound, without tones and with v for ü: the most usual reading of 26,919 characters, and the
/// surnames that are read otherwise (ICU4J 79.1, Unicode licence). It helps to find a name; it never decides who is
/// meant.
public final class Pinyin {
    /// One syllable for each character. What has no known reading stays itself, Latin letters in lower case.
    public record Reading(List<String> syllables) {
        public Reading {
            syllables = List.copyOf(syllables);
        }

        /// `lzf` for 李志飞.
        public String initials() {
            return syllables.stream().map(Reading::first).collect(Collectors.joining());
        }

        /// `lizhifei` for 李志飞.
        public String spelt() {
            return String.join("", syllables);
        }

        private static String first(String syllable) {
            return syllable.substring(0, syllable.offsetByCodePoints(0, 1));
        }
    }

    private static final int LONGEST_SURNAME = 2;

    private final List<String> known = new ArrayList<>(List.of(""));
    /// For each code point the place of its reading among the known ones; 0 where there is none.
    private final short[] numberOf = new short[Character.MAX_CODE_POINT >> 2];
    private final Map<String, List<String>> surnames = new HashMap<>();

    private Pinyin() {
        new Shipped("pinyin-chars.tsv").eachRow(row -> {
            row.get(1).codePoints().forEach(character -> numberOf[character] = (short) known.size());
            known.add(row.get(0));
        });
        new Shipped("pinyin-surnames.tsv")
                .eachRow(row -> surnames.put(row.get(0), List.of(row.get(1).split(" "))));
    }

    public static Pinyin shipped() {
        return Once.PINYIN;
    }

    /// Reads a text of any kind, a village's name for instance: 单 is dan.
    public Reading ofText(String text) {
        return new Reading(text.codePoints().mapToObj(this::syllable).toList());
    }

    /// Reads a person's name, the surname first: 单 is shan, 尉迟 is yu chi.
    public Reading ofPerson(String name) {
        for (int length = Math.min(LONGEST_SURNAME, name.length()); length > 0; length--) {
            List<String> surname = surnames.get(name.substring(0, length));
            if (surname != null) {
                var syllables = new ArrayList<>(surname);
                syllables.addAll(ofText(name.substring(length)).syllables());
                return new Reading(syllables);
            }
        }
        return ofText(name);
    }

    private String syllable(int character) {
        int number = character < numberOf.length ? numberOf[character] : 0;
        return number > 0 ? known.get(number) : Character.toString(character).toLowerCase(Locale.ROOT);
    }

    private static final class Once {
        static final Pinyin PINYIN = new Pinyin();
    }
}
