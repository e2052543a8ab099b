package org.isnad.article;

import java.util.HashSet;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads an outlet's name from the line by which it advertises its own application: «حمل تطبيق المنحنى». Thread safe. */
final class AppPromotions {
    private static final int LONGEST_OPENING = 4;
    private static final int LONGEST_NAME = 3;

    private final Set<String> openings = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    AppPromotions(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("app-promotions.tsv")) {
            Set<String> into = row.cell(1).equals("opening") ? openings : others;
            row.values(0).forEach(words -> into.add(TitleFinder.key(words)));
        }
    }

    /** The outlet's name, or null when the line is no such line or names a shop, a network or a device. */
    @Nullable
    String read(String line) {
        LineWords words = LineWords.of(line, LONGEST_OPENING + LONGEST_NAME + 1);
        StringBuilder opening = new StringBuilder();
        for (int i = 0; i < Math.min(LONGEST_OPENING, words.count()); i++) {
            opening.append(i == 0 ? "" : " ").append(words.word(i));
            int left = words.count() - i - 1;
            if (openings.contains(opening.toString()) && left > 0 && left <= LONGEST_NAME) {
                return named(line.substring(words.end(i)).strip());
            }
        }
        return null;
    }

    private @Nullable String named(String rest) {
        String key = TitleFinder.key(rest);
        boolean other = others.contains(key) || others.stream().anyMatch(word -> key.startsWith(word + ' '));
        return other || rest.chars().anyMatch(Character::isDigit) ? null : Outlets.clean(rest);
    }
}
