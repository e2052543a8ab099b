package org.isnad.collect.watch;

import java.time.Duration;
import java.time.Instant;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.fetch.Trouble;
import org.isnad.collect.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A list that is watched.
 *
 * @param kind how it is read: {@code list} for feeds and sitemaps, {@code front-page} for the links of a page, {@code folder}
 * @param visited when it was last asked for
 * @param success when it was last had
 * @param fails how often in a row it could not be had
 * @param trouble why not, in wire form; null when the last visit went well
 * @param parent the index that leads to it; null for those that the file or discovery names
 */
public record ListState(
        String url,
        String source,
        String kind,
        Instant due,
        @Nullable Instant visited,
        @Nullable Instant success,
        Rhythm rhythm,
        Validators validators,
        int fails,
        @Nullable String trouble,
        @Nullable String detail,
        Quality quality,
        @Nullable String parent) {
    static ListState fresh(String url, String source, String kind, Instant due) {
        return new ListState(
                url, source, kind, due, null, null, Rhythm.UNKNOWN, Validators.NONE, 0, null, null, Quality.NONE, null);
    }

    /** The same after it answered, with or without anything new. */
    ListState answered(Instant now, Rhythm learnt, Validators given) {
        return new ListState(url, source, kind, due, now, now, learnt, given, 0, null, null, quality, parent);
    }

    /** The same after it could not be had; being stopped counts as nothing. */
    ListState failed(Fetched.Failed why) {
        int times = fails + (why.trouble() == Trouble.STOPPED ? 0 : 1);
        String name = why.trouble().wire();
        return new ListState(
                url,
                source,
                kind,
                due,
                visited,
                success,
                rhythm,
                validators,
                times,
                name,
                why.detail(),
                quality,
                parent);
    }

    /** The same read in another way, which it turned out to want. */
    ListState as(String other) {
        return new ListState(
                url, source, other, due, visited, success, rhythm, validators, fails, trouble, detail, quality, parent);
    }

    /** The same as one that an index leads to. */
    ListState under(String index) {
        return new ListState(
                url, source, kind, due, visited, success, rhythm, validators, fails, trouble, detail, quality, index);
    }

    /** How often a look that found nothing new is worth noting. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    /** A folder after it was looked into. */
    ListState lookedInto(String named, Instant now, boolean there, boolean read) {
        boolean same = there == (trouble == null) && !read && named.equals(source);
        if (same && visited != null && visited.isAfter(now.minus(NOTED))) {
            return this;
        }
        return new ListState(
                url,
                named,
                kind,
                now,
                now,
                read ? now : success,
                rhythm,
                validators,
                there ? 0 : fails + 1,
                there ? null : "no-folder",
                null,
                quality,
                parent);
    }

    ListState due(Instant at) {
        return new ListState(
                url, source, kind, at, visited, success, rhythm, validators, fails, trouble, detail, quality, parent);
    }

    boolean isFolder() {
        return kind.equals("folder");
    }

    boolean isFrontPage() {
        return kind.equals("front-page");
    }
}
