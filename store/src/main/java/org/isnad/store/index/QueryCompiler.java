package org.isnad.store.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.isnad.arabic.HamzaSeats;
import org.isnad.arabic.Letters;
import org.isnad.arabic.LightStem;
import org.isnad.arabic.SearchStem;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.views.query.Clause;
import org.isnad.views.query.Field;
import org.jspecify.annotations.Nullable;

/**
 * Makes a query ready for Lucene. For one query: it collects what to mark and which spellings were added.
 *
 * <p>Words and phrases match and rank; fields and dates only narrow.
 */
final class QueryCompiler {
    private static final int LONGEST_NAME = 5;
    private static final float KEPT = 0.6f;

    private final SearchSettings settings;
    private final WordQueries words;
    private final Spellings spellings;
    private final Bearers bearers;
    private final Function<String, List<String>> stories;
    private final boolean asTyped;
    private final boolean ranked;
    private final @Nullable Query fresh;
    /** Of words that were typed with a hamza that others seat otherwise: those spellings. */
    private final Map<String, List<String>> seats;

    private final Marks marks = new Marks();
    private final Set<String> variants = new TreeSet<>();
    private final List<String> plain = new ArrayList<>();

    /**
     * @param stories the ids of a story's articles
     * @param asTyped whether names count in the spelling typed alone
     * @param fresh what makes the newer of two good matches the first; null where time does not count
     */
    QueryCompiler(
            SearchSettings settings,
            Spellings spellings,
            Function<String, List<String>> stories,
            boolean asTyped,
            @Nullable Query fresh) {
        this(settings, new WordQueries(settings, spellings), spellings, stories, asTyped, true, fresh, new HashMap<>());
    }

    /** For articles to come, of which only is asked whether they match. */
    static QueryCompiler ofSaved(SearchSettings settings, Spellings spellings, Function<String, List<String>> stories) {
        return new QueryCompiler(
                settings,
                new WordQueries(settings, WordQueries.TO_COME),
                spellings,
                stories,
                false,
                false,
                null,
                new HashMap<>());
    }

    private QueryCompiler(
            SearchSettings settings,
            WordQueries words,
            Spellings spellings,
            Function<String, List<String>> stories,
            boolean asTyped,
            boolean ranked,
            @Nullable Query fresh,
            Map<String, List<String>> seats) {
        this.settings = settings;
        this.words = words;
        this.spellings = spellings;
        this.bearers = new Bearers(spellings.names());
        this.stories = stories;
        this.asTyped = asTyped;
        this.ranked = ranked;
        this.fresh = fresh;
        this.seats = seats;
    }

    /** The same question without an order, which is answered sooner. */
    private QueryCompiler unranked() {
        return new QueryCompiler(settings, words, spellings, stories, asTyped, false, null, seats);
    }

    Wanted compile(Clause clause) {
        try {
            Typed typed = typed(clause);
            plain.addAll(typed.row());
            QueryCompiler plainly = ranked ? unranked() : this;
            Matched words = plainly.words(typed);
            Asked matching = plainly.matching(typed, words);
            Asked ranking = ranked ? ranking(typed, words, matching.all()) : matching;
            return new Wanted(
                    ranking.all(),
                    ranking.some(),
                    matching.all(),
                    matching.some(),
                    marks,
                    exactRows(clause),
                    variants,
                    plain);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index", e);
        }
    }

    /** @param some what has most of the words; null when there is nothing to leave out */
    private record Asked(Query all, @Nullable Query some) {}

    /**
     * A query's parts.
     *
     * @param row the plain words, in normal form and in their order
     * @param quoted whether one stands in quotation marks, which asks for words and for nobody by another name
     */
    private record Typed(List<String> row, List<Clause> rest, boolean quoted) {
        Set<String> words() {
            return new LinkedHashSet<>(row);
        }
    }

    private Typed typed(Clause clause) {
        List<String> row = new ArrayList<>();
        List<Clause> rest = new ArrayList<>();
        boolean quoted = false;
        for (Clause part : parts(clause)) {
            List<String> forms = plainWord(part);
            row.addAll(forms);
            quoted |= !forms.isEmpty() && part instanceof Clause.Phrase;
            if (forms.isEmpty()) {
                rest.add(part);
            }
        }
        return new Typed(row, rest, quoted);
    }

    private static List<Clause> parts(Clause clause) {
        return clause instanceof Clause.All(var clauses, var span) ? clauses : List.of(clause);
    }

    /** The rows of words that every match has to have in their own letters. */
    private static List<List<String>> exactRows(Clause clause) {
        return parts(clause).stream()
                .filter(part -> part instanceof Clause.Phrase phrase && phrase.exact())
                .map(part -> ExactRows.letters(((Clause.Phrase) part).text()))
                .toList();
    }

