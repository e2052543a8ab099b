package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.isnad.Block;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.lexicon.Lexicon;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private static final Dissector DISSECTOR = new Dissector(Lexicon.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        <p>قبل<script>x < y</script>بعد ~ <p>قبلبعد
        <p>قبل<!-- <b> -->بعد ~ <p>قبلبعد
        <p class="a" data-x="1" id=b>نص ~ <p class="a"  id=b>نص
        <p data-x='>' id=b>نص ~ <p  id=b>نص
        <p data-x id="b"data-y=2>نص ~ <p  id="b">نص
        <img alt="x"/>نص ~ <img />نص
        <p data-x=1/>نص ~ <p >نص
        <a HREF=x onclick="f('</p>')">نص</a> ~ <a HREF=x >نص</a>
        <title>أقل من <b data-x=1></title> ~ <title>أقل من <b data-x=1></title>
        <script type="application/ld+json">{"a":"<b data-x=1>"}</script> ~ <script type="application/ld+json">{"a":"<b data-x=1>"}</script>
        <p>قبل<template><p>قالب</p></template>بعد ~ <p>قبلبعد
        <p>قبل<template><template>ا</template>بعد</template> ~ <p>قبلابعد
        <p>قبل</template>بعد ~ <p>قبلبعد
        <p>            نص ~ <p> نص
        <p>نص<div data-x="لا ينتهي ~ `<p>نص<div `
        <p>نص</div ~ <p>نص
        3 < 4 و5 <6 ~ 3 < 4 و5 <6
        """)
    void whatNoReaderSeesIsLeftOut(String html, String left) {
        assertThat(read(html)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=a title='b>c' hidden>نص</p><p>آخر</p>",
                "<div data-a=1 class='x y' onclick=f>أ<b data-b>ب</b></div>",
                "<!doctype html><html lang=ar dir=rtl><body bgcolor=#fff><p align=center>نص",
                "<p/class=a/id=b data-c/>نص",
                "<p class = 'a' data-b = \"c\" = d>نص",
                "<textarea><b data-a=1></textarea><p>نص",
                "<? x <b title='>'>نص",
                "<![if IE]><p data-x=1>نص<![endif]>",
                "</p data-x='>'>نص"
            })
    void theTextOfTheTreeStaysTheSame(String html) {
        assertThat(Jsoup.parse(read(html)).text()).isEqualTo(Jsoup.parse(html).text());
    }

    @Test
    void aPageOfTooManyTagsSaysThatItsEndWasNotRead() {
        assertThat(dissect("<p>نص".repeat(200_000), Page.Form.HTML).notes()).contains("truncated");
    }

    @Test
    void aPageOfTooManyNamedCharactersSaysThatItsEndWasNotRead() {
        assertThat(dissect("<p>" + "&unknown".repeat(40_000), Page.Form.HTML).notes())
                .contains("truncated");
    }

    @Test
    void aPageOfTooMuchTextSaysThatItsEndWasNotRead() {
        assertThat(dissect("<p>" + "نص ".repeat(4_000_000), Page.Form.HTML).notes())
                .contains("truncated");
        assertThat(dissect("نص ".repeat(4_000_000), Page.Form.TEXT).notes()).contains("truncated");
        assertThat(dissect("نص\n".repeat(200_000), Page.Form.TEXT).notes()).contains("truncated");
    }

    @Test
    void aLargePageIsReadToItsEnd() {
        Dissected page = dissect("<p>نص".repeat(100_000) + "<p>ختام الصفحة.", Page.Form.HTML);
        assertThat(page.notes()).doesNotContain("truncated");
        assertThat(page.blocks().getLast().text()).isEqualTo("ختام الصفحة.");
    }

    /** Each took seconds or half a gigabyte before. */
    @Test
    void structuresThatOnceGrewFasterThanTheirSizeAreRead() {
        String name = "<![CDATA[".repeat(100_000);
        assertThat(texts("<" + "x" + name + ">نص")).isEqualTo("نص");
        assertThat(texts("</x" + name + ">نص")).isEqualTo("نص");
        assertThat(texts("<span itemprop=author>".repeat(20_000) + "نص")).isEqualTo("نص");
        assertThat(texts("<a " + "href=x ".repeat(100_000) + ">نص</a>")).isEqualTo("نص");
        String line = "سطر طويل لا ينتهي بعلامة وقف ولا يقصر عن حد السطر المستقل";
        assertThat(texts("<p>" + line + "<br>كلمة".repeat(20_000))).startsWith(line + " كلمة كلمة");
        assertThat(texts("<p>" + "<a href=x>رابط</a> <b>خط</b> كلمة.<br><br>".repeat(20_000)))
                .startsWith("رابط خط كلمة.|رابط خط كلمة.");
    }

    /** A parser's stack of open elements and that of open templates once disagreed on such pages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<template>",
                "</template>",
                "<template><table><template>",
                "<table><template></table></template>"
            })
    void crossedTemplatesInDeepMarkupAreRead(String templates) {
        assertThat(texts("<div><m>".repeat(600) + templates + "<p>نص الصفحة")).isEqualTo("نص الصفحة");
    }

    /** The parser's list of open formatting elements comes apart when it is taken up again under so many lists. */
    @Test
    void formattingThatIsOpenAboveDeepMarkupIsRead() {
        assertThat(texts("<p><strong>قبل <A href=x>رابط</b>" + "<ul>".repeat(510) + "<p>نص الصفحة"))
                .contains("قبل رابط")
                .endsWith("نص الصفحة");
        assertThat(Formatting.without("ا<b>ب</B>ج<br><a href='x'>د</a><article>ه<b"))
                .isEqualTo("ابج<br>د<article>ه<b");
    }

    /** Each of many containers that call themselves the body cost a pass over the page. */
    @Test
    void aPageOfManyBodiesIsRead() {
        assertThat(texts("<div class=article-body>".repeat(36_000) + "نص")).isEqualTo("نص");
        String part = "<div class=article-body><p>قال الحارس إن الجسر الجديد سيفتح بعد أسبوعين من الآن.</p></div>";
        assertThat(dissect(part.repeat(20_000), Page.Form.HTML).articles()).hasSize(1);
    }

    @Test
    void aTagLineOfOneEndlessWordIsRead() {
        String body = "<h1>عنوان الخبر</h1><p>" + "قال الحارس إن الجسر الجديد سيفتح بعد أسبوعين من الآن. ".repeat(9);
        Dissected page = dissect(body + "<p>كلمات دلالية: أ ب " + "نص".repeat(100_000), Page.Form.HTML);
        assertThat(page.articles()).hasSize(1);
    }

    private static String texts(String html) {
        return dissect(html, Page.Form.HTML).blocks().stream().map(Block::text).collect(Collectors.joining("|"));
    }

    private static Dissected dissect(String text, Page.Form form) {
        return (Dissected) DISSECTOR.dissect(new Page("t", "0", null, null, "UTF-8", form, text));
    }

    private static String read(String html) {
        StringWriter out = new StringWriter();
        try {
            Markup.readable(html).reader().transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
