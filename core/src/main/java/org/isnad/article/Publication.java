package org.isnad.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.isnad.Evidence;
import org.isnad.Page;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Stage 6: when the article was published and changed. Order of trust: JSON-LD, meta, microdata, the visible date line beside
 * the headline, other date lines near it, the address. A visible day beats the UTC day of a stated instant, and a stated offset
 * Z is dropped when the page shows the same clock time as local.
 */
final class Publication {
    private static final LocalDate FIRST = LocalDate.of(1994, 1, 1);

    private final DateLines dates;
    private final @Nullable When fetched;
    private @Nullable When published;
    private @Nullable When modified;
    private @Nullable String text;
    private @Nullable Evidence why;
    private @Nullable Evidence whyModified;

    private Publication(DateLines dates, @Nullable When fetched) {
        this.dates = dates;
        this.fetched = fetched;
    }

    /** What was decided. */
    record Result(
            @Nullable When published,
            @Nullable String text,
            @Nullable Evidence why,
            @Nullable When modified,
            @Nullable Evidence whyModified) {}

    /** A visible date line. */
    record Line(String text, When when, boolean modified, boolean labelled, int distance, int number) {}

    static Result decide(Claims claims, List<Line> lines, Page page, @Nullable String url, DateLines dates) {
        Publication decision = new Publication(dates, page.fetched());
        decision.stated(claims);
        decision.visible(lines);
        decision.address(claims, url);
        decision.localise(page);
        return decision.result();
    }

    private Result result() {
        if (published != null && modified != null && !isLater(modified, published)) {
            modified = null;
        }
        return new Result(published, text, why, modified, modified == null ? null : whyModified);
    }

    /** A modification lies after the publication; the same moment stated twice is none. */
    private static boolean isLater(When modified, When published) {
        LocalTime after = modified.time();
        LocalTime before = published.time();
        if (after == null
                || before == null
                || !modified.date().equals(published.date())
                || !Objects.equals(modified.offset(), published.offset())) {
            return !modified.date().isBefore(published.date());
        }
        return after.isAfter(before);
    }

    /** A stated instant in UTC is told in the offset that all other times of the page carry. */
    private void localise(Page page) {
        if (published == null
                || published.time() == null
                || !ZoneOffset.UTC.equals(published.offset())
                || page.form() != Page.Form.HTML
                || why == null) {
            return;
        }
        ZoneOffset offset = PageOffset.of(page.text());
        if (offset != null) {
            published = When.of(published.instant(ZoneOffset.UTC).atOffset(offset));
            why = new Evidence(
                    why.where(), null, why.rule() + ", in the offset of the page's other times", why.confidence());
        }
    }

    private void stated(Claims claims) {
        take(claims.described("datePublished"), 0.95);
        take(claims.meta("published"), 0.9);
        take(claims.items("datepublished"), 0.85);
        take(claims.described("dateCreated", "uploadDate"), 0.8);
        take(claims.items("datecreated"), 0.75);
        take(claims.ofPage("datePublished"), 0.7);
        takeModified(claims.described("dateModified"));
        takeModified(claims.meta("modified"));
        takeModified(claims.items("datemodified"));
    }

    private void take(List<Told> all, double confidence) {
        for (Told told : all) {
            Optional<When> when = published == null ? read(told.value()) : Optional.empty();
            if (when.isPresent()) {
                published = when.get();
                text = told.value();
                why = told.evidence(confidence);
            }
        }
    }

    private void takeModified(List<Told> all) {
        for (Told told : all) {
            Optional<When> when = modified == null ? read(told.value()) : Optional.empty();
            if (when.isPresent()) {
                modified = when.get();
                whyModified = told.evidence(0.9);
            }
        }
    }

    private Optional<When> read(String value) {
        return dates.read(value).filter(this::isPossible);
    }

    private boolean isPossible(When when) {
        return !when.date().isBefore(FIRST)
                && (fetched == null || !when.date().isAfter(fetched.date().plusDays(1)));
    }

