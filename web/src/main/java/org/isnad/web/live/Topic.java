package org.isnad.web.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.isnad.TimelineEntry;
import org.isnad.views.Library;
import org.isnad.views.StoryCard;

/**
 * What can be watched: the front page, or one story.
 *
 * @param story its id; empty for the front page
 */
public record Topic(String story) {
    /** How many stories of the front page are watched. */
    public static final int WATCHED = 20;

    private static final int BYTES = 8;

    /** The front page. */
    public static Topic front() {
        return new Topic("");
    }

    /** How it stands; empty when there is no such story. */
    Optional<Standing> standing(Library library) {
        return story.isEmpty()
                ? Optional.of(of(library.stories(0, WATCHED)))
                : library.story(story).map(view -> of(List.of(view.card())));
    }

    /** How a front page or story of these cards stands. */
    public static Standing of(List<StoryCard> cards) {
        MessageDigest digest = sha256();
        cards.forEach(card -> digest.update(told(card).getBytes(StandardCharsets.UTF_8)));
        return new Standing(HexFormat.of().formatHex(digest.digest(), 0, BYTES), cards);
    }

    /** What of a card is news when it changes: its development and whom it is reported by, not how it is ordered. */
    private static String told(StoryCard card) {
        TimelineEntry latest = card.latest();
        return String.join(
                "\n",
                card.id(),
                card.headline(),
                latest == null ? "" : latest.sentence(),
                String.valueOf(card.articles()),
                String.valueOf(card.independent()),
                "\n");
    }

    /**
     * How a topic stands.
     *
     * @param id the same as long as nothing of it is news: the id of its event, and what a page says that it shows
     */
    public record Standing(String id, List<StoryCard> cards) {
        public Standing {
            cards = List.copyOf(cards);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
