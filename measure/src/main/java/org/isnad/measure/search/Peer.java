package org.isnad.measure.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.isnad.Article;

/** Search as Lucene gives it: one of its analysers over headline and text, any of the words, BM25, headlines twice. */
final class Peer implements AutoCloseable {
    private final Analyzer analyzer;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;

    Peer(Analyzer analyzer, Path folder) throws IOException {
        this.analyzer = analyzer;
        this.directory = FSDirectory.open(folder);
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        this.reader = DirectoryReader.open(writer);
    }

    void put(Article article) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", article.id(), Field.Store.YES));
        document.add(new TextField("title", article.title() == null ? "" : article.title(), Field.Store.NO));
        document.add(new TextField("text", article.text(), Field.Store.NO));
        writer.addDocument(document);
    }

    void done() throws IOException {
        writer.commit();
        reader.close();
        reader = DirectoryReader.open(directory);
    }

    List<String> search(String query, int most) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query(query), most).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return ids;
    }

    private Query query(String typed) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : words(typed)) {
            any.add(new BoostQuery(new TermQuery(new Term("title", word)), 2), Occur.SHOULD);
            any.add(new TermQuery(new Term("text", word)), Occur.SHOULD);
        }
        return any.build();
    }

    private List<String> words(String typed) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", typed)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }
}