    private void visible(List<Line> lines) {
        Line best = null;
        for (Line line : lines) {
            if (line.modified()) {
                if (modified == null) {
                    modified = line.when();
                    whyModified = new Evidence("line " + line.number(), null, "visible line", 0.8);
                }
            } else if (isPossible(line.when()) && (best == null || better(line, best))) {
                best = line;
            }
        }
        if (best == null) {
            return;
        }
        if (published == null) {
            published = best.when();
            text = best.text();
            why = new Evidence(
                    "line " + best.number(), null, best.labelled() ? "labelled line" : "line beside title", 0.8);
        } else {
            reconcile(published, best);
        }
    }

    private static boolean better(Line line, Line best) {
        int a = line.distance() - (line.labelled() ? 12 : 0);
        int b = best.distance() - (best.labelled() ? 12 : 0);
        return a < b;
    }

    private void reconcile(When stated, Line line) {
        When seen = line.when();
        long apart = Math.abs(ChronoUnit.DAYS.between(stated.date(), seen.date()));
        boolean utc = ZoneOffset.UTC.equals(stated.offset()) && stated.time() != null;
        if (apart == 0 && utc && seen.time() != null && sameClock(stated, seen)) {
            published = new When(stated.date(), stated.time(), null);
            text = line.text();
            why = new Evidence("line " + line.number(), null, "offset Z contradicts the shown local time", 0.9);
        } else if (utc && isLocal(stated, line.when())) {
            published = local(stated, line.when());
            text = line.text();
            why = new Evidence("line " + line.number(), null, "shown local time of a UTC instant", 0.9);
            modified = modified == null || !ZoneOffset.UTC.equals(modified.offset())
                    ? modified
                    : When.of(modified.instant(ZoneOffset.UTC).atOffset(offset(stated, line.when())));
        } else if (apart == 1 && utc && line.distance() < 12) {
            published = seen;
            text = line.text();
            why = new Evidence("line " + line.number(), null, "shown local day beside a UTC instant", 0.85);
        } else if (apart == 0) {
            text = line.text();
        }
    }

    /** Whether a shown time is that of a UTC instant somewhere: away by whole half hours, as clocks of the world are. */
    private static boolean isLocal(When stated, When seen) {
        if (seen.time() == null) {
            return false;
        }
        long minutes = minutes(stated, seen);
        return minutes != 0 && minutes % 30 == 0 && minutes >= -12 * 60 && minutes <= 14 * 60;
    }

    private static long minutes(When stated, When seen) {
        return ChronoUnit.MINUTES.between(
                stated.date().atTime(stated.time()).truncatedTo(ChronoUnit.MINUTES),
                seen.date().atTime(seen.time()).truncatedTo(ChronoUnit.MINUTES));
    }

    private static ZoneOffset offset(When stated, When seen) {
        return ZoneOffset.ofTotalSeconds((int) minutes(stated, seen) * 60);
    }

    private static When local(When stated, When seen) {
        return When.of(stated.instant(ZoneOffset.UTC).atOffset(offset(stated, seen)));
    }

    private static boolean sameClock(When a, When b) {
        return a.time() != null
                && b.time() != null
                && a.time().truncatedTo(ChronoUnit.MINUTES).equals(b.time().truncatedTo(ChronoUnit.MINUTES));
    }

    private void address(Claims claims, @Nullable String url) {
        List<Told> all = new ArrayList<>();
        if (claims.head().canonical() != null) {
            all.add(new Told(claims.head().canonical(), "url", "canonical"));
        }
        all.addAll(claims.meta("url"));
        if (url != null) {
            all.add(new Told(url, "url", "address"));
        }
        for (Told told : all) {
            LocalDate date = UrlDates.read(told.value());
            if (date != null && isPossible(When.of(date)) && (published == null || isFar(published, date))) {
                published = When.of(date);
                text = told.value();
                why = told.evidence(0.8);
                return;
            }
        }
    }

    /** A date far after the day in the address is the day of a new edition or of the crawl. */
    private boolean isFar(When when, LocalDate inUrl) {
        return why != null && why.where().startsWith("line") && ChronoUnit.DAYS.between(inUrl, when.date()) > 3;
    }
}
