package org.isnad.store.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.SearchStem;
import org.isnad.views.SearchResult.FacetKind;
import org.jspecify.annotations.Nullable;

/** What the index holds of an article. Nothing is stored: ids stand in a column, texts in the database. */
final class Fields {
    /** Raised when what the index holds changes: an index of another format is made anew. */
    static final String FORMAT = "5";

    static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text";
    /** The terms of {@link StemTerms}: of the headline alone, and of headline and text. */
    static final String TITLE_STEMS = "titleStems";

    static final String STEMS = "stems";
    /** Headline and text in their own letters, for exact mode: which there are, not where. */
    static final String LETTERS = "letters";
    /** The words of people's names, in normal form. */
    static final String NAME_WORDS = "nameWords";

    static final String OUTLET = "outlet";
    static final String AUTHOR = "author";
    static final String TAG = "tag";
    static final String SECTION = "section";
    /** Who speaks: words of names. */
    static final String SPEAKER = "speaker";

    static final String SPEAKER_ENTITY = "speakerEntity";
    static final String SAID = "said";
    static final String ENTITY = "entity";
    /** The dictionary of names, see {@link NameTerms}. */
    static final String NAMES = "names";
    /** Event time as an epoch second, and as an epoch day. */
    static final String SECOND = "second";

    static final String DAY = "day";

    /** What facets count, of all kinds in one column: an article is looked up once. */
    static final String FACETS = "facets";

    static final char FIRST_KIND = 'a';

    private static final FieldType TEXT_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true, false);
    private static final FieldType ROW_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true, true);
    private static final FieldType SET_TYPE = type(IndexOptions.DOCS, true, true);
    private static final FieldType KEY_TYPE = type(IndexOptions.DOCS, false, true);

    private Fields() {}

    private static FieldType type(IndexOptions options, boolean tokenized, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(tokenized);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    static Analyzer analyzer() {
        WordAnalyzer.LastWords last = new WordAnalyzer.LastWords();
        Analyzer exact = new WordAnalyzer(UnaryOperator.identity(), last);
        Analyzer stems = new WordAnalyzer(SearchStem::of, last);
        Map<String, Analyzer> fields = new LinkedHashMap<>();
        Stream.of(TITLE, TEXT, NAME_WORDS).forEach(field -> fields.put(field, exact));
        Stream.of(OUTLET, AUTHOR, TAG, SECTION, SPEAKER, SAID).forEach(field -> fields.put(field, stems));
        Analyzer several = WordAnalyzer.ofSeveral(StemTerms::of, last);
        Stream.of(TITLE_STEMS, STEMS).forEach(field -> fields.put(field, several));
        fields.put(LETTERS, WordAnalyzer.ofLetters(last));
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    /** The value of a facet in the column of all but days: its kind, a letter, and the value. */
    private static String facet(FacetKind kind, String value) {
        return (char) (FIRST_KIND + kind.ordinal()) + value;
    }

    static Document document(Reading reading) {
        Article article = reading.article();
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(article.id())));
        String title = orEmpty(article.title());
        String text = article.textWithStandfirst();
        text(document, TITLE, title);
        document.add(new Field(TITLE_STEMS, title, SET_TYPE));
        text(document, TEXT, text);
        for (String part : List.of(title, text)) {
            document.add(new Field(STEMS, part, SET_TYPE));
            document.add(new Field(LETTERS, part, SET_TYPE));
        }
        String credit = article.credit() == null ? reading.facts().credit() : article.credit();
        row(document, OUTLET, orEmpty(article.outlet()));
        row(document, OUTLET, orEmpty(credit));
        row(document, SECTION, orEmpty(article.section()));
        article.authors().forEach(author -> row(document, AUTHOR, author));
        article.tags().forEach(tag -> row(document, TAG, tag));
        count(document, FacetKind.OUTLET, article.outlet());
        count(document, FacetKind.SECTION, article.section());
        mentions(document, reading);
        statements(document, article, reading.facts());
        time(document, article.eventTime());
        return document;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static void text(Document document, String field, String text) {
        document.add(new Field(field, text, TEXT_TYPE));
    }

    private static void row(Document document, String field, String text) {
        if (!text.isBlank()) {
            document.add(new Field(field, text, ROW_TYPE));
        }
    }

    private static void key(Document document, String field, String key) {
        document.add(new Field(field, key, KEY_TYPE));
    }

    private static void count(Document document, FacetKind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            document.add(new SortedSetDocValuesField(FACETS, new BytesRef(facet(kind, value.strip()))));
        }
    }

    private static void mentions(Document document, Reading reading) {
        String text = reading.article().text();
        Set<String> entities = new HashSet<>();
        Set<String> terms = new HashSet<>();
        List<String> people = new ArrayList<>();
        for (Mention mention : reading.facts().mentions()) {
            if (entities.add(mention.entity())) {
                key(document, ENTITY, mention.entity());
                FacetKind kind = FacetKind.ofEntity(mention.entity());
                if (kind != null) {
                    count(document, kind, mention.entity());
                }
            }
            if (mention.kind() == Mention.Kind.NAME) {
                String spelling = mention.span().of(text);
                terms.addAll(NameTerms.of(mention.entity(), mention.name(), spelling));
                if (mention.type() == Mention.Type.PERSON) {
                    people.add(spelling);
                }
            }
        }
        terms.forEach(term -> key(document, NAMES, term));
        row(document, NAME_WORDS, String.join("\n", people));
    }

    private static void statements(Document document, Article article, Facts facts) {
        for (Statement statement : facts.statements()) {
            row(document, SAID, statement.span().of(article.textOf(statement.where())));
            String speaker = statement.speakerFull() == null ? statement.speaker() : statement.speakerFull();
            row(document, SPEAKER, orEmpty(speaker));
            if (statement.speakerEntity() != null) {
                key(document, SPEAKER_ENTITY, statement.speakerEntity());
            }
        }
    }

    private static void time(Document document, @Nullable When when) {
        if (when != null) {
            number(document, SECOND, when.latest().getEpochSecond());
            number(document, DAY, when.date().toEpochDay());
        }
    }

    private static void number(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }
}
