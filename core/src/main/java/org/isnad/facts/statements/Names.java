package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Mention;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;

/** An article's mentions, to be asked by place. Offsets are into the article's text. */
final class Names {
    private final List<Mention> mentions;
    private final int[] begins;

    /** @param mentions in order of their spans */
    Names(List<Mention> mentions) {
        this.mentions = List.copyOf(mentions);
        this.begins = mentions.stream().mapToInt(m -> m.span().begin()).toArray();
    }

    List<Mention> all() {
        return mentions;
    }

    /** The mentions that begin in a span, in order. */
    List<Mention> in(Span span) {
        List<Mention> found = new ArrayList<>();
        for (int i = firstAt(span.begin()); i < begins.length && begins[i] < span.end(); i++) {
            found.add(mentions.get(i));
        }
        return found;
    }

    private int firstAt(int offset) {
        int at = java.util.Arrays.binarySearch(begins, offset);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && begins[at - 1] == offset) {
            at--;
        }
        return at;
    }

    /** The longest mention of a person or organisation that begins with a token, clitics aside. */
    @Nullable Mention beginning(Paragraph p, int from) {
        Token token = p.token(from);
        return in(new Span(token.begin(), token.end())).stream()
                .filter(m -> m.type() != Mention.Type.PLACE || m.actsAs() != null)
                .findFirst()
                .orElse(null);
    }

    boolean personBegins(Paragraph p, int from, int to) {
        return in(p.span(from, to)).stream()
                .anyMatch(m -> m.type() == Mention.Type.PERSON && m.kind() == Mention.Kind.NAME);
    }

    /** Whether a mention of a person or body ends with a token. */
    boolean endsAt(Paragraph p, int t) {
        int from = Math.max(0, t - 5);
        return t >= 0
                && in(p.span(from, t + 1)).stream()
                        .anyMatch(m -> m.span().end() == p.token(t).end() && (m.type() != Mention.Type.PLACE || m.actsAs() != null));
    }

    /** The index of the first token that begins at or after a mention's end. */
    int after(Paragraph p, int from, Mention mention) {
        int t = from;
        while (t < p.size() && p.token(t).begin() < mention.span().end()) {
            t++;
        }
        return t;
    }
}
