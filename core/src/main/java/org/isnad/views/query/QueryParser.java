package org.isnad.views.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.views.query.QueryProblem.Kind;
import org.isnad.views.query.Token.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads search queries by recursive descent.
 *
 * <pre>
 * all     = any+                        what stands side by side must all hold
 * any     = unary ( OR unary )*         OR joins its two neighbours, as in the search engines of the web
 * unary   = NOT unary | near
 * near    = primary ( NEAR primary )*
 * primary = "(" all ")" | field primary | field date | word | prefix | phrase
 * </pre>
 *
 * <p>Any text is answered, in time linear in its length: queries are bounded in length, depth and number of words. Immutable and
 * safe for many threads. {@code docs/search.md} describes the language for readers.
 */
public final class QueryParser {
    /** UTF-16 units; longer queries are not read. */
    public static final int LONGEST = 4000;

    private static final int DEEPEST = 8;
    /** Words, those of phrases too. */
    private static final int MOST_WORDS = 20;

    private final QueryWords words;

    public QueryParser(Lexicon lexicon) {
        this.words = new QueryWords(lexicon);
    }

    /** What a query asks, or what is wrong with it. */
    public ParsedQuery parse(String query) {
        if (query.length() > LONGEST) {
            String part = query.substring(0, query.offsetByCodePoints(0, LONGEST / 4));
            String mended = part.lastIndexOf(' ') > 0 ? part.substring(0, part.lastIndexOf(' ')) : null;
            return new ParsedQuery.Misread(List.of(new QueryProblem(
                    Kind.TOO_LONG, new Span(LONGEST, query.length()), Integer.toString(LONGEST), mended)));
        }
        List<QueryProblem> problems = new ArrayList<>();
        List<Token> tokens = new QueryScanner(query, words, problems).scan();
        boolean torn = problems.stream().anyMatch(problem -> problem.kind() == Kind.UNCLOSED_QUOTE);
        Clause clause = torn ? null : new Descent(query, tokens, problems).query();
        if (!problems.isEmpty()) {
            problems.sort((a, b) -> a.span().compareTo(b.span()));
            return new ParsedQuery.Misread(problems);
        }
        return clause == null ? new ParsedQuery.Blank() : new ParsedQuery.Understood(clause);
    }

    /** The reading of one query. */
    private final class Descent {
        private final String query;
        private final List<Token> tokens;
        private final List<QueryProblem> problems;
        /** Words in their normal form: one typed again costs nothing. */
        private final Set<String> met = new HashSet<>();

        private int at;
        private int counted;

        Descent(String query, List<Token> tokens, List<QueryProblem> problems) {
            this.query = query;
            this.tokens = tokens;
            this.problems = problems;
        }

        @Nullable
        Clause query() {
            List<Clause> parts = new ArrayList<>();
            while (peek().type() != Type.END) {
                Clause part = all(0);
                if (part != null) {
                    parts.add(part);
                }
                if (peek().type() == Type.CLOSE) {
                    Token stray = take();
                    problem(Kind.STRAY_BRACKET, stray.span(), "", without(stray.span()));
                }
            }
            Clause whole = joined(parts);
            if (whole != null) {
                checkDates(whole);
            }
            return whole;
        }

        private Token peek() {
            return tokens.get(at);
        }

        private Token take() {
            return tokens.get(at++);
        }

        private void problem(Kind kind, Span span, String detail, String mended) {
            problems.add(new QueryProblem(kind, span, detail, mended.isBlank() ? null : mended.strip()));
        }

        private String without(Span span) {
            return query.substring(0, span.begin()).stripTrailing() + " "
                    + query.substring(span.end()).stripLeading();
        }

        private @Nullable Clause all(int depth) {
            Map<String, Clause> parts = new LinkedHashMap<>();
            while (peek().type() != Type.END && peek().type() != Type.CLOSE) {
                Clause part = any(depth);
                if (part != null) {
                    parts.putIfAbsent(plain(part), part);
                }
            }
            return joined(List.copyOf(parts.values()));
        }

        /** The clause without its place, by which one typed twice is known. */
        private String plain(Clause clause) {
            return Letters.fold(clause.span().of(query));
        }

        /** Told of each word and phrase as it is met; one too many is told once. */
        private <T extends Clause> T counted(T clause, String text) {
            int before = counted;
            counted += Math.max(1, Words.of(text).size());
            if (before <= MOST_WORDS && counted > MOST_WORDS) {
                Span rest = new Span(clause.span().begin(), query.length());
                String mended = query.substring(0, rest.begin());
                problem(Kind.TOO_MANY, rest, Integer.toString(MOST_WORDS), mended);
            }
            return clause;
        }

        private @Nullable Clause joined(List<Clause> parts) {
            return parts.size() < 2
                    ? (parts.isEmpty() ? null : parts.getFirst())
                    : new Clause.All(parts, around(parts));
        }

        private Span around(List<Clause> parts) {
            return new Span(
                    parts.getFirst().span().begin(), parts.getLast().span().end());
        }

        private @Nullable Clause any(int depth) {
            Token first = peek();
            if (first.type() == Type.ANY) {
                lonely(take());
                return null;
            }
            List<Clause> ways = new ArrayList<>();
            add(unary(depth), ways);
            while (peek().type() == Type.ANY) {
                Token or = take();
                if (isEnd(peek().type()) || peek().type() == Type.ANY) {
                    lonely(or);
                } else {
                    add(unary(depth), ways);
                }
            }
            return ways.size() < 2 ? (ways.isEmpty() ? null : ways.getFirst()) : new Clause.Any(ways, around(ways));
        }

        private static void add(@Nullable Clause clause, List<Clause> to) {
            if (clause != null) {
                to.add(clause);
            }
        }

