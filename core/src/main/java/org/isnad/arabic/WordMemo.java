package org.isnad.arabic;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a pure function says of words, as text repeats its words. Bounded: each word has two places, and the one met
 * longer ago gives way.
 *
 * <p>Safe for many threads without locks: entries are immutable, and one that another thread has overwritten is worked out again.
 */
public final class WordMemo<V> {
    /** Longer words are rare and not remembered. */
    private static final int LONGEST = 40;

    private final Function<String, ? extends V> function;
    private final @Nullable Entry<V>[] entries;

    private record Entry<V>(String word, V value) {}

    /**
     * @param bits so many words are remembered, as a power of two
     * @param function what is said of a word; must be pure, and its values safe for many threads
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public WordMemo(int bits, Function<String, ? extends V> function) {
        this.entries = new Entry[1 << bits];
        this.function = function;
    }

    /** What the function says of a word. */
    public V of(String word) {
        int place = place(word.hashCode());
        Entry<V> first = entries[place];
        if (first != null && first.word.equals(word)) {
            return first.value;
        }
        Entry<V> second = entries[place + 1];
        if (second != null && second.word.equals(word)) {
            entries[place] = second;
            entries[place + 1] = first;
            return second.value;
        }
        return remember(word, place);
    }

    /** What the function says of a word that stands in a text; one that is remembered is not cut out of it. */
    public V of(String text, int begin, int end) {
        int place = place(hash(text, begin, end));
        Entry<V> first = entries[place];
        if (first != null && is(first.word, text, begin, end)) {
            return first.value;
        }
        Entry<V> second = entries[place + 1];
        if (second != null && is(second.word, text, begin, end)) {
            entries[place] = second;
            entries[place + 1] = first;
            return second.value;
        }
        return remember(text.substring(begin, end), place);
    }

    private V remember(String word, int place) {
        V value = function.apply(word);
        if (word.length() <= LONGEST) {
            entries[place + 1] = entries[place];
            entries[place] = new Entry<>(word, value);
        }
        return value;
    }

    private static boolean is(String word, String text, int begin, int end) {
        return word.length() == end - begin && text.startsWith(word, begin);
    }

    /** What {@link String#hashCode} says of a part of a text. */
    private static int hash(String text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private int place(int wordHash) {
        int hash = wordHash * 0x9e3779b9;
        return (hash >>> 7 ^ hash >>> 20) & entries.length - 2;
    }
}
