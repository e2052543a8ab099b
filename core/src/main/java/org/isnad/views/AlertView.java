package org.isnad.views;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.isnad.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something new that answers a saved search: one for each development, however many copies report it.
 *
 * @param id the same wherever and whenever it is told
 * @param sequence number of the page it came with; later alerts have greater ones
 * @param search the name of the search
 * @param article the first article that answered it
 * @param story the story it belongs to now
 * @param development what it reports there, with its outlets and independent origins; null while the story does not tell it
 */
public record AlertView(
        String id,
        long sequence,
        String search,
        ArticleCard article,
        @Nullable StoryCard story,
        @Nullable TimelineEntry development) {
    private static final int BYTES = 12;

    /** An alert with the id that follows from what it tells. */
    public static AlertView of(
            long sequence,
            String search,
            ArticleCard article,
            @Nullable StoryCard story,
            @Nullable TimelineEntry development) {
        return new AlertView(id(search, article.id()), sequence, search, article, story, development);
    }

    private static String id(String search, String article) {
        byte[] text = (search + "\n" + article).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "alert_" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
