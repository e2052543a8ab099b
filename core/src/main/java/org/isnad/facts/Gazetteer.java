package org.isnad.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Mention;
import org.jspecify.annotations.Nullable;

/** Known names as sequences of folded words: a trie. Filled once, then only read, by any number of threads. */
final class Gazetteer {
    private static final int LONGEST = 12;

    private final Node root = new Node();

    /** Adds a name for an entry; an entry of the same type that is there already stays. */
    void add(String name, Entry entry) {
        List<String> forms = Tokens.forms(name);
        if (forms.isEmpty() || forms.size() > LONGEST) {
            return;
        }
        Node node = root;
        for (String form : forms) {
            node = node.child(form);
        }
        if (node.entries.stream().noneMatch(known -> known.type == entry.type)) {
            node.entries.add(entry);
        }
    }

    /** Whether a single word is a whole known name. */
    boolean knows(String form) {
        Node node = root.children.get(form);
        return node != null && !node.entries.isEmpty();
    }

    /** What a single word that is a whole known name likeliest means. */
    @Nullable
    Entry whole(String form) {
        Node node = root.children.get(form);
        return node == null || node.entries.isEmpty() ? null : node.entries.getFirst();
    }

    /** Whether a word begins any known name. */
    boolean begins(String form) {
        return root.children.containsKey(form);
    }

    /**
     * The longest name that starts with {@code first} in place of word {@code at} and goes on over the words after it.
     */
    @Nullable
    Match longest(Tokens tokens, int at, String first) {
        Node node = root.children.get(first);
        return node == null ? null : longest(tokens, at, node);
    }

    private static @Nullable Match longest(Tokens tokens, int at, @Nullable Node first) {
        Node node = first;
        Match best = null;
        for (int i = at; node != null; ) {
            if (!node.entries.isEmpty()) {
                best = new Match(i, node.entries);
            }
            i++;
            if (i >= tokens.size() || !tokens.joined(i) || node.children.isEmpty()) {
                break;
            }
            node = node.children.get(tokens.form(i));
        }
        return best;
    }

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>(2);
        private final List<Entry> entries = new ArrayList<>(1);

        private Node child(String form) {
            return children.computeIfAbsent(form, f -> new Node());
        }
    }

    /**
     * A name found.
     *
     * @param last index of its last word
     * @param entries what it may mean, the likeliest first
     */
    record Match(int last, List<Entry> entries) {
        @Nullable
        Entry of(Mention.Type type) {
            for (Entry entry : entries) {
                if (entry.type == type) {
                    return entry;
                }
            }
            return null;
        }
    }

    /**
     * What a known name means.
     *
     * @param name its canonical name
     * @param kind what sort: {@code country}, {@code capital}, {@code city}, {@code agency}, {@code palace} …
     * @param country ISO 3166 code, or empty
     * @param role for a person, the best known role
     * @param year for a person, the year as of which the role held, else 0
     * @param needsContext whether this spelling is also an ordinary word or another name
     */
    record Entry(
            Mention.Type type,
            String name,
            String kind,
            String country,
            @Nullable String role,
            int year,
            boolean needsContext) {
        Entry withoutCountry() {
            return new Entry(type, name, kind, "", role, year, needsContext);
        }

        Entry inContext() {
            return new Entry(type, name, kind, country, role, year, true);
        }
    }
}
