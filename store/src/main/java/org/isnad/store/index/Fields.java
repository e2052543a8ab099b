package org.isnad.store.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.SearchStem;

/** What the index holds of an article. */
final class Fields {
    static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String TITLE_STEMS = "titleStems";
    static final String TEXT_STEMS = "textStems";
    static final String OUTLET = "outlet";
    static final String ENTITY = "entity";
    static final String DAY = "day";

    private Fields() {}

    static Analyzer analyzer() {
        Analyzer exact = new WordAnalyzer(form -> form);
        Analyzer stems = new WordAnalyzer(SearchStem::of);
        return new PerFieldAnalyzerWrapper(
                new KeywordAnalyzer(), Map.of(TITLE, exact, TEXT, exact, TITLE_STEMS, stems, TEXT_STEMS, stems));
    }

    static Document document(Reading reading) {
        Article article = reading.article();
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Field.Store.YES));
        add(document, TITLE, TITLE_STEMS, article.title() == null ? "" : article.title());
        String standfirst = article.standfirst() == null ? "" : article.standfirst() + "\n";
        add(document, TEXT, TEXT_STEMS, standfirst + article.text());
        if (article.outlet() != null) {
            document.add(new KeywordField(OUTLET, Letters.fold(article.outlet()), Field.Store.NO));
        }
        reading.facts().mentions().stream()
                .map(Mention::entity)
                .distinct()
                .forEach(entity -> document.add(new StringField(ENTITY, entity, Field.Store.NO)));
        When when = article.eventTime();
        if (when != null) {
            document.add(new KeywordField(DAY, when.date().toString(), Field.Store.NO));
        }
        return document;
    }

    private static void add(Document document, String exact, String stems, String text) {
        document.add(new TextField(exact, text, Field.Store.NO));
        document.add(new TextField(stems, text, Field.Store.NO));
    }
}
