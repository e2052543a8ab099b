package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.Evidence;
import org.isnad.Page;
import org.isnad.Role;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Stage 7: puts each article together from its pieces and from what the page states. Thread safe. */
final class Assembler {
    /** Pieces farther from the headline do not date it, unless they are labelled. */
    private static final int NEAR = 30;
    /** Letters of the shortest article. */
    private static final int SHORTEST = 60;

    private final Claims.Names names;
    private final Attribution attribution;
    private final AppPromotions apps;
    private final Datelines datelines;
    private final DatelineCredits agencies;
    private final LineShapes shapes;
    private final Sections sections;
    private final TagWords tagWords;
    private final Bounds bounds;
    private final Languages languages;

    Assembler(Lexicon lexicon, LineShapes shapes, Bounds bounds) {
        this.bounds = bounds;
        names = new Claims.Names(lexicon);
        attribution = new Attribution(lexicon, shapes);
        apps = new AppPromotions(lexicon);
        datelines = new Datelines(lexicon);
        agencies = new DatelineCredits(lexicon, new Credits(lexicon));
        sections = new Sections(lexicon);
        tagWords = new TagWords(lexicon);
        languages = new Languages(lexicon);
        this.shapes = shapes;
    }

    Claims claims(Layout layout) {
        return new Claims(names, layout.head());
    }

    /** Marks the authors' names that no label announces. */
    void bareNames(Draft draft, int title) {
        attribution.bareNames(draft, title);
    }

    /** Builds the articles whose pieces are marked; none when the page has no body of its own. */
    List<Article> articles(Page page, Draft draft, int count, Claims claims, DateLines dates) {
        List<Article> out = new ArrayList<>();
        for (int a = 0; a < count && isArticle(draft); a++) {
            out.add(article(page, draft, a, claims, dates));
        }
        return out;
    }

    /** The article of a page whose one sentence is marked. */
    List<Article> flash(Page page, Draft draft, Claims claims, DateLines dates) {
        return List.of(article(page, draft, 0, claims, dates));
    }

    /** A page without running text, such as a front page, holds no article. */
    private static boolean isArticle(Draft draft) {
        int letters = 0;
        int paragraphs = 0;
        int cut = 0;
        for (int i : draft.body(0)) {
            letters += draft.piece(i).letters();
            boolean paragraph =
                    draft.role(i) == Role.PARAGRAPH && draft.piece(i).letters() >= Prose.SHORT;
            paragraphs += paragraph ? 1 : 0;
            cut += paragraph && isCutOff(draft.piece(i).text()) ? 1 : 0;
        }
        boolean teasers = draft.isText() && cut >= 3 && cut * 5 >= paragraphs * 4;
        return letters >= SHORTEST && !teasers;
    }

    /** Teasers of articles end in dots. */
    private static boolean isCutOff(String text) {
        return text.endsWith("...") || text.endsWith("…") || text.endsWith("[…]") || text.endsWith("[...]");
    }

    /** The date of a page, also where it holds no article. */
    @Nullable
    When date(Page page, Draft draft, Claims claims, DateLines dates, List<Article> articles) {
        if (!articles.isEmpty() && articles.get(0).published() != null) {
            return articles.get(0).published();
        }
        return Publication.decide(claims, lines(draft, 0, dates), page, page.url(), dates)
                .published();
    }

    private Article article(Page page, Draft draft, int index, Claims claims, DateLines dates) {
        boolean main = index == 0;
        Claims told = main ? claims : new Claims(names, Head.NONE);
        Article.Builder out =
                Article.builder(main ? page.id() : page.id() + "-" + index).embedded(!main);
        String title = title(draft, index, told, out);
        String outlet = outlet(draft, claims, title, out);
        url(page, told, out);
        attribution.credit(draft, index, outlet, out);
        attribution.bio(draft, index, attribution.authors(draft, index, told, outlet, out));
        List<String> body = texts(draft, draft.body(index));
        out.body(body).captions(captions(draft, index)).cards(Cards.of(draft, index));
        published(page, draft, index, told, dates, out);
        first(draft, index, Role.DATELINE, "dateline", out)
                .ifPresentOrElse(out::dateline, () -> dateline(body, outlet, out));
        tags(draft, index, told, title, body, out);
        sections.read(draft, index, told, outlet, out);
        first(draft, index, Role.STANDFIRST, "standfirst", out).ifPresent(out::standfirst);
        out.breaking(!draft.of(index, Role.BREAKING).isEmpty() || shapes.opensBreaking(title));
        for (int i : draft.of(index, Role.READING_TIME, Role.DATE_LINE, Role.BYLINE)) {
            Integer minutes = shapes.readingMinutesBeside(draft.piece(i).text());
            if (minutes != null) {
                out.readingMinutes(minutes);
            }
        }
        language(body, told, out);
        return bounded(agencies.credited(out.build()), draft, index, dates.fetched());
    }

