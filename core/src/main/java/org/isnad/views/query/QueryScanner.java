package org.isnad.views.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.views.query.QueryProblem.Kind;
import org.isnad.views.query.Token.Type;

/** Cuts a query into tokens, in one pass. For one query and one thread. */
final class QueryScanner {
    private static final int USUAL_DISTANCE = 5;
    private static final int FARTHEST = 50;

    private final String query;
    private final QueryWords words;
    private final List<QueryProblem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    QueryScanner(String query, QueryWords words, List<QueryProblem> problems) {
        this.query = query;
        this.words = words;
        this.problems = problems;
    }

    /** The tokens; the last is the end. */
    List<Token> scan() {
        while (at < query.length()) {
            next();
        }
        add(Type.END, "", -1, at);
        return tokens;
    }

    private void next() {
        int begin = at;
        char sign = query.charAt(at);
        if (!Signs.closing(sign).isEmpty()) {
            quoted(begin, Type.PHRASE);
        } else if (Signs.isOpening(sign) || Signs.isClosing(sign)) {
            at++;
            add(Signs.isOpening(sign) ? Type.OPEN : Type.CLOSE, "", -1, begin);
        } else if (sign == '|') {
            at += peek(at + 1) == '|' ? 2 : 1;
            add(Type.ANY, query.substring(begin, at), -1, begin);
        } else if (sign == '=') {
            exact(begin);
        } else if (Signs.isDash(sign)) {
            dash(begin);
        } else if (sign == '~') {
            lostDistance(begin);
        } else if (Signs.isStar(sign)) {
            star(begin);
        } else if (Signs.isLetter(sign)) {
            word(begin);
        } else {
            at++;
        }
    }

    private char peek(int place) {
        return place < query.length() ? query.charAt(place) : '\0';
    }

    private void add(Type type, String text, int number, int begin) {
        tokens.add(new Token(type, text, number, new Span(begin, at)));
    }

    private void problem(Kind kind, Span span, String detail, String mended) {
        problems.add(new QueryProblem(kind, span, detail, mended.isBlank() ? null : mended.strip()));
    }

    private String without(int begin, int end) {
        return query.substring(0, begin) + query.substring(end);
    }

    /** A minus sign before a piece; a dash between words is none. */
    private void dash(int begin) {
        at++;
        boolean before =
                begin == 0 || Signs.isSeparator(query.charAt(begin - 1)) || Signs.isOpening(query.charAt(begin - 1));
        char next = peek(at);
        if (before
                && (Signs.isLetter(next)
                        || Signs.isOpening(next)
                        || next == '='
                        || !Signs.closing(next).isEmpty())) {
            add(Type.NOT, "-", -1, begin);
        }
    }

    private void exact(int begin) {
        at++;
        char next = peek(at);
        if (!Signs.closing(next).isEmpty()) {
            quoted(begin, Type.EXACT_PHRASE);
        } else if (Signs.isLetter(next)) {
            int from = at;
            skipWord();
            add(Type.EXACT_WORD, query.substring(from, at), -1, begin);
        } else {
            problem(Kind.EXACT_WHAT, new Span(begin, at), "", without(begin, at));
        }
    }

