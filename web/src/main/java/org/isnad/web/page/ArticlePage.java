package org.isnad.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.Placement;
import org.isnad.When;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.StoryCard;
import org.isnad.web.chart.TreeChart;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** Who says this, and can the chain be trusted: title, chain row, marked text, copies, and how the page was read. */
public record ArticlePage(
        Shell shell,
        String plainTitle,
        Paragraph title,
        @Nullable DirectedText standfirst,
        @Nullable Name outlet,
        @Nullable Name section,
        boolean breaking,
        boolean embedded,
        @Nullable InStory story,
        List<Fact> facts,
        Moment moment,
        @Nullable String original,
        Chain chain,
        List<Chain> furtherChains,
        @Nullable String conflict,
        List<CorrectedNote> corrected,
        List<Paragraph.Group> body,
        List<MarkedCard> cards,
        List<DirectedText> captions,
        List<DirectedText> tags,
        List<ArticleItem> parents,
        String noParents,
        List<ArticleItem> copiedBy,
        List<ArticleItem> versions,
        List<ArticleItem> sharedBy,
        @Nullable String fresh,
        List<TreeItem> tree,
        @Nullable TreeChart treeChart,
        @Nullable TreeChart narrowChart,
        String treeLegend,
        String sources,
        List<PartItem> parts,
        List<CorrectionItem> corrections,
        List<DifferenceItem> differences,
        PageReading reading,
        List<Told.Term> terms,
        List<Like> similar) {
    public ArticlePage {
        facts = List.copyOf(facts);
        furtherChains = List.copyOf(furtherChains);
        corrected = List.copyOf(corrected);
        body = List.copyOf(body);
        cards = List.copyOf(cards);
        captions = List.copyOf(captions);
        tags = List.copyOf(tags);
        parents = List.copyOf(parents);
        copiedBy = List.copyOf(copiedBy);
        versions = List.copyOf(versions);
        sharedBy = List.copyOf(sharedBy);
        tree = List.copyOf(tree);
        parts = List.copyOf(parts);
        corrections = List.copyOf(corrections);
        differences = List.copyOf(differences);
        terms = List.copyOf(terms);
        similar = List.copyOf(similar);
    }

    /** Another article of the same matter, and what both have in common. */
    public record Like(ArticleItem article, String why) {}

    /** The story it belongs to. */
    public record InStory(DirectedText headline, String href, String counts) {}

    /** A line of small print: authors, credit, modification, reading time. */
    public record Fact(String label, DirectedText value) {}

    public static ArticlePage of(Shell shell, ArticleView view) {
        Article article = view.article();
        MarkedArticle marked = MarkedArticle.of(shell, view);
        TreeFigure figure = TreeFigure.of(shell, view);
        return new ArticlePage(
                shell,
                article.title() == null ? shell.say("article.untitled") : article.title(),
                marked.title(),
                shell.directedOrNull(article.standfirst()),
                article.outlet() == null || article.outlet().isBlank() ? null : Name.ofOutlet(shell, article.outlet()),
                article.section() == null || article.section().isBlank()
                        ? null
                        : Name.ofSection(shell, article.section()),
                article.breaking(),
                article.embedded(),
                story(shell, view.story()),
                facts(shell, article),
                moment(shell, article),
                Links.outside(article.url()),
                Chain.of(shell, view),
                Chain.further(shell, view),
                conflict(shell, view),
                CorrectedNote.of(shell, view),
                marked.body(),
                marked.cards(),
                article.captions().stream().map(shell::directed).toList(),
                article.tags().stream().map(shell::directed).toList(),
                parents(shell, view),
                view.isTooShort()
                        ? shell.say("article.parents.short", ArticleView.LEAST_WORDS)
                        : shell.say("article.parents.none", ArticleView.WINDOW_DAYS),
                items(shell, view.copiedBy()),
                items(shell, view.versions()),
                items(shell, view.sharedBy()),
                fresh(shell, view.placement()),
                TreeItem.of(shell, view),
                figure == null ? null : figure.wide(),
                figure == null ? null : figure.narrow(),
                figure == null ? "" : figure.legend(),
                sources(shell, view),
                PartItem.of(shell, view),
                CorrectionItem.of(shell, view),
                DifferenceItem.of(shell, view),
                PageReading.of(shell, view),
                Told.terms(shell, view.terms()),
                view.similar().stream().map(like -> like(shell, like)).toList());
    }

    private static Like like(Shell shell, ArticleView.Like like) {
        String shared = like.shared().stream()
                .map(shell.wording()::isolated)
                .collect(Collectors.joining(shell.say("list.comma")));
        return new Like(ArticleItem.of(shell, like.article()), shell.say("story.shared", shared));
    }

    private static @Nullable InStory story(Shell shell, @Nullable StoryCard card) {
        return card == null
                ? null
                : new InStory(
                        shell.directed(StoryItem.headline(shell, card.headline())),
                        shell.href(Links.story(card.id())),
                        StoryItem.counts(shell, card));
    }

    private static Moment moment(Shell shell, Article article) {
        When printed = article.printed();
        if (printed != null) {
            return Moment.full(shell, printed);
        }
        return Moment.of(shell, article.bound(), false);
    }

    /** What the page credits against what its text shows. */
    private static @Nullable String conflict(Shell shell, ArticleView view) {
        return view.conflict() == null
                ? null
                : shell.say(
                        "article.conflict",
                        shell.wording().isolated(view.conflict().credited()),
                        shell.wording().isolated(view.conflict().shown()),
                        shell.say(
                                "evidence.confidence",
                                shell.wording().confidence(view.conflict().why().confidence())));
    }

    private static List<Fact> facts(Shell shell, Article article) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("field.authors", String.join(shell.say("list.comma"), article.authors()));
        values.put("field.credit", article.credit());
        values.put("field.dateline", article.dateline());
        if (article.seen() != null && article.published() != null) {
            values.put(
                    "field.claimed", shell.say("time.claimed", shell.wording().moment(article.published())));
        }
        values.put(
                "field.modified",
                article.modified() == null ? null : shell.wording().moment(article.modified()));
        values.put(
                "field.readingMinutes",
                article.readingMinutes() == null ? null : shell.say("n.minutes", article.readingMinutes()));
        values.put("field.text", article.isBodyLetGo() ? shell.say("article.letgo") : null);
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> new Fact(shell.say(entry.getKey()), shell.directed(entry.getValue())))
                .toList();
    }

    private static List<ArticleItem> items(Shell shell, List<ArticleCard> cards) {
        return cards.stream().map(card -> ArticleItem.of(shell, card)).toList();
    }

    private static List<ArticleItem> parents(Shell shell, ArticleView view) {
        return view.before().stream()
                .map(shared -> {
                    String told = ShareWords.of(shell, shared);
                    String share = view.isBeforeWindow(shared)
                            ? shell.say("copies.before-window", told, ArticleView.WINDOW_DAYS)
                            : told;
                    return ArticleItem.of(shell, shared.article(), share.isEmpty() ? null : share);
                })
                .toList();
    }

    private static @Nullable String fresh(Shell shell, @Nullable Placement placement) {
        return placement == null || placement.copies().copies().isEmpty()
                ? null
                : shell.say(
                        "copies.fresh",
                        shell.wording().percent(placement.copies().fresh()));
    }

    private static String sources(Shell shell, ArticleView view) {
        String counts = shell.say(
                "tree.sources",
                shell.say("tree.outlets", view.sources().outlets()),
                shell.say("tree.independent", view.sources().independent()));
        return view.hasOlderText()
                ? shell.say("tree.window", counts, ArticleView.WINDOW_DAYS, shell.say("article.parents"))
                : counts;
    }
}