        private static boolean isEnd(Type type) {
            return type == Type.END || type == Type.CLOSE;
        }

        private void lonely(Token operator) {
            problem(Kind.LONELY_OPERATOR, operator.span(), operator.text(), without(operator.span()));
        }

        private @Nullable Clause unary(int depth) {
            boolean not = false;
            Token first = peek();
            while (peek().type() == Type.NOT) {
                Token operator = take();
                not = !not;
                if (isEnd(peek().type()) || peek().type() == Type.ANY) {
                    lonely(operator);
                    return null;
                }
            }
            Clause clause = near(depth);
            return clause == null || !not
                    ? clause
                    : new Clause.Not(
                            clause, new Span(first.span().begin(), clause.span().end()));
        }

        private @Nullable Clause near(int depth) {
            Clause left = primary(depth);
            while (peek().type() == Type.NEAR) {
                Token operator = take();
                Clause right = isEnd(peek().type()) ? null : primary(depth);
                if (!isRow(left) || !isRow(right)) {
                    problem(Kind.NEAR_WHAT, operator.span(), operator.text(), without(operator.span()));
                    return right;
                }
                Span span = new Span(
                        Objects.requireNonNull(left).span().begin(),
                        Objects.requireNonNull(right).span().end());
                left = new Clause.Near(left, right, operator.number(), span);
            }
            return left;
        }

        private static boolean isRow(@Nullable Clause clause) {
            return clause instanceof Clause.Word(String text, boolean exact, Span span) && !exact
                    || clause instanceof Clause.Phrase(String words, int distance, boolean letters, Span place)
                            && !letters;
        }

        private @Nullable Clause primary(int depth) {
            Token token = take();
            return switch (token.type()) {
                case WORD, EXACT_WORD -> word(token);
                case PREFIX -> counted(new Clause.Prefix(token.text(), token.span()), "");
                case PHRASE, EXACT_PHRASE -> phrase(token);
                case FIELD -> field(token, depth);
                case OPEN -> brackets(token, depth);
                case NEAR -> {
                    problem(Kind.NEAR_WHAT, token.span(), token.text(), without(token.span()));
                    yield null;
                }
                case ANY, NOT -> {
                    lonely(token);
                    yield null;
                }
                case CLOSE, END -> {
                    at--;
                    yield null;
                }
            };
        }

        private Clause word(Token token) {
            boolean exact = token.type() == Type.EXACT_WORD;
            Clause.Word word = new Clause.Word(token.text(), exact, token.span());
            return met.add((exact ? "=" : "") + Letters.fold(token.text())) ? counted(word, token.text()) : word;
        }

        private Clause phrase(Token token) {
            boolean exact = token.type() == Type.EXACT_PHRASE;
            return counted(new Clause.Phrase(token.text(), token.number(), exact, token.span()), token.text());
        }

        private @Nullable Clause brackets(Token open, int depth) {
            if (depth == DEEPEST) {
                problem(Kind.TOO_DEEP, open.span(), Integer.toString(DEEPEST), "");
                at = tokens.size() - 1;
                return null;
            }
            int before = problems.size();
            Clause inner = all(depth + 1);
            if (peek().type() == Type.CLOSE) {
                Token close = take();
                if (inner == null && problems.size() == before) {
                    Span span = new Span(open.span().begin(), close.span().end());
                    problem(Kind.EMPTY_BRACKETS, span, "", without(span));
                }
            } else if (problems.size() == before) {
                problem(Kind.UNCLOSED_BRACKET, open.span(), "", query.stripTrailing() + ")");
            }
            return inner;
        }

        private @Nullable Clause field(Token name, int depth) {
            Field field = words.field(name.text()).orElseThrow();
            if (isEnd(peek().type()) || peek().type() == Type.ANY) {
                problem(Kind.MISSING_VALUE, name.span(), name.text(), without(name.span()));
                return null;
            }
            if (peek().type() == Type.FIELD) {
                problem(Kind.FIELD_IN_FIELD, name.span(), name.text(), without(name.span()));
                return null;
            }
            if (field.takesDate()) {
                return date(field, name);
            }
            Clause value = primary(depth);
            return value == null
                    ? null
                    : new Clause.In(
                            field,
                            value,
                            new Span(name.span().begin(), value.span().end()));
        }

        private @Nullable Clause date(Field field, Token name) {
            Token value = take();
            Optional<QueryDates.Period> period = QueryDates.parse(value.text());
            if (period.isEmpty()) {
                String mended = query.substring(0, name.span().begin()) + "\"" + name.text() + "\" "
                        + query.substring(value.span().begin());
                problem(Kind.BAD_DATE, value.span(), value.text(), mended);
                return null;
            }
            Span span = new Span(name.span().begin(), value.span().end());
            LocalDate from = field == Field.TO ? null : period.get().first();
            LocalDate to = field == Field.FROM ? null : period.get().last();
            return new Clause.Published(from, to, span);
        }

        /** Days that must both hold and leave none. */
        private void checkDates(Clause whole) {
            LocalDate from = null;
            LocalDate to = null;
            Span last = whole.span();
            for (Clause part : whole instanceof Clause.All(List<Clause> parts, Span span) ? parts : List.of(whole)) {
                if (part instanceof Clause.Published(LocalDate begin, LocalDate end, Span place)) {
                    from = begin != null && (from == null || begin.isAfter(from)) ? begin : from;
                    to = end != null && (to == null || end.isBefore(to)) ? end : to;
                    last = place;
                }
            }
            if (from != null && to != null && from.isAfter(to)) {
                problem(Kind.DATES_CROSSED, last, from + " > " + to, without(last));
            }
        }
    }
}
