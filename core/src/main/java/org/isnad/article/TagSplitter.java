package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts a line of tags. Where commas or hashes part them, by these; where spaces or nothing do, as well as the article's own
 * words tell: the longest run that the article writes in one is one tag (greedy maximal munch), and a word that is none of the
 * article's is parted where both halves are. Serves one article.
 */
final class TagSplitter {
    private static final int LONGEST_TAG = 8;
    private static final String SEPARATORS = ",،;؛|•·\u2022/\n";

    /** Longer words are none. */
    private static final int LONGEST_WORD = 100;
    /** Units of an article's text that tags are looked up in. */
    private static final int LONGEST_TEXT = 60_000;
    /** Units of all lines that are read. */
    private static final int MOST_UNITS = 16_000;
    /** Words of all lines that the article's own words part; no page of the press has more. */
    private static final int MOST_WORDS = 500;
    /** Runs that are searched for before looking them up is worth its preparation. */
    private static final int MOST_SEARCHES = 100;

    private final TagWords affixes;
    private final List<String> texts;
    private int unitsLeft = MOST_UNITS;
    private int wordsLeft = MOST_WORDS;
    private int searchesLeft = MOST_SEARCHES;
    private final Set<String> words = new HashSet<>();
    private String text = "";
    private @Nullable Phrases phrases;

    /** @param texts the article's title and paragraphs */
    TagSplitter(TagWords affixes, List<String> texts) {
        this.affixes = affixes;
        this.texts = texts;
    }

    /** Reads the article's words, when a tag line asks for them. */
    private void readWords() {
        if (!text.isEmpty()) {
            return;
        }
        StringBuilder all = new StringBuilder(" ");
        for (String paragraph : texts) {
            int end = Math.max(0, Math.min(paragraph.length(), LONGEST_TEXT - all.length()));
            all.append(TitleFinder.key(paragraph.substring(0, end))).append(" \u0001 ");
        }
        text = all.toString();
    }

    /** The runs of the article's words; its text begins with a space. */
    private Phrases phrases() {
        if (phrases == null) {
            phrases = new Phrases(text.substring(1));
        }
        return phrases;
    }

    private boolean writes(String words) {
        return text.contains(' ' + words + ' ');
    }

    /** Whether the article writes words in one: a few runs are searched for, more are looked up. */
    private boolean holds(String run) {
        readWords();
        return searchesLeft-- > 0 ? writes(run) : phrases().contain(run);
    }

    /** Whether the article writes all words of a tag's key. */
    boolean speaksOf(String key) {
        readWords();
        for (String word : key.split(" ")) {
            if (!writes(word)) {
                return false;
            }
        }
        return true;
    }

    /** The tags of one line, without its label. */
    List<String> split(String line) {
        Map<String, String> tags = new LinkedHashMap<>();
        String read = line.substring(0, Math.min(line.length(), unitsLeft)).strip();
        unitsLeft -= read.length();
        for (String tag : parts(read)) {
            String clean = clean(tag);
            if (!clean.isEmpty()) {
                tags.putIfAbsent(TitleFinder.key(clean), clean);
            }
        }
        return new ArrayList<>(tags.values());
    }

    private List<String> parts(String line) {
        if (line.indexOf('#') >= 0) {
            return List.of(line.split("#"));
        }
        for (int i = 0; i < line.length(); i++) {
            if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
                return List.of(line.split("[" + SEPARATORS + "]"));
            }
        }
        List<String> tokens = unglue(line);
        return tokens.size() <= 2 && tokens.stream().noneMatch(t -> t.equals("\u0001")) ? List.of(line) : munch(tokens);
    }

    private static String clean(String tag) {
        String clean = tag.replace('_', ' ').strip();
        while (!clean.isEmpty() && ".:-–!\"»«".indexOf(clean.charAt(clean.length() - 1)) >= 0) {
            clean = clean.substring(0, clean.length() - 1).strip();
        }
        return clean;
    }

    /** The words of the line; a mark stands where two tags were glued together. */
    private List<String> unglue(String line) {
        List<String> tokens = new ArrayList<>();
        for (String word : line.split(" ")) {
            int cut = wordsLeft-- > 0 ? glue(word) : -1;
            if (cut > 0) {
                tokens.add(word.substring(0, cut));
                tokens.add("\u0001");
                tokens.add(word.substring(cut));
            } else if (!word.isBlank()) {
                tokens.add(word);
            }
        }
        return tokens;
    }

    private int glue(String word) {
        for (int i = 2; i < word.length() - 1; i++) {
            if (word.charAt(i - 1) == 'ة' && Character.isLetter(word.charAt(i))
                    || Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i))) {
                return i;
            }
        }
        if (word.length() > LONGEST_WORD || holds(TitleFinder.key(word))) {
            return -1;
        }
        for (int i = 3; i < word.length() - 2; i++) {
            if (knows(word.substring(0, i)) && knows(word.substring(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the article writes a word, alone or after the conjunction. */
    private boolean knows(String word) {
        String key = TitleFinder.key(word);
        if (words.isEmpty()) {
            readWords();
            words.addAll(List.of(text.split(" ")));
        }
        if (words.contains(key)) {
            return true;
        }
        for (String and : affixes.conjunctions()) {
            if (words.contains(and + key)) {
                return true;
            }
        }
        return false;
    }

    private List<String> munch(List<String> tokens) {
        List<String> tags = new ArrayList<>();
        boolean glued = tokens.contains("\u0001");
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            int longest = at < MOST_WORDS ? LONGEST_TAG : 1;
            for (int stop = Math.min(tokens.size(), at + longest); stop > at; stop--) {
                if (stop - at == 1 || isOne(tokens.subList(at, stop), glued)) {
                    end = stop;
                    break;
                }
            }
            boolean adjective = end == at + 1
                    && !tags.isEmpty()
                    && !glued
                    && isAdjective(tokens.get(at), tags.get(tags.size() - 1));
            if (adjective) {
                tags.set(tags.size() - 1, tags.get(tags.size() - 1) + ' ' + tokens.get(at));
            } else if (!tokens.get(at).equals("\u0001")) {
                tags.add(String.join(" ", tokens.subList(at, end)));
            }
            at = end;
        }
        return tags;
    }

    /** A lone adjective of relation (nisba) goes with the definite noun before it: الدينار الوادراني. */
    private boolean isAdjective(String word, String before) {
        return affixes.isRelation(word) && affixes.isDefinite(before) && before.indexOf(' ') < 0;
    }

    /** Whether the words are one tag: between glue marks whatever stands there, else what the article writes in one. */
    private boolean isOne(List<String> tokens, boolean glued) {
        if (tokens.contains("\u0001")) {
            return false;
        }
        if (glued) {
            return true;
        }
        return affixes.stands(TitleFinder.key(String.join(" ", tokens)), this::holds);
    }
}
