package org.isnad.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryView;
import org.isnad.web.text.DirectedText;

/**
 * An independent origin in a story or of a statement, with its own articles and the outlets that repeat them.
 *
 * @param summary «٥ أخبار أصلية · ٢٨ نسخة في ٧ مواقع · صيغة لاحقة أو تنويه تصحيح»
 */
public record OriginItem(
        DirectedText name, String icon, String summary, List<ArticleItem> originals, List<Carrier> carriers) {
    private static final int WIDEST = 54;

    public OriginItem {
        originals = List.copyOf(originals);
        carriers = List.copyOf(carriers);
    }

    /**
     * An outlet that repeats an origin.
     *
     * @param href its first copy
     * @param width of its bar, in pixels, on one scale for the story
     */
    public record Carrier(DirectedText outlet, String href, String count, double width) {}

    static List<OriginItem> all(
            Shell shell,
            List<StoryView.Origin> origins,
            Map<String, ArticleCard> articles,
            SourceKinds kinds,
            Extent extent) {
        int most = origins.stream()
                .flatMap(origin -> byOutlet(articles, origin).values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(1);
        return origins.stream()
                .limit(extent.origins())
                .map(origin -> of(shell, articles, kinds, origin, most, extent))
                .toList();
    }

    private static OriginItem of(
            Shell shell,
            Map<String, ArticleCard> articles,
            SourceKinds kinds,
            StoryView.Origin origin,
            int most,
            Extent extent) {
        Map<String, List<ArticleCard>> outlets = byOutlet(articles, origin);
        List<Carrier> carriers = new ArrayList<>();
        outlets.forEach((outlet, copies) -> carriers.add(new Carrier(
                shell.directed(outlet.isBlank() ? shell.say("source.unknown") : outlet),
                shell.href(Links.article(copies.getFirst().id())),
                shell.wording().number(copies.size()),
                Math.round(10.0 * WIDEST * copies.size() / most) / 10.0)));
        carriers.sort((a, b) -> Double.compare(b.width(), a.width()));
        return new OriginItem(
                shell.directed(origin.name().isBlank() ? shell.say("source.unknown") : origin.name()),
                kinds.icon(origin.name()),
                summary(shell, origin, carriers.size()),
                cards(articles, origin.originals()).stream()
                        .limit(extent.articles())
                        .map(card -> ArticleItem.of(shell, card))
                        .toList(),
                Extent.first(carriers, extent.articles()));
    }

    private static String summary(Shell shell, StoryView.Origin origin, int outlets) {
        String own = shell.say("n.originals", origin.originals().size());
        String copies = origin.copies().isEmpty()
                ? shell.say("origin.uncopied")
                : shell.say(
                        "origin.copies",
                        shell.say("n.copies", origin.copies().size()),
                        shell.say("n.outlets.in", outlets));
        String both = shell.say("list.dot", own, copies);
        return origin.versions().isEmpty()
                ? both
                : shell.say(
                        "list.dot",
                        both,
                        shell.say("n.versions", origin.versions().size()));
    }

    private static Map<String, List<ArticleCard>> byOutlet(Map<String, ArticleCard> articles, StoryView.Origin origin) {
        Map<String, List<ArticleCard>> outlets = new LinkedHashMap<>();
        for (ArticleCard card : cards(articles, origin.copies())) {
            String outlet = Objects.requireNonNullElse(card.outlet(), "");
            outlets.computeIfAbsent(outlet, key -> new ArrayList<>()).add(card);
        }
        return outlets;
    }

    private static List<ArticleCard> cards(Map<String, ArticleCard> articles, List<String> ids) {
        return ids.stream().map(articles::get).filter(Objects::nonNull).toList();
    }
}
