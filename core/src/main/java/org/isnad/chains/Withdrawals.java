package org.isnad.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.lexicon.Lexicon;

/** Finds sentences that tell that a speaker took something back, and statements that are only denied to have been made. Immutable. */
final class Withdrawals {
    private final ContentReader contents;
    private final List<String> withdrawn;
    private final List<String> ends;
    /** The verbs of withdrawing, without those that hold another one. */
    private final List<String> verbs;

    private final List<String> disowned;

    Withdrawals(Lexicon lexicon, ContentReader contents) {
        ChainWords words = new ChainWords(lexicon);
        this.contents = contents;
        this.withdrawn = words.of("withdrawn");
        this.disowned = Phrases.apart(words.of("disowned"));
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
        String folded = Phrases.folded(words);
        return withdrawn.stream()
                .filter(one -> Phrases.isParted(folded, one))
                .findFirst()
                .flatMap(phrase -> speakerIn(text, sentence)
                        .map(name -> new Report.Withdrawn(name, words, sentence, phrase, contents.read(words))));
    }

    private static Optional<String> speakerIn(ReadText text, Span sentence) {
        return text.facts().mentions().stream()
                .filter(mention -> mention.type() == Mention.Type.PERSON && sentence.contains(mention.span()))
                .map(Mention::name)
                .findFirst();
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