    private Article bounded(Article article, Draft draft, int index, @Nullable When fetched) {
        if (article.published() != null) {
            return article;
        }
        List<String> texts = new ArrayList<>(article.body());
        texts.addAll(texts(draft, draft.of(index, Role.CAPTION, Role.EMBEDDED_POST)));
        When bound = bounds.of(texts, fetched);
        return bound == null
                ? article
                : article.toBuilder()
                        .bound(bound)
                        .evidence("bound", Evidence.of("body", "latest day the text fixes"))
                        .build();
    }

    private static List<String> texts(Draft draft, List<Integer> pieces) {
        return pieces.stream().map(i -> draft.piece(i).text()).toList();
    }

    /** Captions without the photo's source that follows them in brackets or after a slash. */
    private List<String> captions(Draft draft, int index) {
        return draft.of(index, Role.CAPTION).stream()
                .map(i -> shapes.withoutSource(draft.piece(i).text()))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private static Optional<String> first(Draft draft, int index, Role role, String field, Article.Builder out) {
        List<Integer> found = draft.of(index, role);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        out.evidence(field, visible(draft, found.get(0), role.wire() + " block", 0.9));
        return Optional.of(draft.piece(found.get(0)).text());
    }

    static Evidence visible(Draft draft, int piece, String rule, double confidence) {
        return new Evidence("line " + draft.piece(piece).line(), null, rule, confidence);
    }

    private static @Nullable String title(Draft draft, int index, Claims claims, Article.Builder out) {
        List<Integer> found = draft.of(index, Role.TITLE);
        Told told = claims.title(null);
        String title;
        if (!found.isEmpty()) {
            title = draft.piece(found.get(0)).text();
            boolean agreed =
                    told != null && TitleFinder.likeness(TitleFinder.key(title), TitleFinder.key(told.value())) >= 0.5;
            out.evidence(
                    "title",
                    visible(
                            draft,
                            found.get(0),
                            agreed ? "headline that metadata confirms" : "headline",
                            agreed ? 1 : 0.8));
        } else if (told != null) {
            title = told.value();
            out.evidence("title", told.evidence(0.8));
        } else {
            return null;
        }
        out.title(title);
        return title;
    }

    private @Nullable String outlet(Draft draft, Claims claims, @Nullable String title, Article.Builder out) {
        List<Told> all = new ArrayList<>(claims.meta("outlet").stream()
                .filter(t -> t.rule().equals("og:site_name"))
                .toList());
        all.addAll(claims.described("publisher"));
        String site = Titles.siteOf(claims.head().title(), title);
        if (site != null) {
            all.add(new Told(site, "meta", "end of the title element"));
        }
        all.addAll(claims.meta("outlet"));
        String visible = Outlets.inText(draft);
        if (visible != null) {
            all.add(new Told(visible, "page", "line that the page's foot repeats"));
        }
        all.addAll(advertised(draft));
        for (Told told : all) {
            String name = Outlets.clean(told.value());
            if (name != null) {
                out.outlet(name).evidence("outlet", told.evidence(0.9));
                return name;
            }
        }
        return null;
    }

    /** A text page has no metadata; its own application's name is the site's. */
    private List<Told> advertised(Draft draft) {
        for (int i = 0; draft.isText() && i < draft.size(); i++) {
            String name = apps.read(draft.piece(i).text());
            if (name != null) {
                return List.of(new Told(name, "line " + draft.piece(i).line(), "own application advertised"));
            }
        }
        return List.of();
    }

    private static void url(Page page, Claims claims, Article.Builder out) {
        Told url = Outlets.url(page.url(), claims);
        if (url != null) {
            out.url(url.value()).evidence("url", url.evidence(0.9));
        }
    }

    private static void published(
            Page page, Draft draft, int index, Claims claims, DateLines dates, Article.Builder out) {
        Publication.Result result =
                Publication.decide(claims, lines(draft, index, dates), page, index == 0 ? page.url() : null, dates);
        out.published(result.published()).publishedText(result.text()).modified(result.modified());
        if (result.why() != null) {
            out.evidence("published", result.why());
        }
        if (result.whyModified() != null) {
            out.evidence("modified", result.whyModified());
        }
    }

    /** The visible date lines of an article; for the main one also those beside it. */
    static List<Publication.Line> lines(Draft draft, int index, DateLines dates) {
        List<Integer> titles = draft.of(index, Role.TITLE);
        List<Integer> body = draft.body(index);
        int anchor = !titles.isEmpty() ? titles.get(0) : body.isEmpty() ? 0 : body.get(0);
        List<Publication.Line> lines = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            boolean own = draft.article(i) == index || index == 0 && draft.article(i) == Draft.NONE;
            if ((draft.role(i) == Role.DATE_LINE || draft.role(i) == Role.BYLINE)
                    && own
                    && !draft.piece(i).is(Hint.RELATED)
                    && !draft.piece(i).is(Hint.COMMENT)) {
                addLine(draft, i, Math.abs(i - anchor), dates, lines);
            }
        }
        return lines;
    }

