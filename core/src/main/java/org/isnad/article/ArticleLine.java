package org.isnad.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.Evidence;
import org.isnad.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Articles as lines of JSON: {@code {"id", "outlet", "credit", "url", "published", "section", "title", "text"}}, further keys ignored. Pure
 * functions, safe for many threads.
 */
public final class ArticleLine {
    /** The media type under which a store archives such a line. */
    public static final String MEDIA_TYPE = "application/vnd.isnad.article+json";

    /** What a line that holds no article is rejected with. */
    public static final String NEEDED = "not a JSON object with an id and a text";

    /** Where the evidence of a field points that the line itself gives. */
    static final String LINE = "line";

    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;
    private static final long FIRST_OF_WEB =
            LocalDate.of(1995, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    private static final long LAST_OF_WEB =
            LocalDate.of(2100, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();

    private static final JsonFactory JSON = new JsonFactory();

    private ArticleLine() {}

    /**
     * Reads one line. A {@code published} of digits is the seconds or milliseconds since 1970 where that is a time of the web; one that is
     * neither that nor ISO 8601 leaves the article undated, its words in {@link Article#publishedText}:
     * {@link LineDates} reads those. A {@code credit} is as the line has it: {@link LineCredits} reads it.
     *
     * @return empty when the line is not a JSON object with an {@code id} and a {@code text}
     */
    public static Optional<Article> parse(String line) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
            return in.nextToken() == JsonToken.START_OBJECT ? article(strings(in)) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Map<String, String> strings(JsonParser in) {
        Map<String, String> fields = new HashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            JsonToken value = in.nextToken();
            if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                fields.put(key, in.getString());
            } else {
                in.skipChildren();
            }
        }
        return fields;
    }

    private static Optional<Article> article(Map<String, String> fields) {
        String id = fields.get("id");
        String text = fields.get("text");
        if (id == null || id.isBlank() || text == null) {
            return Optional.empty();
        }
        Article.Builder article = Article.builder(id)
                .outlet(fields.get("outlet"))
                .url(fields.get("url"))
                .title(fields.get("title"))
                .text(text);
        String credit = fields.get("credit");
        if (credit != null && !credit.isBlank()) {
            article.credit(credit.strip()).evidence("credit", new Evidence(LINE, null, "the line's field", 1));
        }
        String section = fields.get("section");
        if (section != null && !section.isBlank()) {
            article.section(section.strip()).evidence("section", new Evidence(LINE, null, "the line's field", 1));
        }
        String published = fields.get("published");
        if (published != null) {
            When when = When.parse(published).orElseGet(() -> sinceEpoch(published));
            article.published(when).publishedText(when == null ? published : null);
        }
        return Optional.of(article.build());
    }

    /** The time that digits count to from 1970, in seconds or milliseconds; null when they are none or of no year of the web. */
    private static @Nullable When sinceEpoch(String digits) {
        int length = digits.length();
        if (length > MILLIS_DIGITS || !digits.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
            return null;
        }
        if (length == MILLIS_DIGITS || length == MILLIS_DIGITS - 1) {
            return ofWeb(Long.parseLong(digits) / 1000);
        }
        return length == SECONDS_DIGITS || length == SECONDS_DIGITS - 1 ? ofWeb(Long.parseLong(digits)) : null;
    }

    private static @Nullable When ofWeb(long seconds) {
        boolean plausible = seconds >= FIRST_OF_WEB && seconds < LAST_OF_WEB;
        return plausible ? When.of(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)) : null;
    }
}
