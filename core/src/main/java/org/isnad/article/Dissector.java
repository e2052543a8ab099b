package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Dissection;
import org.isnad.Page;
import org.isnad.Role;
import org.isnad.article.BodyFinder.Region;
import org.isnad.dates.PageDates;
import org.isnad.lexicon.Lexicon;

/** Takes a page apart. Pure and safe for many threads. */
public final class Dissector {
    private final Hints hints;
    private final Cues cues;
    private final LineShapes shapes;
    private final PageDates dates;
    private final Assembler assembler;

    public Dissector(Lexicon lexicon) {
        hints = new Hints(lexicon);
        cues = new Cues(lexicon);
        shapes = new LineShapes(lexicon, cues);
        dates = new PageDates(lexicon);
        assembler = new Assembler(lexicon, shapes);
    }

    /** Takes a page apart, or says that it holds no article. Never throws on any page. */
    public Dissection dissect(Page page) {
        Layout raw = page.form() == Page.Form.HTML ? HtmlPieces.read(page.text(), hints) : TextPieces.read(page.text());
        Layout layout = HintResolver.resolve(raw);
        Draft draft = new Draft(layout, cues);
        DateLines lines = new DateLines(dates, cues, page.fetched());
        Region region = BodyFinder.find(draft);
        String told = layout.head().first("og:title", "twitter:title");
        int title = TitleFinder.find(draft, region, told == null ? layout.head().title() : told, shapes, lines);
        int articles = new RoleMarker(draft, region, title, shapes, lines).mark();
        Surroundings.mark(draft, region, lines);
        Claims claims = assembler.claims(layout);
        List<Article> out = new ArrayList<>();
        for (int a = 0; a < articles; a++) {
            out.add(assembler.article(page, draft, a, claims, lines));
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            Role role = draft.role(i);
            if (role != null) {
                blocks.add(new Block(role, draft.piece(i).text(), draft.piece(i).line(), draft.article(i), null));
            }
        }
        return new Dissection.Dissected(page, page.url(), null, out, List.of(), List.of(), blocks, List.of());
    }
}
