package org.isnad;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One article: what a careful reader would take from a page, or from a line of article JSON.
 *
 * @param id stable identity; the main article of a page has the page's id, embedded ones {@code id-1}, {@code id-2} …
 * @param url its own address, where known
 * @param outlet who published it: the site
 * @param title its headline
 * @param standfirst the summary that stands apart between headline and body
 * @param credit whom the page credits with the text («المصدر: …»)
 * @param authors people named as its authors
 * @param published when it says it was published
 * @param publishedText the words that {@code published} was read from
 * @param modified when it says it was last changed; never before {@code published}
 * @param seen when its page was first seen, where that is more than a day before {@code published}: nothing is published in the future
 * @param bound when {@code published} is unknown: the latest explicit date the article itself speaks of, so that it was
 *     published on or after that day
 * @param dateline the place, with or without agency, that opens the report
 * @param section the outlet's section
 * @param tags keywords
 * @param captions picture captions, without photo credits
 * @param cards cards inside it that link to other articles
 * @param body paragraphs, subheads and list items; joined by line feeds they are {@link #text()}
 * @param breaking whether it is marked عاجل
 * @param readingMinutes as the page states it, or null
 * @param language ISO 639 code, where told or recognised
 * @param embedded whether it stood inside another article's page
 * @param evidence for each field that was found, why; in the order of the fields' names, so that any two runs write it alike
 */
public record Article(
        String id,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String standfirst,
        @Nullable String credit,
        List<String> authors,
        @Nullable When published,
        @Nullable String publishedText,
        @Nullable When modified,
        @Nullable When seen,
        @Nullable When bound,
        @Nullable String dateline,
        @Nullable String section,
        List<String> tags,
        List<String> captions,
        List<Card> cards,
        List<String> body,
        boolean breaking,
        @Nullable Integer readingMinutes,
        @Nullable String language,
        boolean embedded,
        Map<String, Evidence> evidence) {

    /** The field of what is known of a page that claims to be of the future. */
    public static final String SEEN = "seen";
    /** The field that the body's evidence goes by. */
    public static final String BODY = "body";
    /** The rule in a body's evidence that says that it was let go. */
    public static final String LET_GO = "let-go";

    /** Times without an offset, and days by the calendar of another place, are no more than that ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    public Article {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        captions = List.copyOf(captions);
        cards = List.copyOf(cards);
        body = List.copyOf(body);
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }

    /** The body joined by line feeds: the text that offsets of facts and statements point into. */
    public String text() {
        return String.join("\n", body);
    }

    /** The texts of its cards joined by line feeds: what offsets of their statements point into. */
    public String cardText() {
        return cards.stream().map(Card::text).collect(Collectors.joining("\n"));
    }

    /** What the offsets of a statement point into; empty where the article has no such text. */
    public String textOf(Statement.Where where) {
        return switch (where) {
            case TITLE -> title == null ? "" : title;
            case BODY -> text();
            case CARD -> cardText();
        };
    }

    /** The text under the headline: the standfirst, where there is one, on a line of its own, and the body. */
    public String textWithStandfirst() {
        return standfirst == null ? text() : standfirst + "\n" + text();
    }

    /** Whether the body was let go after its time: blanks stand for all but what facts and statements rest on. */
    public boolean isBodyLetGo() {
        Evidence body = evidence.get(BODY);
        return body != null && body.rule().equals(LET_GO);
    }

    /** When it was printed: as it says, unless its page was seen before; null when it does not say. */
    public @Nullable When printed() {
        return seen != null ? seen : published;
    }

    /**
     * Event time: when it was printed, else the bound.
     *
     * @return null when neither is known; such an article is undated, whenever it is read
     */
    public @Nullable When eventTime() {
        When printed = printed();
        return printed != null ? printed : bound;
    }

    /**
     * The article as known to whoever saw its page: one that claims to have been published more than a day later is of that time instead.
     *
     * @param first when its page was first seen
     */
    public Article seenAt(Instant first) {
        if (published == null || !published.earliest().isAfter(first.plus(AHEAD))) {
            return this;
        }
        return toBuilder()
                .seen(When.of(first.truncatedTo(ChronoUnit.SECONDS)))
                .evidence(SEEN, new Evidence("archive", null, "first seen before the day it claims", 1))
                .build();
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that starts from this article's values. */
    public Builder toBuilder() {
        Builder b = new Builder(id);
        b.url = url;
        b.outlet = outlet;
        b.title = title;
        b.standfirst = standfirst;
        b.credit = credit;
        b.authors = new ArrayList<>(authors);
        b.published = published;
        b.publishedText = publishedText;
        b.modified = modified;
        b.seen = seen;
        b.bound = bound;
        b.dateline = dateline;
        b.section = section;
        b.tags = new ArrayList<>(tags);
        b.captions = new ArrayList<>(captions);
        b.cards = new ArrayList<>(cards);
        b.body = new ArrayList<>(body);
        b.breaking = breaking;
        b.readingMinutes = readingMinutes;
        b.language = language;
        b.embedded = embedded;
        b.evidence = new LinkedHashMap<>(evidence);
        return b;
    }

    /** Collects an article's fields. Not for use by several threads. */
    public static final class Builder {
        private String id;
        private @Nullable String url;
        private @Nullable String outlet;
        private @Nullable String title;
        private @Nullable String standfirst;
        private @Nullable String credit;
        private List<String> authors = new ArrayList<>();
        private @Nullable When published;
        private @Nullable String publishedText;
        private @Nullable When modified;
        private @Nullable When seen;
        private @Nullable When bound;
        private @Nullable String dateline;
        private @Nullable String section;
        private List<String> tags = new ArrayList<>();
        private List<String> captions = new ArrayList<>();
        private List<Card> cards = new ArrayList<>();
        private List<String> body = new ArrayList<>();
        private boolean breaking;
        private @Nullable Integer readingMinutes;
        private @Nullable String language;
        private boolean embedded;
        private Map<String, Evidence> evidence = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        public Builder outlet(@Nullable String value) {
            outlet = value;
            return this;
        }

        public Builder title(@Nullable String value) {
            title = value;
            return this;
        }

        public Builder standfirst(@Nullable String value) {
            standfirst = value;
            return this;
        }

        public Builder credit(@Nullable String value) {
            credit = value;
            return this;
        }

        public Builder authors(List<String> value) {
            authors = new ArrayList<>(value);
            return this;
        }

        public Builder published(@Nullable When value) {
            published = value;
            return this;
        }

        public Builder publishedText(@Nullable String value) {
            publishedText = value;
            return this;
        }

        public Builder modified(@Nullable When value) {
            modified = value;
            return this;
        }

        public Builder seen(@Nullable When value) {
            seen = value;
            return this;
        }

        public Builder bound(@Nullable When value) {
            bound = value;
            return this;
        }

        public Builder dateline(@Nullable String value) {
            dateline = value;
            return this;
        }

        public Builder section(@Nullable String value) {
            section = value;
            return this;
        }

        public Builder tags(List<String> value) {
            tags = new ArrayList<>(value);
            return this;
        }

        public Builder captions(List<String> value) {
            captions = new ArrayList<>(value);
            return this;
        }

        public Builder cards(List<Card> value) {
            cards = new ArrayList<>(value);
            return this;
        }

        public Builder body(List<String> value) {
            body = new ArrayList<>(value);
            return this;
        }

        /** Sets the body from a text whose lines are its paragraphs, so that {@link Article#text()} gives the text back. */
        public Builder text(String value) {
            return body(Arrays.asList(value.split("\n", -1)));
        }

        public Builder breaking(boolean value) {
            breaking = value;
            return this;
        }

        public Builder readingMinutes(@Nullable Integer value) {
            readingMinutes = value;
            return this;
        }

        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        public Builder embedded(boolean value) {
            embedded = value;
            return this;
        }

        public Builder evidence(String field, Evidence why) {
            evidence.put(field, why);
            return this;
        }

        /** Takes back what was told of a field that is not there after all. */
        public Builder withoutEvidence(String field) {
            evidence.remove(field);
            return this;
        }

        public Article build() {
            return new Article(
                    id,
                    url,
                    outlet,
                    title,
                    standfirst,
                    credit,
                    authors,
                    published,
                    publishedText,
                    modified,
                    seen,
                    bound,
                    dateline,
                    section,
                    tags,
                    captions,
                    cards,
                    body,
                    breaking,
                    readingMinutes,
                    language,
                    embedded,
                    evidence);
        }
    }
}
