package org.isnad.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.isnad.views.query.Field;
import org.jspecify.annotations.Nullable;

/** Who or what bears a name: entities of the index by the normal form of a spelling, most written about first. */
final class Bearers {
    private static final int MOST = 64;
    private static final int SPELLINGS = 2000;

    private final NameDictionary names;

    Bearers(NameDictionary names) {
        this.names = names;
    }

    /** Those spelled just so; of one type where it is given. */
    List<String> of(String normal, @Nullable Field type) throws IOException {
        List<NameDictionary.Named> whole = names.spelled(normal, SPELLINGS).stream()
                .filter(named -> named.spelling().equals(normal))
                .toList();
        return entities(whole, type);
    }

    /** Those whose name ends with these words, or has others behind them. */
    List<String> partly(String normal, Field type) throws IOException {
        List<NameDictionary.Named> found = new ArrayList<>(names.spelled(normal, SPELLINGS));
        found.addAll(names.beginning(normal + " ", SPELLINGS));
        return entities(found, type);
    }

    /** Those whose name begins with these letters. */
    List<String> beginning(String start, Field type) throws IOException {
        return entities(names.beginning(start, SPELLINGS), type);
    }

    /** Articles that mention any of these. */
    static Query any(List<String> entities) {
        return entities.isEmpty()
                ? new MatchNoDocsQuery("nobody of this name")
                : new ConstantScoreQuery(new TermInSetQuery(
                        Fields.ENTITY, entities.stream().map(BytesRef::new).toList()));
    }

    private static List<String> entities(List<NameDictionary.Named> named, @Nullable Field type) {
        String begin = type == null ? "" : Objects.requireNonNull(type).name().toLowerCase(Locale.ROOT) + "/";
        return named.stream()
                .map(NameDictionary.Named::entity)
                .filter(entity -> entity.startsWith(begin))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
