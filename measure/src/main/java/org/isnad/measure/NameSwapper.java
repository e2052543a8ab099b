package org.isnad.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.Mention.Type;
import org.isnad.Span;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.MarkedSentence.Name;

/**
 * Writes further training sentences by putting other names into a sentence: surnames alone, and names that the tables know, so
 * that the learner meets known and unknown names in the measure in which the press has them. Seeded; for one thread.
 */
final class NameSwapper {
    private final Random random;
    private final List<String> given;
    private final List<String> family;
    private final List<String> figures = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> organisations = new ArrayList<>();

    NameSwapper(Lexicon lexicon, long seed) {
        this.random = new Random(seed);
        this.given = lexicon.list("given-names.tsv");
        this.family = lexicon.list("family-names.tsv");
        lexicon.table("public-figures.tsv")
                .forEach(row -> figures.add(row.values(0).getFirst()));
        lexicon.table("places.tsv").forEach(row -> places.add(row.values(0).getFirst()));
        lexicon.table("countries.tsv").forEach(row -> {
            for (int often = 0; often < 4; often++) {
                places.add(row.values(1).getFirst());
                places.addAll(row.values(2).stream().limit(1).toList());
            }
        });
        lexicon.table("organisations.tsv")
                .forEach(row -> organisations.add(row.values(0).getFirst()));
    }

    /** The sentence with some of its names exchanged. */
    MarkedSentence swap(MarkedSentence sentence) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        int at = 0;
        for (Name name : sentence.names()) {
            text.append(sentence.text(), at, name.span().begin());
            int begin = text.length();
            text.append(other(name.span().of(sentence.text()), name.type()));
            names.add(new Name(new Span(begin, text.length()), name.type()));
            at = name.span().end();
        }
        text.append(sentence.text().substring(at));
        return new MarkedSentence(text.toString(), List.copyOf(names));
    }

    private String other(String name, Type type) {
        int lot = random.nextInt(100);
        if (name.startsWith("لل") || lot < (type == Type.PERSON ? 20 : 50)) {
            return name;
        }
        return switch (type) {
            case PERSON -> person(name, lot);
            case PLACE -> pick(places);
            case ORGANISATION -> pick(organisations);
        };
    }

    private String person(String name, int lot) {
        if (lot < 50) {
            return name.substring(name.lastIndexOf(' ') + 1);
        }
        if (lot < 60) {
            String figure = pick(figures);
            return figure.substring(figure.lastIndexOf(' ') + 1);
        }
        return lot < 75 ? pick(figures) : pick(given) + " " + pick(lot < 80 ? given : family);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
