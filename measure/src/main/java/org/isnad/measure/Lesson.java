package org.isnad.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.isnad.Mention.Type;
import org.isnad.facts.TagReader;
import org.isnad.facts.Tags;

/**
 * A sentence as the learner sees it.
 *
 * @param words its words
 * @param tags the right tag of each
 */
record Lesson(TagReader.Words words, int[] tags) {
    static Lesson of(MarkedSentence sentence, TagReader reader) {
        TagReader.Words words = reader.read(sentence.text());
        int[] tags = new int[words.size()];
        int word = 0;
        for (MarkedSentence.Name name : sentence.names()) {
            while (word < tags.length
                    && words.span(word, 0).end() <= name.span().begin()) {
                word++;
            }
            int end = word;
            while (end < tags.length && words.span(end, 0).begin() < name.span().end()) {
                end++;
            }
            mark(words, tags, name, word, end);
            word = end;
        }
        return new Lesson(words, tags);
    }

    /** Marks a name as the tables of heads draw its bounds: مدينة and شركة stay outside, described bodies are no names. */
    private static void mark(TagReader.Words words, int[] tags, MarkedSentence.Name name, int from, int end) {
        int first = from;
        while (first + 1 < end && words.isOutside(first, name.type())) {
            first++;
        }
        if (first == end || name.type() == Type.ORGANISATION && words.isDescribed(first)) {
            return;
        }
        tags[first] = Tags.first(name.type(), first > from ? 0 : skip(words, first, name));
        Arrays.fill(tags, first + 1, end, Tags.further(name.type()));
    }

    private static int skip(TagReader.Words words, int word, MarkedSentence.Name name) {
        int skip = 0;
        while (skip < Tags.MOST_SKIPPED
                && skip + 1 < words.length(word)
                && words.span(word, skip).begin() < name.span().begin()) {
            skip++;
        }
        return Math.max(skip, words.fused(word));
    }

    void eachFeature(IntConsumer feature) {
        for (int word = 0; word < tags.length; word++) {
            for (int hash : words.features(word)) {
                feature.accept(hash);
            }
        }
    }
}