    private void quoted(int begin, Type type) {
        char opening = query.charAt(at);
        String closing = Signs.closing(opening);
        int end = at + 1;
        while (end < query.length() && closing.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        if (end == query.length() && Signs.mayStandAlone(opening)) {
            at++;
            return;
        }
        if (end == query.length()) {
            String mended = end > at + 1 ? query.stripTrailing() + closing.charAt(0) : query.substring(0, begin);
            problem(Kind.UNCLOSED_QUOTE, new Span(at, at + 1), String.valueOf(closing.charAt(0)), mended);
            at = end;
            return;
        }
        String text = query.substring(at + 1, end);
        at = end + 1;
        if (text.chars().noneMatch(c -> Signs.isLetter((char) c))) {
            problem(Kind.EMPTY_PHRASE, new Span(begin, at), "", without(begin, at));
            return;
        }
        int distance = peek(at) == '~' ? distance(at + 1) : 0;
        add(type, text, distance, begin);
    }

    /** The number at a place, else the usual one; goes on behind it. */
    private int distance(int from) {
        at = from;
        while (at < query.length() && at < from + 4 && Character.isDigit(query.charAt(at))) {
            at++;
        }
        if (at == from) {
            return USUAL_DISTANCE;
        }
        int distance = Integer.parseInt(Letters.fold(query.substring(from, at)));
        if (distance > FARTHEST || distance == 0) {
            String mended = query.substring(0, from) + (distance == 0 ? 1 : FARTHEST) + query.substring(at);
            problem(Kind.BAD_DISTANCE, new Span(from, at), Integer.toString(FARTHEST), mended);
            return FARTHEST;
        }
        return distance;
    }

    private void lostDistance(int begin) {
        at++;
        while (Character.isDigit(peek(at))) {
            at++;
        }
        problem(Kind.LOST_DISTANCE, new Span(begin, at), "", without(begin, at));
    }

    private void star(int begin) {
        while (Signs.isStar(peek(at))) {
            at++;
        }
        if (Signs.isLetter(peek(at))) {
            problem(Kind.STAR_INSIDE, new Span(begin, at), "", without(begin, at));
        } else {
            problem(Kind.SHORT_PREFIX, new Span(begin, at), "", without(begin, at));
        }
    }

    private void word(int begin) {
        skipWord();
        String word = query.substring(begin, at);
        if (Signs.isColon(peek(at)) && colon(word, begin)) {
            return;
        }
        Optional<QueryWords.Operator> operator = words.operator(word);
        if (operator.isPresent() && operator(operator.get(), word, begin)) {
            return;
        }
        if (Signs.isStar(peek(at))) {
            prefix(word, begin);
        } else {
            add(Type.WORD, word, -1, begin);
        }
    }

    /** To the end of a word: signs that may stand inside one end it when no letter follows. */
    private void skipWord() {
        while (at < query.length() && isInWord()) {
            at++;
        }
    }

    private boolean isInWord() {
        char sign = query.charAt(at);
        if (Signs.isLetter(sign) || Signs.isMark(sign)) {
            return true;
        }
        return !Signs.endsWord(sign) && Signs.isLetter(peek(at + 1));
    }

    private void prefix(String word, int begin) {
        int star = at;
        while (Signs.isStar(peek(at))) {
            at++;
        }
        String start = Letters.fold(word);
        if (Signs.isLetter(peek(at))) {
            problem(Kind.STAR_INSIDE, new Span(star, at), "", query.substring(0, at) + " " + query.substring(at));
        } else if (start.codePointCount(0, start.length()) < 2) {
            problem(Kind.SHORT_PREFIX, new Span(begin, at), "", without(star, at));
        } else {
            add(Type.PREFIX, word, -1, begin);
        }
    }

    /** A field's name before a colon, or the operator of nearness; false when the colon is only punctuation. */
    private boolean colon(String word, int begin) {
        char behind = peek(at + 1);
        if (words.operator(word).filter(QueryWords.Operator.NEAR::equals).isPresent() && Character.isDigit(behind)) {
            int number = distance(at + 1);
            add(Type.NEAR, word, number, begin);
            return true;
        }
        Optional<Field> field = words.field(word);
        if (field.isPresent()) {
            at++;
            add(Type.FIELD, word, -1, begin);
            if (field.get().takesDate()) {
                date();
            }
            return true;
        }
        boolean meant = (Signs.isLetter(behind) || !Signs.closing(behind).isEmpty() || Signs.isOpening(behind))
                && word.chars().allMatch(c -> Character.isLetter(c) || Signs.isMark((char) c));
        if (meant) {
            Optional<String> nearest = words.nearestField(word);
            String mended = nearest.map(name -> query.substring(0, begin) + name + query.substring(at))
                    .orElse(query.substring(0, at) + " " + query.substring(at + 1));
            problem(Kind.UNKNOWN_FIELD, new Span(begin, at), nearest.orElse(""), mended);
            at++;
        }
        return meant;
    }

    /** A date is taken as it stands up to the next space, since words are cut elsewhere. */
    private void date() {
        while (at < query.length() && Signs.isSpace(query.charAt(at))) {
            at++;
        }
        int begin = at;
        while (at < query.length() && isInDate(query.charAt(at))) {
            at++;
        }
        if (at > begin) {
            add(Type.WORD, query.substring(begin, at), -1, begin);
        }
    }

    private static boolean isInDate(char sign) {
        return !Signs.isSpace(sign) && !Signs.isOpening(sign) && !Signs.isClosing(sign) && "،؛؟,;|".indexOf(sign) < 0;
    }

    private boolean operator(QueryWords.Operator operator, String word, int begin) {
        switch (operator) {
            case ANY -> add(Type.ANY, word, -1, begin);
            case NOT -> add(Type.NOT, word, -1, begin);
            case ALL -> {}
            case NEAR -> {
                if (!word.equals("NEAR")) {
                    return false;
                }
                add(Type.NEAR, word, USUAL_DISTANCE, begin);
            }
        }
        return true;
    }
}
