package org.isnad.views.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.views.query.QueryProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    private final QueryParser parser = new QueryParser(Lexicon.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            السد                            | السد
            بوابات السد                     | (السد+بوابات)
            السد السد                       | السد
            بوابات ـ السد                   | (السد+بوابات)
            ـ بوابات السد ــ                | (السد+بوابات)
            بوابات ًـ😀 السد                | (السد+بوابات)
            بـوابات الســد                  | (الســد+بـوابات)
            «بوابات السد»                   | "بوابات السد"
            “بوابات السد”                   | "بوابات السد"
            "بوابات السد"~٣                 | "بوابات السد"~3
            "بوابات السد"~                  | "بوابات السد"~5
            بوابات -السد                    | (-السد+بوابات)
            بوابات ليس السد                 | (-السد+بوابات)
            NOT السد                        | -السد
            سد أو خزان                      | (سد/خزان)
            سد او خزان مياه                 | ((سد/خزان)+مياه)
            سد OR خزان                      | (سد/خزان)
            سد AND خزان                     | (خزان+سد)
            (سد مياه) أو خزان               | ((سد+مياه)/خزان)
            بواب*                           | بواب*
            بوابات قرب:٣ السد               | بوابات~3~السد
            بوابات NEAR السد                | بوابات~5~السد
            حريق قرب السد                   | (السد+حريق+قرب)
            مصدر:الراصد                     | SOURCE:الراصد
            Source:"الراصد اليوم"           | SOURCE:"الراصد اليوم"
            قال: الجرادي                    | SAID:الجرادي
            شخص:(نوال أو سالم)              | PERSON:(نوال/سالم)
            -مكان:صنوبر                     | -PLACE:صنوبر
            من:2025-05-01                   | 2025-05-01..
            إلى:٢٠٢٥-٠٥-٢٠                  | ..2025-05-20
            to:20/5/2025                    | ..2025-05-20
            من:2025-05                      | 2025-05-01..
            يوم:2025                        | 2025-01-01..2025-12-31
            =كلمة                           | =كلمة
            ="كلمة أخرى"                    | ="كلمة أخرى"
            الوزير: لا تراجع؟               | (الوزير+تراجع+لا)
            عند 20:30                       | (20+30+عند)
            كوفيد-19                        | كوفيد-19
            سدّ، خزان؛ نهر!                 | (خزان+سدّ+نهر)
            http://example.com              | (example.com+http)
            سد – خزان                       | (خزان+سد)
            """)
    void readsQueries(String query, String clause) {
        assertThat(read(query)).isEqualTo(clause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            «بوابات السد        | UNCLOSED_QUOTE    | 0  | 1  | «بوابات السد»
            سد "خزان            | UNCLOSED_QUOTE    | 3  | 4  | سد "خزان"
            (سد خزان            | UNCLOSED_BRACKET  | 0  | 1  | (سد خزان)
            سد) خزان            | STRAY_BRACKET     | 2  | 3  | سد خزان
            سد () خزان          | EMPTY_BRACKETS    | 3  | 5  | سد خزان
            سد "" خزان          | EMPTY_PHRASE      | 3  | 5  | سد  خزان
            أو سد               | LONELY_OPERATOR   | 0  | 2  | سد
            سد أو               | LONELY_OPERATOR   | 3  | 5  | سد
            سد OR               | LONELY_OPERATOR   | 3  | 5  | سد
            سد ليس              | LONELY_OPERATOR   | 3  | 6  | سد
            مصدرر:الراصد        | UNKNOWN_FIELD     | 0  | 5  | مصدر:الراصد
            غريبة:الراصد        | UNKNOWN_FIELD     | 0  | 5  | غريبة الراصد
            سد مصدر:            | MISSING_VALUE     | 3  | 8  | سد
            مصدر:كاتب:سالم      | FIELD_IN_FIELD    | 0  | 5  | كاتب:سالم
            من:أمس              | BAD_DATE          | 3  | 6  | "من" أمس
            من:2025-13-01       | BAD_DATE          | 3  | 13 | "من" 2025-13-01
            من:2025-06 إلى:2025-05 | DATES_CROSSED  | 11 | 22 | من:2025-06
            س*                  | SHORT_PREFIX      | 0  | 2  | س
            *                   | SHORT_PREFIX      | 0  | 1  |
            س*د                 | STAR_INSIDE       | 1  | 2  | س* د
            *سد                 | STAR_INSIDE       | 0  | 1  | سد
            "سد خزان"~900       | BAD_DISTANCE      | 10 | 13 | "سد خزان"~50
            سد~2                | LOST_DISTANCE     | 2  | 4  | سد
            سد NEAR             | NEAR_WHAT         | 3  | 7  | سد
            (سد خزان) NEAR نهر  | NEAR_WHAT         | 10 | 14 | (سد خزان) نهر
            سد =                | EXACT_WHAT        | 3  | 4  | سد
            """)
    void saysWhatIsWrongWhereAndTheMend(String query, Kind kind, int begin, int end, String mended) {
        assertThat(problems(query)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(List.of(problem.span().begin(), problem.span().end())).containsExactly(begin, end);
            assertThat(problem.mended()).isEqualTo(mended);
        });
    }

    @Test
    void everyProblemIsTold() {
        assertThat(problems("س* (سد مصدرر:الراصد"))
                .extracting(QueryProblem::kind)
                .containsExactly(Kind.SHORT_PREFIX, Kind.UNCLOSED_BRACKET, Kind.UNKNOWN_FIELD);
    }

    @Test
    void nothingToLookForIsBlank() {
        for (String query : List.of("", " ", "؟", "؟ ، …", "\u200f\u200e", "-", "،")) {
            assertThat(parser.parse(query)).as(query).isEqualTo(new ParsedQuery.Blank());
        }
    }

    @Test
    void queriesAreBounded() {
        assertThat(problems("ا".repeat(5000))).extracting(QueryProblem::kind).containsExactly(Kind.TOO_LONG);
        assertThat(problems("(".repeat(100) + "سد"))
                .extracting(QueryProblem::kind)
                .contains(Kind.TOO_DEEP);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append("سد").append(i).append(' ');
        }
        assertThat(problems(many.toString())).extracting(QueryProblem::kind).containsExactly(Kind.TOO_MANY);
        assertThat(problems("«" + many + "»")).extracting(QueryProblem::kind).containsExactly(Kind.TOO_MANY);
        assertThat(parser.parse("سد ".repeat(1000))).isEqualTo(parser.parse("سد"));
        assertThat(problems(many.toString().replace(" ", " أو ") + "سد"))
                .extracting(QueryProblem::kind)
                .containsExactly(Kind.TOO_MANY);
    }

    @Property
    void anyTextIsAnsweredAndEveryProblemLiesInIt(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') @CharRange(from = '\u0600', to = '\u06ff')
                    String query) {
        for (String text : List.of(query, "سد " + query, query.replace('a', '"').replace('b', '('))) {
            if (parser.parse(text) instanceof ParsedQuery.Misread(List<QueryProblem> problems)) {
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.span().end()).isLessThanOrEqualTo(text.length()));
            }
        }
    }

    @Property
    void everyWordThatIsAskedForHasLetters(
            @ForAll
                    @StringLength(max = 20)
                    @CharRange(from = '\u0600', to = '\u06ff')
                    @CharRange(from = '\ufb50', to = '\ufeff')
                    @Chars({' ', '-', ':', '"', '=', 'ـ', '\u064b', '\u200f', '\ud83d', '\ude00'})
                    String query) {
        for (String text : List.of(query, "سد " + query, "سد قال:" + query)) {
            if (parser.parse(text) instanceof ParsedQuery.Understood(Clause clause)) {
                assertThat(texts(clause))
                        .allSatisfy(word -> assertThat(Words.of(word)).as(text).isNotEmpty());
            }
        }
    }

    private static List<String> texts(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> List.of(word.text());
            case Clause.Phrase phrase -> List.of(phrase.text());
            case Clause.Prefix prefix -> List.of(prefix.start());
            case Clause.Near near ->
                Stream.concat(texts(near.left()).stream(), texts(near.right()).stream())
                        .toList();
            case Clause.In in -> texts(in.clause());
            case Clause.Not not -> texts(not.clause());
            case Clause.Published days -> List.of();
            case Clause.All all ->
                all.clauses().stream().flatMap(each -> texts(each).stream()).toList();
            case Clause.Any any ->
                any.clauses().stream().flatMap(each -> texts(each).stream()).toList();
        };
    }

    @Property
    void oneMendAfterTheOtherLeadsToAQueryThatIsUnderstood(
            @ForAll
                    @StringLength(max = 30)
                    @CharRange(from = 'ا', to = 'ت')
                    @Chars({' ', '"', '(', ')', '-', '*', ':', '~', '=', '|', '9', '«'})
                    String query) {
        String text = query;
        for (int round = 0; round < 60; round++) {
            if (!(parser.parse(text) instanceof ParsedQuery.Misread(List<QueryProblem> problems))) {
                return;
            }
            String mended = problems.getFirst().mended();
            if (mended == null) {
                return;
            }
            assertThat(mended).isNotEqualTo(text);
            text = mended;
        }
        assertThat(parser.parse(text)).as(text).isNotInstanceOf(ParsedQuery.Misread.class);
    }

    private List<QueryProblem> problems(String query) {
        return parser.parse(query) instanceof ParsedQuery.Misread(List<QueryProblem> problems) ? problems : List.of();
    }

    private String read(String query) {
        return switch (parser.parse(query)) {
            case ParsedQuery.Blank blank -> "";
            case ParsedQuery.Misread misread -> misread.problems().toString();
            case ParsedQuery.Understood(Clause clause) -> told(clause);
        };
    }

    private static String told(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> (word.exact() ? "=" : "") + word.text();
            case Clause.Prefix prefix -> prefix.start() + "*";
            case Clause.Phrase phrase ->
                (phrase.exact() ? "=" : "") + "\"" + phrase.text() + "\""
                        + (phrase.distance() == 0 ? "" : "~" + phrase.distance());
            case Clause.Near near -> told(near.left()) + "~" + near.distance() + "~" + told(near.right());
            case Clause.In in -> in.field() + ":" + told(in.clause());
            case Clause.Published days ->
                (days.from() == null ? "" : days.from()) + ".." + (days.to() == null ? "" : days.to());
            case Clause.Not not -> "-" + told(not.clause());
            case Clause.All all ->
                all.clauses().stream().map(QueryParserTest::told).sorted().collect(Collectors.joining("+", "(", ")"));
            case Clause.Any any ->
                any.clauses().stream().map(QueryParserTest::told).collect(Collectors.joining("/", "(", ")"));
        };
    }
}