    /** The forms of a clause that is no more than a word of the text; empty for any other. */
    private List<String> plainWord(Clause clause) {
        String text = switch (clause) {
            case Clause.Word word -> word.exact() ? "" : word.text();
            case Clause.Phrase phrase -> phrase.exact() ? "" : phrase.text();
            default -> "";
        };
        List<String> forms = forms(text);
        return forms.size() == 1 ? List.of(seated(text, forms.getFirst())) : List.of();
    }

    /** A word, once it is noted how else its hamza is seated. */
    private String seated(String text, String form) {
        List<String> others = HamzaSeats.others(text);
        if (!others.isEmpty()) {
            seats.put(form, others);
        }
        return form;
    }

    private static List<String> forms(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }

    /**
     * What matches the plain words.
     *
     * @param each in the order of the query
     * @param bearer articles that mean the one whose name was typed; null where it is nobody's
     */
    private record Matched(List<Query> each, @Nullable Query bearer) {}

    private Matched words(Typed typed) throws IOException {
        List<Query> words = new ArrayList<>();
        for (String form : typed.words()) {
            words.add(word(form));
        }
        return new Matched(words, bearer(typed));
    }

    private Asked matching(Typed typed, Matched words) throws IOException {
        Query all = whole(all(words), typed.rest());
        return new Asked(all, words.each().size() < 2 ? null : whole(most(words.each()), typed.rest()));
    }

    private Query whole(@Nullable Query words, List<Clause> rest) throws IOException {
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        for (Clause part : rest) {
            add(part, null, whole);
        }
        return whole(words, whole, rest.size());
    }

