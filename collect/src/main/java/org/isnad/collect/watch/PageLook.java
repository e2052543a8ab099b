package org.isnad.collect.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.isnad.Article;
import org.isnad.Dissection;
import org.isnad.Dissection.Dissected;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Looks at a fetched page before it is handed in: is it an article, which, and is it one at all. Safe for many threads. */
final class PageLook {
    /** Longer texts are articles, whatever phrases are in them. */
    private static final int OBSTACLE_WORDS = 120;
    /** In texts of more words only the beginning tells, and of pages that say when they were published nothing does: news tells of shut doors too. */
    private static final int FEW_WORDS = 40;

    private static final int FEW_WORDS_DATED = 12;
    private static final int BEGINNING = 80;

    private static final int MOST_LETTERS = 20_000;

    private final Function<RawPage, Dissection> dissect;
    private final List<Phrase> phrases;

    PageLook(Lexicon lexicon, Function<RawPage, Dissection> dissect) {
        this.dissect = dissect;
        this.phrases = lexicon.table("page-states.tsv").stream()
                .map(row -> new Phrase(row.cell(0), folded(row.cell(1))))
                .toList();
    }

    private record Phrase(String state, String words) {}

    /**
     * What a page is.
     *
     * @param state {@code article}, {@code no-article}, {@code unreadable}, or the obstacle's name in {@code page-states.tsv}
     * @param id the page's id, by its bytes
     * @param canonical the address it gives itself
     * @param print of title and text, equal for equal ones
     * @param words of the text
     */
    record Look(
            String state,
            String id,
            @Nullable String canonical,
            String title,
            String text,
            String print,
            int words,
            boolean dated) {
        boolean isArticle() {
            return state.equals("article");
        }

        boolean isObstacle() {
            return !isArticle() && !state.equals("no-article") && !state.equals("unreadable");
        }
    }

    Look look(RawPage page) {
        return switch (dissect.apply(page)) {
            case Rejected rejected -> nothing(rejected.reason() == Rejected.Reason.NO_ARTICLE, page);
            case Dissected dissected -> look(page, dissected);
        };
    }

    private Look nothing(boolean readable, RawPage page) {
        String state = readable ? obstacle(visible(page), "no-article") : "unreadable";
        return new Look(state, id(page.bytes()), null, "", "", "", 0, false);
    }

    private Look look(RawPage page, Dissected dissected) {
        List<Article> articles = dissected.articles();
        if (articles.isEmpty()) {
            return nothing(true, page);
        }
        Article main = articles.getFirst();
        String title = main.title() == null ? "" : main.title();
        String text = main.text();
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        boolean dated = main.published() != null;
        String state = obstacle(telling(title, text, words, dated), "article");
        return new Look(
                state,
                id(page.bytes()),
                dissected.url(),
                title,
                text,
                id((title + '\n' + text).getBytes(StandardCharsets.UTF_8)),
                words,
                dated);
    }

    /** What of an article may tell that it is none. */
    private static String telling(String title, String text, int words, boolean dated) {
        if (words < (dated ? FEW_WORDS_DATED : FEW_WORDS)) {
            return title + '\n' + text;
        }
        boolean doubtful = !dated && words < OBSTACLE_WORDS;
        return doubtful ? title + '\n' + text.substring(0, Math.min(BEGINNING, text.length())) : "";
    }

    private static String visible(RawPage page) {
        String html = new String(page.bytes(), StandardCharsets.UTF_8);
        String all = Jsoup.parse(html.substring(0, Math.min(html.length(), MOST_LETTERS)))
                .text();
        return all.split("\\s+", OBSTACLE_WORDS + 1).length > OBSTACLE_WORDS ? "" : all;
    }

    private String obstacle(String text, String otherwise) {
        String folded = folded(text);
        for (Phrase phrase : phrases) {
            if (folded.contains(phrase.words())) {
                return phrase.state();
            }
        }
        return otherwise;
    }

    private static String folded(String text) {
        return Letters.fold(text).toLowerCase(Locale.ROOT);
    }

    /** The identity that pages have by their bytes: the first 16 hex digits of SHA-256. */
    static String id(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