    private static void addLine(Draft draft, int i, int distance, DateLines dates, List<Publication.Line> lines) {
        Piece piece = draft.piece(i);
        boolean labelled = draft.announces(i, Cue.Kind.PUBLISHED);
        if (distance > NEAR && !labelled) {
            return;
        }
        Optional<When> machine = piece.datetime() == null ? Optional.empty() : dates.read(piece.datetime());
        Optional<When> when = machine.isPresent() ? machine : dates.read(piece.text());
        if (when.isPresent()) {
            boolean modified = draft.announces(i, Cue.Kind.MODIFIED) || dates.saysModified(piece.text());
            lines.add(new Publication.Line(piece.text(), when.get(), modified, labelled, distance, piece.line()));
            dates.modifiedIn(piece.text())
                    .filter(change -> !modified)
                    .ifPresent(change -> lines.add(
                            new Publication.Line(piece.text(), change, true, labelled, distance, piece.line())));
        }
    }

    private void dateline(List<String> body, @Nullable String outlet, Article.Builder out) {
        for (int p = 0; p < Math.min(2, body.size()); p++) {
            String dateline = datelines.read(body.get(p), outlet);
            if (dateline != null) {
                Span span = new Span(0, dateline.length());
                out.dateline(dateline)
                        .evidence(
                                "dateline", new Evidence("body", p == 0 ? span : null, "opening before a dash", 0.85));
                return;
            }
        }
    }

    private void tags(
            Draft draft, int index, Claims claims, @Nullable String title, List<String> body, Article.Builder out) {
        List<String> texts = new ArrayList<>(body);
        texts.add(title == null ? "" : title);
        Keywords tags = new Keywords(draft, tagWords, texts, title, shapes);
        List<Told> told = tags.visible(index);
        if (told.isEmpty()) {
            told = tags.stated(claims);
        }
        if (!told.isEmpty()) {
            out.tags(told.stream().map(Told::value).toList())
                    .evidence("tags", told.get(0).evidence(0.9));
        }
    }

    private void language(List<String> body, Claims claims, Article.Builder out) {
        String declared = claims.head().language();
        String language = languages.of(body, declared);
        if (language != null) {
            boolean said = declared != null
                    && declared.toLowerCase(java.util.Locale.ROOT).startsWith(language);
            out.language(language)
                    .evidence("language", Evidence.of(said ? "meta" : "body", said ? "lang attribute" : "letters"));
        }
    }
}
