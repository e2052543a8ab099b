package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Statement;
import org.isnad.Statement.Where;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Words;
import org.isnad.facts.statements.ContentReader.Range;
import org.isnad.facts.statements.cues.Cue;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.sources.NounPhrase;
import org.isnad.facts.statements.sources.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads a headline: «فلان: ...» and its verbs of saying. A headline that only says again what a statement of the body by the
 * same speaker says is not a second statement.
 */
final class Titles {
    private static final int LONGEST_SPEAKER = 7;
    private static final double REPEATED = 0.5;

    private final Grammar grammar;
    private final SpeakerResolver resolver;

    Titles(Grammar grammar, SpeakerResolver resolver) {
        this.grammar = grammar;
        this.resolver = resolver;
    }

    /**
     * The headline's statement, with spans into the title, or none.
     *
     * @param body the statements of the body with their contents
     */
    List<Statement> read(String id, @Nullable String title, String text, List<Statement> body) {
        if (title == null || title.isBlank()) {
            return List.of();
        }
        Paragraph p = grammar.paragraph(title, 0, title.length());
        Draft draft = afterColon(p);
        if (draft == null || draft.subject == null) {
            return List.of();
        }
        Source source = resolver.titleSource(draft.subject);
        String name = resolver.fullName(source);
        if (!resolver.knows(source) || isRepeated(draft, name, text, body)) {
            return List.of();
        }
        Spoken spoken = resolver.named(source);
        return new StatementBuilder(List.of(draft), Map.of(draft, spoken), Where.TITLE).build(id, 0);
    }

    private @Nullable Draft afterColon(Paragraph p) {
        int colon = 0;
        while (colon < p.size() && !p.is(Type.COLON, colon)) {
            colon++;
        }
        if (colon == 0 || colon >= p.size() - 1 || p.words(0, colon) > LONGEST_SPEAKER || hasCue(p, colon)) {
            return null;
        }
        ContentReader contents = new ContentReader(p, new boolean[p.size() + 1]);
        Range content = contents.read(new Complement(colon, colon + 1, Cue.Takes.QUOTE, -1));
        if (p.words(content.from(), content.to()) < 2) {
            return null;
        }
        Draft draft = new Draft(p, colon, colon + 1, content.from(), content.to(), "headline-colon", 0.8);
        draft.direct = contents.isDirect(content);
        draft.subject = new NounPhrase(p, 0, colon, 0);
        return draft;
    }

    private static boolean hasCue(Paragraph p, int limit) {
        for (int t = 0; t < limit; t++) {
            CueForm cue = p.cue(t);
            if (cue != null && cue.cue().strength() == Cue.Strength.STRONG || p.is(Type.COMMA, t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(Draft draft, String name, String text, List<Statement> body) {
        Set<String> said = new HashSet<>();
        body.stream()
                .filter(s -> name.equals(s.speakerFull()))
                .forEach(s -> said.addAll(stems(s.span().of(text))));
        List<String> words = stems(draft.paragraph.text(draft.from, draft.to));
        long again = words.stream().filter(said::contains).count();
        return !words.isEmpty() && again >= REPEATED * words.size();
    }

    /** The words of a text cut to what inflection mostly leaves, short ones left out. */
    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        Words.of(text).forEach(word -> {
            String form = word.form();
            String bare = form.startsWith("ال") && form.length() > 4 ? form.substring(2) : form;
            if (bare.length() > 2) {
                stems.add(Letters.fold(bare.substring(0, Math.min(4, bare.length()))));
            }
        });
        return stems;
    }
}
