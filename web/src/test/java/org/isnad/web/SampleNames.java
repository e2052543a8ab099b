package org.isnad.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.Mention;
import org.isnad.arabic.Letters;
import org.isnad.views.ArticleCard;
import org.isnad.views.EntityView;
import org.isnad.views.Library;
import org.isnad.views.OutletCard;
import org.isnad.views.OutletView;
import org.isnad.views.SectionCard;
import org.isnad.views.SectionView;
import org.isnad.views.StoryCard;

/** What a sample library answers about organisations, places and outlets. */
abstract class SampleNames implements Library {
    /** The articles, by id. */
    abstract Map<String, Shelf.Shelved> shelved();

    @Override
    public Optional<EntityView> named(Mention.Type type, String name) {
        String folded = Letters.fold(name);
        List<ArticleCard> articles = shelved().values().stream()
                .filter(each -> each.mentions.stream()
                        .anyMatch(mention -> mention.type() == type
                                && Letters.fold(mention.name()).equals(folded)))
                .map(Shelf.Shelved::card)
                .toList();
        return articles.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntityView(
                        "e-" + name,
                        type,
                        name,
                        List.of(name),
                        List.of(new EntityView.Beside("أوريل تانكو", 2)),
                        List.of(),
                        stories(0, 3),
                        articles,
                        articles.size()));
    }

    @Override
    public List<SectionCard> sections(int newest) {
        return shelved().values().stream()
                .map(each -> each.article.section())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(name -> section(name, 0, newest).stream())
                .map(view -> view.card().known()
                        ? new SectionCard("politics", "سياسة", "Politics", true, view.articles())
                        : view.card())
                .toList();
    }

    @Override
    public Optional<SectionView> section(String name, int offset, int limit) {
        String asked = name.equals("politics") ? "سياسة" : name;
        List<ArticleCard> articles = shelved().values().stream()
                .filter(each -> asked.equals(each.article.section()))
                .map(Shelf.Shelved::card)
                .toList();
        SectionCard card = asked.equals("سياسة")
                ? new SectionCard("politics", "سياسة", "Politics", true, List.of())
                : new SectionCard(asked, asked, asked, false, List.of());
        return articles.isEmpty()
                ? Optional.empty()
                : Optional.of(new SectionView(
                        card,
                        List.of(asked),
                        stories(0, 3),
                        articles.stream().skip(offset).limit(limit).toList(),
                        articles.size() > offset + limit));
    }

    @Override
    public long edition() {
        return shelved().size();
    }

    @Override
    public List<OutletCard> outlets() {
        Map<String, Integer> counts = new TreeMap<>();
        shelved().values().stream()
                .map(each -> each.article.outlet())
                .filter(Objects::nonNull)
                .forEach(outlet -> counts.merge(outlet, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new OutletCard(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<OutletView> outlet(String name) {
        List<Shelf.Shelved> own = shelved().values().stream()
                .filter(each -> name.equals(each.article.outlet()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(view(name, own));
    }

    private OutletView view(String name, List<Shelf.Shelved> own) {
        Map<String, int[]> days = new TreeMap<>();
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<ArticleCard> cards = new ArrayList<>();
        for (Shelf.Shelved each : own) {
            ArticleCard card = each.card();
            cards.add(card);
            if (card.when() != null) {
                days.computeIfAbsent(card.when().date().toString(), day -> new int[2])[card.copy() ? 1 : 0]++;
            }
            each.copies.stream()
                    .map(copy -> shelved().get(copy.of()).article.outlet())
                    .filter(Objects::nonNull)
                    .forEach(from -> taken.merge(from, 1, Integer::sum));
        }
        int copies = (int) cards.stream().filter(ArticleCard::copy).count();
        return new OutletView(
                name,
                cards.size() - copies,
                copies,
                days.entrySet().stream()
                        .map(day -> new StoryCard.Coverage(day.getKey(), day.getValue()[0], day.getValue()[1]))
                        .toList(),
                taken.entrySet().stream()
                        .map(from -> new OutletView.Flow(from.getKey(), from.getValue(), 120L))
                        .toList(),
                List.of(new OutletView.Flow("بوابة تيرفال", 3, 25L), new OutletView.Flow("مرآة الوادي", 1, null)),
                List.of(new OutletView.Revision(cards.getFirst(), cards.getLast())),
                cards.stream().sorted(Comparator.comparing(ArticleCard::id)).toList());
    }
}
