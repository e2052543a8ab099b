package org.isnad.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.Link;
import org.isnad.Rejected;
import org.isnad.Role;
import org.isnad.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    /** The scripts there are: files of their own, without which every page works. */
    private static final Pattern SCRIPT =
            Pattern.compile("<script src=\"\\$\\{shell\\.asset\\(\"(suggest|live)\\.js\"\\)}\" defer></script>");

    private static final Wording ARABIC = new Wording(Language.ARABIC);
    private static final Wording ENGLISH = new Wording(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0, لا أخبار, no articles",
        "1, خبر واحد, 1 article",
        "2, خبران, 2 articles",
        "3, ٣ أخبار, 3 articles",
        "10, ١٠ أخبار, 10 articles",
        "11, ١١ خبرًا, 11 articles",
        "99, ٩٩ خبرًا, 99 articles",
        "100, ١٠٠ خبر, 100 articles",
        "103, ١٠٣ أخبار, 103 articles",
        "111, ١١١ خبرًا, 111 articles"
    })
    void countedNounsFollowTheNumber(int number, String arabic, String english) {
        assertThat(ARABIC.say("n.articles", number).replace('\u00a0', ' ')).isEqualTo(arabic);
        assertThat(ENGLISH.say("n.articles", number).replace('\u00a0', ' ')).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "n.sources, 1, مصدر مستقل واحد",
        "n.sources, 2, مصدران مستقلان",
        "n.sources, 3, ٣ مصادر مستقلة",
        "n.sources, 12, ١٢ مصدرًا مستقلًّا",
        "n.outlets, 14, ١٤ موقعًا",
        "n.outlets.in, 2, موقعين",
        "n.copies, 7, ٧ نسخ",
        "n.copies, 38, ٣٨ نسخة",
        "n.days, 12, ١٢ يومًا",
        "n.statements, 2, قولان"
    })
    void everyCountHasItsForms(String key, int number, String expected) {
        assertThat(ARABIC.say(key, number).replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(new TreeSet<>(ARABIC.keys())).isEqualTo(new TreeSet<>(ENGLISH.keys()));
    }

    @Test
    void everyMessageThatATemplateOrPageAsksForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String root : List.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Pattern.compile("say\\(\\s*\"([a-z][\\w.-]*[a-zA-Z0-9])\"[,)]")
                            .matcher(Files.readString(file))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(asked::add);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(ARABIC.keys()).containsAll(asked);
    }

    @Test
    void noTemplatePrintsUnescaped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String template = SCRIPT.matcher(Files.readString(file)).replaceAll("");
                assertThat(template).as(file.toString()).doesNotContain("$unsafe", "style=\"", "<script");
            }
        }
    }

    @Test
    void rolesKindsAndReasonsHaveWords() {
        for (Role role : Role.values()) {
            assertThat(ARABIC.say("role." + role.wire())).isNotBlank();
        }
        for (Link.Kind kind : Link.Kind.values()) {
            assertThat(ARABIC.say("kind." + kind.wire())).isNotBlank();
        }
        for (Rejected.Reason reason : Rejected.Reason.values()) {
            assertThat(ARABIC.say("rejected." + reason.wire())).isNotBlank();
        }
    }

    @Test
    void daysAreNamed() {
        LocalDate day = LocalDate.of(2026, 4, 16);
        assertThat(ARABIC.longDay(day)).isEqualTo("الخميس ١٦\u00a0أبريل ٢٠٢٦");
        assertThat(ENGLISH.longDay(day)).isEqualTo("Thursday 16\u00a0April 2026");
        assertThat(ARABIC.longDay(LocalDate.of(2026, 4, 19))).startsWith("الأحد");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-16, ٢٨ شوال ١٤٤٧ هـ, 28 Shawwal 1447 AH",
        "2026-06-16, ١ محرم ١٤٤٨ هـ, 1 Muharram 1448 AH",
        "1790-01-01, ١ يناير ١٧٩٠, 1 January 1790"
    })
    void daysCanBeOfTheHijriCalendarAsFarAsItsTablesReach(LocalDate day, String arabic, String english) {
        Wording hijri = new Wording(new Preferences.Style(Language.ARABIC, false, true));
        assertThat(hijri.dayAndYear(day).replace('\u00a0', ' ')).isEqualTo(arabic);
        assertThat(new Wording(new Preferences.Style(Language.ENGLISH, false, true))
                        .dayAndYear(day)
                        .replace('\u00a0', ' '))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-14, الثلاثاء ١٤ أبريل ٢٠٢٦",
        "2026-04-14T20:14, 'الثلاثاء ١٤ أبريل ٢٠٢٦، ٢٠:١٤'",
        "2026-04-14T20:14+03:00, 'الثلاثاء ١٤ أبريل ٢٠٢٦، ٢٠:١٤ (غرينتش+٣)'",
        "2026-04-14T08:05+05:30, 'الثلاثاء ١٤ أبريل ٢٠٢٦، ٠٨:٠٥ (غرينتش+٥:٣٠)'",
        "2026-04-14T08:05Z, 'الثلاثاء ١٤ أبريل ٢٠٢٦، ٠٨:٠٥ (غرينتش)'"
    })
    void momentsAreAsPreciseAsThePageWas(String iso, String expected) {
        assertThat(ARABIC.moment(When.parse(iso).orElseThrow()).replace('\u00a0', ' '))
                .isEqualTo(expected);
    }

    @Test
    void numbersUseTheDigitsOfTheLanguage() {
        assertThat(ARABIC.confidence(0.93)).isEqualTo("٠٫٩٣");
        assertThat(ARABIC.percent(0.94)).isEqualTo("٩٤٪");
        assertThat(ENGLISH.percent(0.94)).isEqualTo("94%");
        assertThat(ARABIC.offset(ZoneOffset.ofHours(-4))).isEqualTo("غرينتش\u2212٤");
    }
}
