package org.isnad.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;
import org.isnad.telling.Note.Term;

/**
 * Finds the phrases of an article that may tell what it is about: names, nouns, and two or three words of which the last is definite or
 * a name. They are kept as they are written, without the clitics before them. Immutable; one pass.
 */
final class TermFinder {
    private static final int MOST_WORDS = 400;
    private static final int MOST_TERMS = 28;
    private static final int SHORTEST = 3;
    private static final int CUE_FORMS = 3;
    private static final String CLITICS = "وفبلك";

    private final Stems stems;
    private final Set<String> silent = new HashSet<>();

    TermFinder(Lexicon lexicon) {
        this.stems = new Stems(lexicon);
        lexicon.list("topic-stop-words.tsv").forEach(word -> silent.add(Letters.fold(word)));
        lexicon.table("not-terms.tsv").forEach(row -> row.values(0).forEach(word -> silent.add(Letters.fold(word))));
        for (Lexicon.Row row : lexicon.table("cues.tsv")) {
            for (int form = 0; form < CUE_FORMS; form++) {
                String word = Letters.fold(row.cell(form));
                silent.add(word);
                silent.add(word + "ت");
                silent.add(word.startsWith("ي") ? "ت" + word.substring(1) : word);
            }
        }
    }

    /** What was found: the phrases kept, and the keys of all, for counting. */
    record Found(List<Term> terms, Set<String> keys) {}

    Found in(String title, String text, List<Mention> mentions) {
        Counter counter = new Counter();
        counter.phrases(title, List.of(), true);
        counter.phrases(text, mentions, false);
        counter.names(title, text, mentions);
        return counter.found();
    }

    /** Counts the phrases of one article. */
    private final class Counter {
        private final Map<String, Map<String, Integer>> forms = new LinkedHashMap<>();
        private final Map<String, String> entities = new HashMap<>();
        private final Set<String> early = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        private void add(String key, String words, boolean title) {
            forms.computeIfAbsent(key, k -> new HashMap<>(4)).merge(words, 1, Integer::sum);
            if (title) {
                early.add(key);
            }
        }

        void names(String title, String text, List<Mention> mentions) {
            String folded = Letters.fold(title);
            Map<String, String> longest = new HashMap<>();
            for (Mention mention : mentions) {
                if (mention.kind() == Mention.Kind.NAME && mention.outer() < 0) {
                    longest.merge(mention.entity(), written(mention, text), (a, b) -> b.length() > a.length() ? b : a);
                }
            }
            for (Mention mention : mentions) {
                String words = longest.get(mention.entity());
                if (words != null && mention.outer() < 0) {
                    boolean inTitle =
                            folded.contains(Letters.fold(mention.span().of(text)));
                    add(mention.entity(), words, inTitle);
                    entities.put(mention.entity(), mention.entity());
                }
            }
        }

        /** As the text has it; the article that loses its alef behind a preposition («للمجلس») has it back. */
        private String written(Mention mention, String text) {
            String spelling = mention.span().of(text);
            return mention.name().equals("ا" + spelling) ? mention.name() : spelling;
        }

        void phrases(String text, List<Mention> mentions, boolean title) {
            List<Word> all = Words.of(text.length() > MOST_WORDS * 12 ? text.substring(0, MOST_WORDS * 12) : text);
            List<Word> words = all.subList(0, Math.min(MOST_WORDS, all.size()));
            words.forEach(word -> seen.add(word.form()));
            int[] name = owners(words, mentions);
            for (int i = 0; i < words.size(); i++) {
                if (name[i] < 0 && isNoun(words.get(i).form())) {
                    from(text, words, name, i, title);
                }
            }
        }

        private void from(String text, List<Word> words, int[] name, int i, boolean title) {
            Word word = words.get(i);
            if (word.form().length() > SHORTEST + 1 && startsNoun(word.form())) {
                add(stems.of(bare(word.form())), bareWords(text, words, i, i + 1), title);
            }
            StringBuilder key = new StringBuilder(stems.of(bare(word.form())));
            for (int end = i + 1; end < Math.min(words.size(), i + 3); end++) {
                Word next = words.get(end);
                if (!follows(text, words.get(end - 1), next) || name[end] < 0 && !isNoun(next.form())) {
                    return;
                }
                key.append(' ').append(stems.of(next.form()));
                boolean named = name[end] >= 0;
                boolean wholeName = !named || end + 1 == words.size() || name[end + 1] != name[end];
                if ((named || next.form().startsWith("ال")) && wholeName) {
                    add(key.toString(), bareWords(text, words, i, end + 1), title);
                }
            }
        }

        /** Which name each word belongs to, or -1. */
        private int[] owners(List<Word> words, List<Mention> mentions) {
            int[] owners = new int[words.size()];
            int next = 0;
            for (int i = 0; i < owners.length; i++) {
                Span span = words.get(i).span();
                while (next < mentions.size() && mentions.get(next).span().end() <= span.begin()) {
                    next++;
                }
                boolean inside = next < mentions.size()
                        && mentions.get(next).kind() == Mention.Kind.NAME
                        && mentions.get(next).span().overlaps(span);
                owners[i] = inside ? next : -1;
            }
            return owners;
        }

        private boolean follows(String text, Word one, Word two) {
            int gap = two.span().begin() - one.span().end();
            return gap >= 0
                    && gap <= 2
                    && text.substring(one.span().end(), two.span().begin()).isBlank();
        }

        private String bareWords(String text, List<Word> words, int from, int end) {
            Word first = words.get(from);
            int cut = first.form().length() - bare(first.form()).length();
            boolean joined = cut == 0 && CLITICS.indexOf(first.form().charAt(0)) >= 0;
            cut += joined && seen.contains(first.form().substring(1)) ? 1 : 0;
            boolean plain = first.span().length() == first.form().length();
            return text.substring(
                    first.span().begin() + (plain ? cut : 0),
                    words.get(end - 1).span().end());
        }

        Found found() {
            List<Term> terms = new ArrayList<>();
            forms.forEach((key, written) -> {
                int count =
                        written.values().stream().mapToInt(Integer::intValue).sum();
                if (count > 1 || entities.containsKey(key)) {
                    terms.add(new Term(key, usual(written), count, entities.get(key)));
                }
            });
            terms.sort(Comparator.comparing((Term term) -> !early.contains(term.key()))
                    .thenComparing(Comparator.comparingInt(Term::count).reversed()));
            return new Found(List.copyOf(terms.subList(0, Math.min(MOST_TERMS, terms.size()))), forms.keySet());
        }
    }

    /** The form most often written; of equals the one that comes first by its letters. */
    static String usual(Map<String, Integer> written) {
        return written.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private boolean isNoun(String form) {
        return form.length() >= SHORTEST
                && Character.isLetter(form.charAt(0))
                && !silent.contains(form)
                && !silent.contains(bare(form))
                && !(form.startsWith("ي") && form.length() > SHORTEST)
                && !form.endsWith("وا")
                && form.chars().noneMatch(Character::isDigit);
    }

    /** A lone word is taken for a noun only where its article says so. */
    private static boolean startsNoun(String form) {
        return bare(form).startsWith("ال");
    }

    /** Without the conjunction and preposition before the article. */
    private static String bare(String form) {
        int begin = 0;
        while (begin < 2 && begin < form.length() && CLITICS.indexOf(form.charAt(begin)) >= 0) {
            begin++;
        }
        return begin > 0 && form.startsWith("ال", begin) ? form.substring(begin) : form;
    }
}
