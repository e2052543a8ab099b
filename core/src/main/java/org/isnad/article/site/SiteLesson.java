package org.isnad.article.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Role;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What one page teaches a {@link SiteMemory}: the texts at the edges of its main article's body, and its headline.
 *
 * <p>The same whatever memory the page was taken apart with: blocks that a memory took out of the body still count.
 *
 * @param page the main article's id, by which the lessons of a day are put in order
 * @param outlet the outlet's key: its host, else its folded name
 * @param headline a hash of the folded headline
 * @param words hashes of the headline's longer words, ascending
 * @param texts the texts at the edges of the body
 */
public record SiteLesson(String page, String outlet, int headline, List<Integer> words, List<Placed> texts) {
    /** So many blocks from the body's beginning, and from its end, are looked at. */
    static final int EDGE = 6;

    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_OUTLET = 200;

    public SiteLesson {
        words = List.copyOf(words);
        texts = List.copyOf(texts);
    }

    /**
     * A text and where in the body it stands.
     *
     * @param fingerprint 64 bits of its folded letters and digits
     * @param fromStart its index in the body, or -1 beyond the edge
     * @param fromEnd its index from the body's end, or -1 beyond the edge
     */
    public record Placed(long fingerprint, int fromStart, int fromEnd) {}

    /**
     * The lesson of a page.
     *
     * @param url the page's address, where known
     * @param main its main article
     * @param index the main article's index on its page
     * @param blocks the page's blocks
     * @return null when outlet or headline are unknown
     */
    public static @Nullable SiteLesson of(@Nullable String url, Article main, int index, List<Block> blocks) {
        String outlet = outlet(url, main.outlet());
        String title = main.title();
        if (outlet == null || title == null) {
            return null;
        }
        List<Placed> texts = new ArrayList<>();
        List<Block> body = body(blocks, index);
        for (int i = 0; i < body.size(); i++) {
            Placed placed = placed(body, i);
            if (placed != null) {
                texts.add(placed);
            }
        }
        return new SiteLesson(main.id(), outlet, Letters.fold(title).hashCode(), words(title), texts);
    }

    /** The index of the main article, the first that is not embedded; -1 for none. */
    public static int main(List<Article> articles) {
        for (int i = 0; i < articles.size(); i++) {
            if (!articles.get(i).embedded()) {
                return i;
            }
        }
        return -1;
    }

    /** The blocks of an article's body as they were before any memory: with those that one took out. */
    static List<Block> body(List<Block> blocks, int index) {
        return blocks.stream()
                .filter(block -> block.article() == index && (block.role().isBody() || isTakenOut(block)))
                .toList();
    }

    /** Blocks that a site memory took out of a body: of no role, and yet of an article. */
    static boolean isTakenOut(Block block) {
        return block.role() == Role.OTHER && block.article() >= 0;
    }

    /** A body's text with its place, or null when that is not at an edge. */
    static @Nullable Placed placed(List<Block> body, int at) {
        int fromEnd = body.size() - 1 - at;
        return at >= EDGE && fromEnd >= EDGE
                ? null
                : new Placed(fingerprint(body.get(at).text()), at < EDGE ? at : -1, fromEnd < EDGE ? fromEnd : -1);
    }

    /** The outlet's key, or null when neither address nor name is known. */
    static @Nullable String outlet(@Nullable String url, @Nullable String name) {
        String host = host(url);
        String key = host == null && name != null ? Letters.fold(name.strip()) : host;
        return key == null || key.isEmpty() || key.length() > LONGEST_OUTLET ? null : key;
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = new URI(url).getHost();
            if (host == null) {
                return null;
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    /** A hash over folded letters and digits: FNV-1a of 64 bits. */
    static long fingerprint(String text) {
        String folded = Letters.fold(text);
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ c) * 0x100000001B3L;
            }
        }
        return hash;
    }

    private static List<Integer> words(String title) {
        int[] hashes = Arrays.stream(Letters.fold(title).split("[^\\p{L}\\p{N}]+", 40))
                .map(word -> word.startsWith("ال") ? word.substring(2) : word)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .limit(MOST_WORDS)
                .toArray();
        return Arrays.stream(hashes).boxed().toList();
    }
}
