package org.isnad.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds sentences that tell that a speaker took something back, and statements that are only denied to have been made. Immutable. */
final class Withdrawals {
    /** So many units a subject with its office may have between verb and object. */
    private static final int SUBJECT = 90;
    /** So many words before a verb a refusal of it may stand. */
    private static final int REFUSED = 4;

    private final ContentReader contents;
    /** The words of each phrase of withdrawing: the verb first. */
    private final List<List<String>> phrases;

    private final List<String> ends;
    /** The verbs of withdrawing, without those that hold another one. */
    private final List<String> verbs;

    private final List<String> disowned;
    /** Words before such a verb that tell that it was not done. */
    private final Set<String> undone;
    /** The same, that stand shortly before it. */
    private final Set<String> refused;
    /** Two words that make all behind them in the sentence a supposition. */
    private final Set<String> supposed;

    Withdrawals(Lexicon lexicon, ContentReader contents) {
        ChainWords words = new ChainWords(lexicon);
        this.contents = contents;
        List<String> withdrawn = words.of("withdrawn");
        this.phrases =
                withdrawn.stream().map(phrase -> List.of(phrase.split(" "))).toList();
        this.disowned = Phrases.apart(words.of("disowned"));
        this.undone = Set.copyOf(words.of("undone"));
        this.refused = Set.copyOf(words.of("refused"));
        this.supposed = Set.copyOf(words.of("supposed"));
        List<String> spelled = Stream.concat(withdrawn.stream(), words.asWritten("withdrawn").stream())
                .toList();
        List<String> all = spelled.stream()
                .map(phrase -> phrase.substring(0, phrase.indexOf(' ')))
                .distinct()
                .toList();
        this.verbs = all.stream()
                .filter(verb -> all.stream().noneMatch(other -> !other.equals(verb) && verb.contains(other)))
                .toList();
        this.ends = spelled.stream()
                .map(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1))
                .distinct()
                .toList();
    }

    /** The sentences of an article that take something back. */
    List<Report.Withdrawn> in(ReadText text) {
        List<Report.Withdrawn> found = new ArrayList<>();
        if (verbs.stream().noneMatch(text.text()::contains) || !mayWithdraw(text.text())) {
            return found;
        }
        for (Span sentence : text.sentences()) {
            if (sentence.length() <= ReadText.LONGEST && mayWithdraw(sentence.of(text.text()))) {
                withdrawal(text, sentence).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Report.Withdrawn> withdrawal(ReadText text, Span sentence) {
        String words = sentence.of(text.text());
        List<Word> all = Words.of(words);
        for (List<String> phrase : phrases) {
            Span place = place(all, phrase);
            if (place != null) {
                Span taken = new Span(sentence.begin() + place.begin(), sentence.begin() + place.end());
                return speakerIn(text, sentence, taken)
                        .map(name -> new Report.Withdrawn(
                                name, words, sentence, String.join(" ", phrase), contents.read(words)));
            }
        }
        return Optional.empty();
    }

    /** Who is named between the verb and what was taken back, else last before the verb, else first. */
    private static Optional<String> speakerIn(ReadText text, Span sentence, Span taken) {
        List<Mention> people = text.facts().mentions().stream()
                .filter(mention -> mention.type() == Mention.Type.PERSON && sentence.contains(mention.span()))
                .toList();
        return people.stream()
                .filter(person -> taken.contains(person.span()))
                .findFirst()
                .or(() -> people.stream()
                        .filter(person -> person.span().end() <= taken.begin())
                        .reduce((one, other) -> other))
                .or(() -> people.stream().findFirst())
                .map(Mention::name);
    }

    /** From the verb of a phrase to its last word, its subject between them; null where it does not stand or was not done. */
    private @Nullable Span place(List<Word> words, List<String> phrase) {
        for (int verb = 0; verb < words.size(); verb++) {
            if (isVerb(words.get(verb).form(), phrase.getFirst()) && !isUndone(words, verb, phrase.getFirst())) {
                int begin = words.get(verb).span().end();
                for (int at = verb + 1; at + phrase.size() - 1 <= words.size(); at++) {
                    if (words.get(at).span().begin() - begin > SUBJECT) {
                        break;
                    }
                    if (stands(words, at, phrase)) {
                        Word last = words.get(at + phrase.size() - 2);
                        return new Span(
                                words.get(verb).span().begin(), last.span().end());
                    }
                }
            }
        }
        return null;
    }

    private static boolean isVerb(String form, String verb) {
        boolean joined = form.length() == verb.length() + 1 && Phrases.isConjunction(form.charAt(0));
        return form.equals(verb) || joined && form.endsWith(verb);
    }

    /** Whether the rest of a phrase stands there. */
    private static boolean stands(List<Word> words, int at, List<String> phrase) {
        for (int i = 1; i < phrase.size(); i++) {
            if (!words.get(at + i - 1).form().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** «لم يتراجع»، «رفض فلان سحب», «بأن يكون قد سحب»; a verb with a conjunction joined to it begins anew. */
    private boolean isUndone(List<Word> words, int verb, String form) {
        boolean anew = words.get(verb).form().length() > form.length();
        if (verb == 0 || anew) {
            return false;
        }
        boolean shortly = words.subList(Math.max(0, verb - REFUSED), verb).stream()
                .anyMatch(word -> refused.contains(bare(word.form())));
        return shortly || undone.contains(bare(words.get(verb - 1).form())) || isSupposed(words, verb);
    }

    /** «بأن يكون رئيس البلدية قد سحب»: what is asked for or denied, wherever before the verb. */
    private boolean isSupposed(List<Word> words, int verb) {
        for (int i = 1; i < verb; i++) {
            if (supposed.contains(words.get(i - 1).form() + ' ' + words.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** Without a conjunction joined to it. */
    private static String bare(String form) {
        return form.length() > 2 && Phrases.isConjunction(form.charAt(0)) ? form.substring(1) : form;
    }

    /** Whether one of the words stands there with which phrases of withdrawal end: most texts have none. */
    private boolean mayWithdraw(String words) {
        return ends.stream().anyMatch(words::contains);
    }

    /** Whether a statement is only what a sentence takes back. */
    boolean holds(Report.Withdrawn gone, ReadText text, Statement statement) {
        return statement.where() == Statement.Where.BODY
                && gone.span().overlaps(statement.span())
                && !isSaidAnew(gone, text.text(), ReadText.cue(statement));
    }

    /** Whether a cue goes on behind the withdrawal: «سحب تصريحه، وقال إن …». */
    private boolean isSaidAnew(Report.Withdrawn gone, String text, int cue) {
        int begin = gone.span().begin();
        return cue > begin
                && (text.charAt(cue) == Phrases.AND || text.charAt(cue - 1) == Phrases.AND)
                && mayWithdraw(text.substring(begin, cue));
    }

    /** Whether it is only what somebody denies having said: «نفى أن يكون قد قال إن …». */
    boolean isDisowned(ReadText text, Statement statement) {
        return text.facts().statements().stream()
                .anyMatch(outer -> outer != statement
                        && outer.modality() == Statement.Modality.DENIED
                        && outer.where() == Statement.Where.BODY
                        && statement.where() == Statement.Where.BODY
                        && outer.span().length() > statement.span().length()
                        && outer.span().contains(statement.span())
                        && Phrases.hasAny(Phrases.folded(outer.span().of(text.text())), disowned));
    }
}
