package org.isnad.article;

import java.util.List;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Dissection;
import org.isnad.Page;
import org.isnad.article.BodyFinder.Region;
import org.isnad.dates.DateFinder;
import org.isnad.dates.PageDates;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Takes a page apart. Pure and safe for many threads. */
public final class Dissector {
    private final Set<Stage> without;
    private final Hints hints;
    private final Cues cues;
    private final LineShapes shapes;
    private final PageDates dates;
    private final Assembler assembler;

    public Dissector(Lexicon lexicon) {
        this(lexicon, Set.of());
    }

    /** @param without stages left out, to measure their worth */
    Dissector(Lexicon lexicon, Set<Stage> without) {
        this.without = without;
        hints = new Hints(without.contains(Stage.NAMES) ? List.of() : lexicon.table("page-hints.tsv"));
        cues = new Cues(without.contains(Stage.CUES) ? List.of() : lexicon.table("page-cues.tsv"));
        shapes = new LineShapes(lexicon, cues);
        DateFinder finder = new DateFinder(lexicon);
        dates = new PageDates(lexicon, finder);
        assembler = new Assembler(lexicon, shapes, new Bounds(lexicon, finder));
    }

    /**
     * Takes a page apart.
     *
     * @return a {@link Dissection.Dissected}; without articles and with the note {@code no-article} when the page holds none,
     *     so that its blocks, lists and date can still be shown. Never throws on any page.
     */
    public Dissection dissect(Page page) {
        // 1. Markup or lines to pieces, 2. each with what it announces
        Draft draft = new Draft(without(HintResolver.resolve(read(page))), cues);
        Claims claims = assembler.claims(draft.layout());
        // 3. The part of the page that holds the body, and the headline
        Region region = without.contains(Stage.REGION) ? new Region(0, draft.size(), 0) : BodyFinder.find(draft);
        int title = title(page, draft, region, claims);
        DateLines lines = new DateLines(dates, cues, FetchTime.of(page, draft, title, claims, dates));
        // 4. Roles in the body and in articles inside the page, 5. and around them
        boolean live = LiveEntries.isLive(draft, region, claims.isLive());
        int articles = new RoleMarker(draft, region, title, shapes, lines, live, without).mark();
        if (!without.contains(Stage.AROUND)) {
            Surroundings.mark(draft, region, title, new Surroundings.Signs(shapes, lines));
            Lead.mark(draft, title);
            assembler.bareNames(draft, title);
            Signature.mark(draft, articles, claims.head().first("og:site_name"));
        }
        // 6. Dates and metadata, 7. articles and blocks
        List<Article> found = assembler.articles(page, draft, articles, claims, lines);
        if (found.isEmpty() && !without.contains(Stage.AROUND) && FlashBody.mark(draft, title, claims, shapes)) {
            found = assembler.flash(page, draft, claims, lines);
        }
        return new Output(page, draft, found)
                .dissected(
                        Outlets.url(page.url(), claims),
                        assembler.date(page, draft, claims, lines, found),
                        claims.isClosed());
    }

    /** The headline: like the title that the page states, or where none is, like a part of it. */
    private int title(Page page, Draft draft, Region region, Claims claims) {
        DateLines lines = new DateLines(dates, cues, page.fetched());
        int title = TitleFinder.find(draft, region, told(claims), shapes, lines);
        for (String part : title >= 0 || draft.isText() ? List.<String>of() : claims.titleParts()) {
            title = title >= 0 ? title : TitleFinder.find(draft, region, part, shapes, lines);
        }
        return title;
    }

    private Layout read(Page page) {
        return page.form() == Page.Form.HTML ? HtmlPieces.read(page.text(), hints) : TextPieces.read(page.text());
    }

    /** The layout with what is left out to be measured. */
    private Layout without(Layout layout) {
        if (!without.contains(Stage.HIDDEN) && !without.contains(Stage.METADATA)) {
            return layout;
        }
        List<Piece> pieces = without.contains(Stage.HIDDEN)
                ? layout.pieces().stream().map(Piece::shown).toList()
                : layout.pieces();
        Head head = without.contains(Stage.METADATA) ? Head.NONE : layout.head();
        return new Layout(layout.form(), pieces, layout.boxes(), head, layout.truncated());
    }

    private static @Nullable String told(Claims claims) {
        Told title = claims.title(null);
        return title == null ? null : title.value();
    }
}