    private static Query whole(@Nullable Query words, BooleanQuery.Builder rest, int parts) {
        if (words != null) {
            rest.add(words, Occur.FILTER);
        } else if (parts > 0 && rest.build().clauses().stream().allMatch(each -> each.occur() == Occur.MUST_NOT)) {
            rest.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return rest.build();
    }

    /** All the words; those of a name may be missing where the article means the one named in other words («الوزير»). */
    private static @Nullable Query all(Matched parts) {
        List<Query> words = parts.each();
        Query bearer = parts.bearer();
        if (words.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(query -> all.add(query, Occur.FILTER));
        Query every = words.size() == 1 ? words.getFirst() : all.build();
        return bearer == null
                ? every
                : new BooleanQuery.Builder()
                        .add(every, Occur.SHOULD)
                        .add(bearer, Occur.SHOULD)
                        .build();
    }

    private static Query most(List<Query> words) {
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        words.forEach(query -> most.add(query, Occur.SHOULD));
        return most.setMinimumNumberShouldMatch(Math.max(1, Math.round(words.size() * KEPT)))
                .build();
    }

    /** Articles that mean the one whose name was typed; null where it is nobody's. */
    private @Nullable Query bearer(Typed typed) throws IOException {
        List<String> row = typed.row();
        List<String> entities = asTyped || typed.quoted() || row.isEmpty() || row.size() > LONGEST_NAME
                ? List.of()
                : bearers.of(String.join(" ", row), null);
        return entities.isEmpty() ? null : new TermQuery(new Term(Fields.ENTITY, entities.getFirst()));
    }

    /**
     * What matches, each way in which an article has a word adding to its score. One flat sum behind a filter: Lucene then passes over what
     * cannot come among the first (MaxScore, Turtle and Flood 1995).
     */
    private Asked ranking(Typed typed, Matched words, Query matching) throws IOException {
        List<Query> ways = new ArrayList<>();
        for (String form : typed.words()) {
            ways.addAll(ways(form));
        }
        if (words.bearer() != null) {
            ways.add(new BoostQuery(words.bearer(), settings.entity()));
        }
        Query all = ranked(all(words), typed.rest(), ways);
        if (words.each().size() < 2) {
            return new Asked(all, null);
        }
        Query whole = new BoostQuery(new ConstantScoreQuery(matching), settings.whole());
        if (!typed.rest().isEmpty()) {
            return new Asked(all, either(ranked(most(words.each()), typed.rest(), ways), whole));
        }
        ways.add(whole);
        return new Asked(all, ranked(most(words.each()), typed.rest(), ways));
    }

    /**
     * What adds to a score but is found out in two steps, as rows of words are, stands beside the sum: inside, Lucene 10.3.0 takes the first step
     * for the second (apache/lucene 15324).
     */
    private static Query either(Query ranked, Query more) {
        return new BooleanQuery.Builder()
                .add(ranked, Occur.MUST)
                .add(more, Occur.SHOULD)
                .build();
    }

    private Query ranked(@Nullable Query words, List<Clause> rest, List<Query> ways) throws IOException {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        for (Clause part : rest) {
            add(part, null, ranked);
        }
        boolean scored = ranked.build().clauses().stream().anyMatch(each -> each.occur() == Occur.MUST);
        whole(words, ranked, rest.size());
        return sum(ranked, ways, !scored && words != null);
    }

    private Query sum(BooleanQuery.Builder of, List<Query> ways, boolean wanted) {
        ways.forEach(way -> of.add(way, Occur.SHOULD));
        if (fresh != null) {
            of.add(fresh, Occur.SHOULD);
        }
        return of.setMinimumNumberShouldMatch(wanted ? 1 : 0).build();
    }

    /** A word in all forms that count as it. */
    private Query word(String typed) throws IOException {
        if (!ranked) {
            return matching(typed);
        }
        BooleanQuery.Builder word = new BooleanQuery.Builder().add(unranked().matching(typed), Occur.FILTER);
        ways(typed).forEach(way -> word.add(way, Occur.SHOULD));
        return word.setMinimumNumberShouldMatch(1).build();
    }

    private Query matching(String typed) throws IOException {
        String form = asTyped ? typed : spellings.bare(typed);
        Query query = words.matching(form, isName(form));
        List<String> others = variants(form);
        List<String> seated = seats.getOrDefault(typed, List.of());
        if (others.isEmpty() && seated.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(query, Occur.SHOULD);
        for (String other : seated) {
            any.add(words.matching(other, isName(other)), Occur.SHOULD);
        }
        for (String other : others) {
            any.add(words.variant(other), Occur.SHOULD);
        }
        return any.build();
    }

    private List<Query> ways(String typed) throws IOException {
        String form = asTyped ? typed : spellings.bare(typed);
        List<Query> ways = new ArrayList<>(words.ways(form, isName(form)));
        for (String other : seats.getOrDefault(typed, List.of())) {
            ways.addAll(words.ways(other, isName(other)));
        }
        for (String other : variants(form)) {
            ways.add(words.variant(other));
        }
        return ways;
    }

    private boolean isName(String form) throws IOException {
        WordQueries.joined(form).forEach(marks::form);
        marks.stem(SearchStem.of(form));
        boolean name = spellings.isRatherName(form);
        if (!name) {
            marks.light(LightStem.of(form));
        }
        return name;
    }

    private List<String> variants(String form) throws IOException {
        List<String> others = asTyped ? List.of() : spellings.variants(form);
        for (String other : others) {
            variants.add(other);
            marks.form(other);
        }
        return others;
    }

    private void add(Clause clause, @Nullable Field in, BooleanQuery.Builder to) throws IOException {
        if (clause instanceof Clause.Not(Clause inner, var span)) {
            to.add(unmarked(inner, in), Occur.MUST_NOT);
        } else {
            to.add(query(clause, in), narrows(clause) ? Occur.FILTER : Occur.MUST);
        }
    }

    /** What must not be there is not to be marked either. */
    private Query unmarked(Clause clause, @Nullable Field in) throws IOException {
        return unranked().query(clause, in);
    }

    private static boolean narrows(Clause clause) {
        return clause instanceof Clause.Published
                || clause instanceof Clause.In(Field field, var inner, var span)
                        && field != Field.TITLE
                        && field != Field.SAID;
    }

    private Query query(Clause clause, @Nullable Field in) throws IOException {
        return switch (clause) {
            case Clause.Word word -> words(word.text(), 0, word.exact(), in);
            case Clause.Phrase phrase -> words(phrase.text(), phrase.distance(), phrase.exact(), in);
            case Clause.Prefix prefix -> prefix(Letters.fold(prefix.start()), in);
            case Clause.Near near -> near(near, in);
            case Clause.In inner -> query(inner.clause(), inner.field());
            case Clause.Published days -> published(days);
            case Clause.Not not -> all(List.of(not), in);
            case Clause.All all -> all(all.clauses(), in);
            case Clause.Any any -> any(any.clauses(), in);
        };
    }

    private Query all(List<Clause> clauses, @Nullable Field in) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            add(clause, in, all);
        }
        return whole(null, all, clauses.size());
    }

    private Query any(List<Clause> clauses, @Nullable Field in) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            any.add(query(clause, in), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query published(Clause.Published days) {
        long from = days.from() == null ? Long.MIN_VALUE : days.from().toEpochDay();
        long to = days.to() == null ? Long.MAX_VALUE : days.to().toEpochDay();
        return LongPoint.newRangeQuery(Fields.DAY, from, to);
    }

    private Query words(String text, int slop, boolean exact, @Nullable Field in) throws IOException {
        if (exact && (in == null || in == Field.TITLE)) {
            List<String> letters = ExactRows.letters(text);
            letters.forEach(marks::letters);
            return WordQueries.letters(letters, forms(text));
        }
        List<String> forms = forms(text);
        if (in != null && in != Field.TITLE) {
            return field(in, forms, text);
        }
        if (forms.size() == 1) {
            return in == null ? word(seated(text, forms.getFirst())) : titleWord(forms.getFirst());
        }
        mark(forms);
        return words.phrase(forms, slop, in != null);
    }

    private Query titleWord(String form) throws IOException {
        mark(List.of(form));
        return words.titleWord(form);
    }

    private void mark(List<String> forms) {
        forms.forEach(form -> {
            WordQueries.joined(form).forEach(marks::form);
            marks.stem(SearchStem.of(form));
        });
    }

    private Query prefix(String start, @Nullable Field in) throws IOException {
        if (in == null || in == Field.TITLE) {
            marks.start(start);
            return words.prefix(start, in != null);
        }
        return switch (in) {
            case PERSON, PLACE, ORGANISATION -> Bearers.any(bearers.beginning(start, in));
            case SAID -> new ConstantScoreQuery(new PrefixQuery(new Term(Fields.SAID, start)));
            default -> new ConstantScoreQuery(new PrefixQuery(new Term(fieldName(in), start)));
        };
    }

    private Query near(Clause.Near near, @Nullable Field in) throws IOException {
        List<String> left = rowOf(near.left());
        List<String> right = rowOf(near.right());
        List<String> forth = new ArrayList<>(left);
        forth.addAll(right);
        List<String> back = new ArrayList<>(right);
        back.addAll(left);
        mark(forth);
        boolean title = in == Field.TITLE;
        return new DisjunctionMaxQuery(
                List.of(words.phrase(forth, near.distance(), title), words.phrase(back, near.distance(), title)), 0);
    }

    private static List<String> rowOf(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> forms(word.text());
            case Clause.Phrase phrase -> forms(phrase.text());
            case Clause.Near near -> {
                List<String> row = new ArrayList<>(rowOf(near.left()));
                row.addAll(rowOf(near.right()));
                yield row;
            }
            default -> List.of();
        };
    }

    private Query field(Field field, List<String> forms, String typed) throws IOException {
        return switch (field) {
            case PERSON, PLACE, ORGANISATION -> named(forms, field);
            case SAID -> said(forms);
            case STORY -> story(typed.strip());
            default -> WordQueries.shortRow(fieldName(field), forms);
        };
    }

    private static String fieldName(Field field) {
        return switch (field) {
            case SOURCE -> Fields.OUTLET;
            case AUTHOR -> Fields.AUTHOR;
            case TAG -> Fields.TAG;
            case SECTION -> Fields.SECTION;
            default -> Fields.ID;
        };
    }

    private Query story(String id) {
        List<BytesRef> articles = stories.apply(id).stream().map(BytesRef::new).toList();
        return articles.isEmpty() ? new MatchNoDocsQuery("no such story") : new TermInSetQuery(Fields.ID, articles);
    }

    /** A statement of somebody so named, or one with these words. */
    private Query said(List<String> forms) throws IOException {
        mark(forms);
        BooleanQuery.Builder said = new BooleanQuery.Builder()
                .add(
                        WordQueries.glued(
                                Fields.SAID, forms.stream().map(SearchStem::of).toList()),
                        Occur.SHOULD)
                .add(WordQueries.shortRow(Fields.SPEAKER, forms), Occur.SHOULD);
        if (!asTyped) {
            for (String entity : bearers.of(String.join(" ", forms), null)) {
                said.add(new TermQuery(new Term(Fields.SPEAKER_ENTITY, entity)), Occur.SHOULD);
            }
            for (String variant : forms.size() == 1 ? spellings.variants(forms.getFirst()) : List.<String>of()) {
                variants.add(variant);
                marks.form(variant);
                said.add(WordQueries.shortRow(Fields.SPEAKER, List.of(variant)), Occur.SHOULD);
            }
        }
        return said.build();
    }

    /** The entities of a type that bear a name; those whose name has these words where none is spelled just so. */
    private Query named(List<String> forms, Field type) throws IOException {
        mark(forms);
        String name = String.join(" ", forms);
        List<String> exactly = bearers.of(name, type);
        List<String> found = exactly.isEmpty() ? bearers.partly(name, type) : exactly;
        if (found.isEmpty() && type == Field.PERSON && !asTyped) {
            List<String> spelled = new ArrayList<>();
            for (String form : forms) {
                List<String> others = spellings.variants(form);
                variants.addAll(others);
                others.forEach(marks::form);
                spelled.add(others.isEmpty() ? form : others.getFirst());
            }
            return WordQueries.glued(Fields.NAME_WORDS, spelled);
        }
        return Bearers.any(found);
    }
}
