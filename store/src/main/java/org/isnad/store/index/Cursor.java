package org.isnad.store.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.isnad.views.SearchQuery.Order;

/**
 * Where a page of hits ended: the values by which its last hit was ordered, which place it among all matches without counting them,
 * and the state of the index that was read, so that pages fit together while others write.
 *
 * @param snapshot the number of that state
 */
record Cursor(long snapshot, float score, long second, String id) {
    /** An order in which no two articles are equal. */
    static Sort sort(Order order) {
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        SortField time = new SortField(Fields.SECOND, SortField.Type.LONG, order != Order.OLDEST);
        time.setMissingValue(order == Order.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE);
        return order == Order.RELEVANCE ? new Sort(SortField.FIELD_SCORE, time, id) : new Sort(time, id);
    }

    static Cursor of(long snapshot, FieldDoc hit, Order order) {
        Object[] fields = hit.fields;
        int from = order == Order.RELEVANCE ? 1 : 0;
        float score = from == 1 ? (Float) fields[0] : 0;
        return new Cursor(snapshot, score, (Long) fields[from], ((BytesRef) fields[from + 1]).utf8ToString());
    }

    FieldDoc place(Order order) {
        Object[] byTime = {second, new BytesRef(id)};
        Object[] byScore = {score, second, new BytesRef(id)};
        return new FieldDoc(Integer.MAX_VALUE, score, order == Order.RELEVANCE ? byScore : byTime);
    }

    String text() {
        String plain = Long.toHexString(snapshot)
                + ' '
                + Integer.toHexString(Float.floatToIntBits(score))
                + ' '
                + Long.toHexString(second)
                + ' '
                + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for anything that is no cursor. */
    static Optional<Cursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 4);
            if (parts.length < 4) {
                return Optional.empty();
            }
            float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[1], 16));
            return Float.isNaN(score)
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Long.parseUnsignedLong(parts[0], 16),
                            score,
                            Long.parseUnsignedLong(parts[2], 16),
                            parts[3]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
