package org.isnad.views.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.Span;
import org.isnad.arabic.Letters;
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
 * <p>Any text is answered, in time linear in its length: queries are bounded in length, depth and number of clauses. Immutable and
 * safe for many threads. {@code docs/search.md} describes the language for readers.
 */
public final class QueryParser {
    /** UTF-16 units; longer queries are not read. */
    public static final int LONGEST = 4000;

    private static final int DEEPEST = 8;
    private static final int MOST_CLAUSES = 48;

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
        private int at;
        private int clauses;

        Descent(String query, List<Token> tokens, List<QueryProblem> problems) {
            this.query = query;
            this.tokens = tokens;
            this.problems = problems;
        }

        @Nullable Clause query() {
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
                    Clause known = parts.putIfAbsent(plain(part), part);
                    count(known == null ? part.span() : null);
                }
            }
            return joined(List.copyOf(parts.values()));
        }

        /** The clause without its place, by which one typed twice is known. */
        private String plain(Clause clause) {
            return Letters.fold(clause.span().of(query));
        }

        private void count(@Nullable Span span) {
            if (span != null && ++clauses == MOST_CLAUSES + 1) {
                String mended = query.substring(0, span.begin());
                problem(Kind.TOO_MANY, new Span(span.begin(), query.length()), Integer.toString(MOST_CLAUSES), mended);
            }
        }

        private @Nullable Clause joined(List<Clause> parts) {
            return parts.size() < 2
                    ? (parts.isEmpty() ? null : parts.getFirst())
                    : new Clause.All(parts, around(parts));
        }

        private Span around(List<Clause> parts) {
            return new Span(parts.getFirst().span().begin(), parts.getLast().span().end());
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
                    Clause way = unary(depth);
                    add(way, ways);
                    count(way == null ? null : way.span());
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
                    || clause instanceof Clause.Phrase(String words, int distance, boolean letters, Span place) && !letters;
        }

        private @Nullable Clause primary(int depth) {
            Token token = take();
            return switch (token.type()) {
                case WORD -> new Clause.Word(token.text(), false, token.span());
                case EXACT_WORD -> new Clause.Word(token.text(), true, token.span());
                case PREFIX -> new Clause.Prefix(token.text(), token.span());
                case PHRASE -> new Clause.Phrase(token.text(), token.number(), false, token.span());
                case EXACT_PHRASE -> new Clause.Phrase(token.text(), token.number(), true, token.span());
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
                    : new Clause.In(field, value, new Span(name.span().begin(), value.span().end()));
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
