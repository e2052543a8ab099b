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
        int place = place(word);
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
        V value = function.apply(word);
        if (word.length() <= LONGEST) {
            entries[place + 1] = first;
            entries[place] = new Entry<>(word, value);
        }
        return value;
    }

    private int place(String word) {
        int hash = word.hashCode() * 0x9e3779b9;
        return (hash >>> 7 ^ hash >>> 20) & entries.length - 2;
    }
}
