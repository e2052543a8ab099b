package org.isnad.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.Contradiction;
import org.isnad.Copies;
import org.isnad.CopyTree.Node;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.copies.Descents;
import org.isnad.copies.Lineages;
import org.isnad.copies.Printing;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.StoryStream.Threads;

/** A small invented stream that a test writes, and what is told of it. */
abstract class ToldStream {
    private final Pipeline pipeline = new Pipeline(Lexicon.bundled());
    private final List<Reading> stream = new ArrayList<>();

    final void article(String id, String outlet, String time, String title, String... body) {
        stream.add(pipeline.read(Article.builder(id)
                .outlet(outlet)
                .title(title)
                .published(When.parse(time).orElseThrow())
                .body(List.of(body))
                .build()));
    }

    final String text(String article) {
        return stream.stream()
                .map(Reading::article)
                .filter(one -> one.id().equals(article))
                .findFirst()
                .orElseThrow()
                .text();
    }

    final Teller.Telling told() {
        Threads threads = pipeline.thread(stream);
        Narrator narrator = pipeline.narrator();
        stream.forEach(narrator::hear);
        return narrator.tell(threads, List.of());
    }

    /** The same with the places of the articles in copy trees, as a store tells it. */
    final Teller.Telling toldWithTrees() {
        Threads threads = pipeline.thread(stream);
        Narrator narrator = pipeline.narrator();
        stream.forEach(narrator::hear);
        Map<String, Copies> copies =
                threads.placements().stream().collect(Collectors.toMap(Placement::article, Placement::copies));
        Map<String, Node> nodes = Descents.of(
                copies.values(),
                ids -> stream.stream()
                        .map(Reading::article)
                        .filter(article -> ids.contains(article.id()))
                        .map(article -> new Printing(article, article.credit(), null, copies.get(article.id())))
                        .toList());
        return narrator.tell(threads.with(Lineages.decided(threads.placements(), nodes)), List.of(), nodes);
    }

    final List<Contradiction> contradictions() {
        return told().accounts().stream()
                .flatMap(account -> account.contradictions().stream())
                .toList();
    }

    static List<String> values(Contradiction one) {
        return one.sides().stream().map(Contradiction.Side::value).toList();
    }
}
