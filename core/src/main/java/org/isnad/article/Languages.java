package org.isnad.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article by its letters, by what the page says where letters leave it open, and by its commonest words
 * where the page says nothing. Immutable, safe for many threads.
 */
final class Languages {
    private static final int SAMPLE = 4000;
    /** Units of a text whose words are looked at. */
    private static final int WORDS = 1000;

    /** The share of words that are a language's commonest, at least; less is a list of names. */
    private static final double COMMON = 0.12;

    private final Map<String, Set<String>> common = new HashMap<>();

    Languages(Lexicon lexicon) {
        lexicon.table("language-words.tsv").forEach(row -> common.put(row.cell(0), new HashSet<>(row.values(1))));
    }

    /** ISO 639 code, or null when neither letters nor the page tell. */
    @Nullable
    String of(List<String> body, @Nullable String declared) {
        int[] counts = new int[9];
        int left = SAMPLE;
        for (String paragraph : body) {
            for (int i = 0; i < paragraph.length() && left-- > 0; i++) {
                counts[script(paragraph.charAt(i))]++;
            }
        }
        String said = declared == null || declared.length() < 2
                ? null
                : declared.substring(0, 2).toLowerCase(Locale.ROOT);
        int top = 1;
        for (int s = 2; s < counts.length; s++) {
            top = counts[s] > counts[top] ? s : top;
        }
        String told = counts[top] == 0 ? said : byScript(top, counts, said);
        return told == null && top == 1 ? byWords(body) : told;
    }

    /** The language most of whose small words a Latin text has, unless two are alike or none has many. */
    private @Nullable String byWords(List<String> body) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        int left = WORDS;
        for (String paragraph : body) {
            String text = paragraph.substring(0, Math.min(paragraph.length(), Math.max(0, left)));
            left -= text.length();
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                words++;
                common.forEach((language, small) -> hits.merge(language, small.contains(word) ? 1 : 0, Integer::sum));
            }
        }
        String best = null;
        int most = (int) Math.ceil(COMMON * words) - 1;
        for (Map.Entry<String, Integer> entry : hits.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            } else if (entry.getValue() == most) {
                best = null;
            }
        }
        return best;
    }

    private static @Nullable String byScript(int top, int[] counts, @Nullable String said) {
        return switch (top) {
            case 2 -> counts[3] * 200 > counts[2] ? "ur".equals(said) ? "ur" : "fa" : "ar";
            case 4 -> said != null && !said.equals("ar") && !said.equals("en") ? said : "ru";
            case 5 -> counts[6] * 10 > counts[5] ? "ja" : "zh";
            case 6 -> "ja";
            case 7 -> "ko";
            case 1 -> "ar".equals(said) || "fa".equals(said) ? null : said;
            default -> said;
        };
    }

    /** 1 Latin, 2 Arabic, 3 letters that Arabic lacks, 4 Cyrillic, 5 Han, 6 kana, 7 Hangul, 8 others, 0 no letter. */
    private static int script(char c) {
        if (c < 0x250) {
            return Character.isLetter(c) ? 1 : 0;
        }
        if (c == 'پ' || c == 'چ' || c == 'گ' || c == 'ژ' || c == 'ٹ' || c == 'ڈ' || c == 'ے') {
            return 3;
        }
        if (c >= 0x600 && c < 0x700) {
            return Character.isLetter(c) ? 2 : 0;
        }
        if (c >= 0x400 && c < 0x530) {
            return 4;
        }
        if (c >= 0x3040 && c < 0x3100) {
            return 6;
        }
        if (c >= 0x4E00 && c < 0xA000) {
            return 5;
        }
        if (c >= 0xAC00 && c < 0xD7B0) {
            return 7;
        }
        return Character.isLetter(c) ? 8 : 0;
    }
}
