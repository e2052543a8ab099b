package org.isnad.measure.fuzz;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Pages of one structure taken to an extreme, by name. Each is given by its wanted length in UTF-16 units. Pure. */
final class Monsters {
    private static final String OPEN = "<!doctype html><html><head><title>عنوان</title></head><body>";
    private static final String SENTENCE = "قال الحارس إن الجسر الجديد سيفتح بعد أسبوعين من الآن. ";
    private static final String PARAGRAPH = SENTENCE.repeat(4);
    private static final String LINKED_DATA = "<script type=\"application/ld+json\">";

    private static final Map<String, IntFunction<String>> ALL = all();

    private Monsters() {}

    /** The monsters by name, in a fixed order. */
    static Map<String, IntFunction<String>> byName() {
        return ALL;
    }

    private static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> all = new LinkedHashMap<>();
        nesting(all);
        unclosed(all);
        attributes(all);
        units(all);
        linkedData(all);
        linkedLists(all);
        articles(all);
        textPages(all);
        return Collections.unmodifiableMap(all);
    }

    private static void nesting(Map<String, IntFunction<String>> all) {
        for (String tag : new String[] {
            "div",
            "b",
            "p",
            "span",
            "font",
            "a href=x",
            "ul><li",
            "table><tr><td",
            "blockquote",
            "form",
            "h1",
            "button",
            "select",
            "noscript",
            "svg",
            "template",
            "frameset",
            "dl><dt",
            "ruby><rt",
            "math><mi",
            "article",
            "option",
            "iframe",
            "object"
        }) {
            all.put("nested " + tag, units -> page("<" + tag + ">", units));
            all.put("nested " + tag + " with text", units -> page("<" + tag + ">نص ", units));
        }
        all.put("crossed formatting", units -> page("<b><i><u>ن</b></i>", units));
        all.put("crossed links and paragraphs", units -> page("<a href=x><p>ن</a></p>", units));
        all.put("crossed tables", units -> page("<table><b><tr><p>ن</table></b>", units));
        all.put("ends without starts", units -> page("</p></div></b></table></li>", units));
        all.put("line breaks", units -> page("<br>نص", units));
        all.put("line breaks alone", units -> page("<br>", units));
        all.put("flat paragraphs", units -> page("<p>نص", units));
        all.put("flat cells", units -> page("<td>نص", units));
    }

    private static void unclosed(Map<String, IntFunction<String>> all) {
        for (String start : new String[] {
            "<!--", "<!-- -", "<![CDATA[", "<script>", "<style>", "<textarea>", "<title>", "<", "</", "<a", "<a href='",
                    "<!", "<?",
            ">", "<xmp>", "<plaintext>", "<script><!--", "<noscript><noscript></noscript>", "<svg><svg></svg>",
                    "<script></scrip", "<x<", "</x<", "<x", "<a x<", "<a class=x<", "<a class='&' "
        }) {
            all.put("repeated " + start, units -> page(start, units));
        }
        all.put("comments", units -> page("<!-- x --><p>ن", units));
        all.put("scripts", units -> page("<script>x()</script><p>ن", units));
        all.put("one script", units -> OPEN + "<script>" + fill("if (a < b) { </x> } ", units));
    }

    private static void attributes(Map<String, IntFunction<String>> all) {
        all.put("attributes", units -> OPEN + "<div " + numbered("a", "=1 ", units) + ">" + PARAGRAPH);
        all.put("same attribute", units -> OPEN + "<div " + fill("a=1 ", units) + ">" + PARAGRAPH);
        all.put("class names", units -> OPEN + "<div class=\"" + numbered("name", " ", units) + "\">" + PARAGRAPH);
        all.put("one long name", units -> OPEN + "<x" + fill("<![CDATA[", units) + ">" + PARAGRAPH);
        all.put("one long end tag", units -> OPEN + "</x" + fill("<![CDATA[", units) + ">" + PARAGRAPH);
        all.put("entities in an attribute", units -> OPEN + "<a href='" + fill("&amp;", units) + "'>" + PARAGRAPH);
        all.put("one class name", units -> OPEN + "<div class=\"" + fill("x", units) + "\">" + PARAGRAPH);
        all.put("style", units -> OPEN + "<div style=\"" + fill("isplay : ", units) + "\">" + PARAGRAPH);
        all.put("one address", units -> OPEN + "<a href=\"" + fill("x/", units) + "\">ن</a>" + PARAGRAPH);
        all.put("meta", units -> page("<meta name=keywords content=\"خبر, نص\">", units));
        all.put("meta names", units -> OPEN + numbered("<meta name=n", " content=نص>", units));
        all.put("items", units -> page("<b itemprop=author>ن</b>", units));
        all.put("nested items", units -> page("<span itemprop=author>ن", units));
        all.put("item names", units -> OPEN + numbered("<i itemprop=n", ">ن</i>", units));
        all.put("classes", units -> OPEN + numbered("<p class=n", ">ن", units));
    }

    private static void units(Map<String, IntFunction<String>> all) {
        for (String unit : new String[] {
            "ن",
            " ",
            "\n",
            "\t \u00A0",
            "x",
            "&amp;",
            "&#x627;",
            "&unknown",
            "&",
            "&#",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uFEFF",
            "\u064E",
            "\u0640",
            "\u202E",
            "»",
            "\"",
            ".",
            ":",
            "(",
            ")",
            "-",
            "—",
            "|",
            "#",
            "# ",
            "#وسم ",
            "1",
            "1/",
            "2026-",
            "،",
            "漢",
            "ـ ",
            "٠",
            "@",
            "/",
            "[",
            "{",
            "{\"",
            "]]>",
            " - ",
            "الاسم: ",
            "x: ",
            "a.b ",
            "12:30 ",
            "5 أبريل ",
            "منذ 5 ",
            "https://t.co/"
        }) {
            all.put("paragraph of " + name(unit), units -> OPEN + "<p>" + fill(unit, units));
            all.put(
                    "heading of " + name(unit),
                    units -> OPEN + "<h1>" + fill(unit, units) + "</h1>" + PARAGRAPH + PARAGRAPH);
            all.put("text line of " + name(unit), units -> "عنوان\n" + fill(unit, units));
            all.put("text lines of " + name(unit), units -> "عنوان\n" + fill(unit + "\n", units));
        }
        all.put("paragraph of sentences", units -> OPEN + "<p>" + fill(SENTENCE, units));
        all.put("bold runs and breaks", units -> page("<b>نص أول</b> آخر<br><br>", units));
        all.put("links and breaks", units -> page("<a href=x>نص أول</a> آخر<br><br>", units));
        all.put("unended lines and breaks", units -> page("نص لا ينتهي<br>", units));
        all.put("long unended lines and breaks", units -> OPEN + "<p>" + "نص ".repeat(20) + fill("نص<br>", units));
        all.put("links in one paragraph", units -> OPEN + "<p>" + fill("<a href=x>نص</a> آخر ", units));
        all.put(
                "tags line",
                units -> OPEN + "<h1>عنوان</h1>" + PARAGRAPH.repeat(9) + "<p>كلمات دلالية: "
                        + numbered("نص", " ", units));
        all.put(
                "one long tag",
                units -> OPEN + "<h1>عنوان</h1>" + PARAGRAPH.repeat(9) + "<p>كلمات دلالية: أ ب " + fill("نص", units));
        all.put(
                "tag lines",
                units -> OPEN + "<h1>عنوان</h1>" + PARAGRAPH.repeat(9)
                        + numbered("<p class=tags>جسر جديد قال الحارس ", "", units));
        all.put(
                "hashtag lines",
                units -> OPEN + "<h1>عنوان</h1>" + PARAGRAPH.repeat(9) + numbered("<p>#جسر #جديد", "", units));
        all.put(
                "tag links",
                units -> OPEN + "<h1>عنوان</h1>" + PARAGRAPH.repeat(9) + "<p>كلمات دلالية: "
                        + fill("<a href=x>#نص</a> ", units));
        all.put(
                "tag lines of the body's words",
                units -> OPEN + "<h1>عنوان</h1><p>" + "جسر ".repeat(20_000)
                        + fill("<p class=tags>جسر جسر جسر جسر جسر جسر جسر آخر", units));
        all.put(
                "endless page of tag lines",
                units -> page(
                        "<article><h1>عنوان الخبر الجديد هنا</h1><p>5 أبريل 2026</p><p>"
                                + (PARAGRAPH + "</p><p>").repeat(60) + "<p>كلمات دلالية: "
                                + "جسر الحارس الجديد إن قال ".repeat(400) + "</article>",
                        units));
        all.put(
                "tag that ends with commas",
                units -> OPEN + "<h1>عنوان</h1>" + PARAGRAPH.repeat(9) + "<p>كلمات دلالية: <a href=x>نص"
                        + fill("،", units));
        all.put(
                "keywords",
                units -> OPEN + "<meta name=keywords content='" + numbered("نص", " ", units) + "'>"
                        + PARAGRAPH.repeat(9));
        all.put("title", units -> "<html><title>" + fill("نص - ", units) + "</title><h1>نص</h1>" + PARAGRAPH.repeat(9));
    }

    private static void linkedData(Map<String, IntFunction<String>> all) {
        for (String part : new String[] {
            "[",
            "{",
            "{\"a\":",
            "[[],",
            "\"",
            "\\u0",
            "\\",
            "[[CDATA[",
            ",",
            "]",
            "{\"@type\":\"NewsArticle\",\"author\":",
            "/*",
            "{\"a\":1},",
            "{\"@type\":\"NewsArticle\",\"headline\":\"عنوان\",\"author\":[{\"name\":\"ن\"}]},",
            "{\"@id\":\"x\",\"author\":{\"@id\":\"x\"}},"
        }) {
            all.put(
                    "linked data of " + part,
                    units -> OPEN + LINKED_DATA + fill(part, units) + "</script>" + PARAGRAPH);
            all.put(
                    "linked data in a list of " + part,
                    units -> OPEN + LINKED_DATA + "[" + fill(part, units) + "]</script>" + PARAGRAPH);
        }
        all.put("linked authors", units -> linked("\"author\":[" + numbered("{\"name\":\"كاتب ", "\"},", units) + "]"));
        all.put("linked keywords", units -> linked("\"keywords\":[" + numbered("\"كلمة", "\",", units) + "]"));
        all.put("linked headline", units -> linked("\"headline\":\"" + fill("عنوان ", units) + "\""));
        all.put("linked date", units -> linked("\"datePublished\":\"" + fill("2026-01-", units) + "\""));
        all.put("linked keys", units -> linked(numbered("\"k", "\":{},", units) + "\"x\":1"));
        all.put("linked data in scripts", units -> page(LINKED_DATA + "{\"@type\":\"NewsArticle\"}</script>", units));
    }

    private static void linkedLists(Map<String, IntFunction<String>> all) {
        all.put("linked authors by name", units -> linked("\"author\":[" + named("\"سلمى ", "\",", units) + "]"));
        all.put("linked dates", units -> linked("\"datePublished\":[" + numbered("\"12/", "\",", units) + "]"));
        all.put(
                "linked articles under a long title",
                units -> OPEN + "<meta property=og:title content='" + "عنوان آخر ".repeat(400) + "'>"
                        + fill(
                                LINKED_DATA + "["
                                        + "{\"@type\":\"NewsArticle\",\"headline\":\"عنوان آخر هنا\"},".repeat(3000)
                                        + "{}]</script>",
                                units)
                        + PARAGRAPH.repeat(9));
        all.put(
                "linked headline of one letter",
                units -> OPEN + "<meta property=og:title content='" + "ن".repeat(1900) + "م'>" + LINKED_DATA
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"" + fill("ن", units) + "\"}</script>"
                        + PARAGRAPH.repeat(9));
    }

    private static String linked(String fields) {
        return OPEN + LINKED_DATA + "{\"@type\":\"NewsArticle\"," + fields + "}</script><h1>عنوان</h1>"
                + PARAGRAPH.repeat(9);
    }

    private static void articles(Map<String, IntFunction<String>> all) {
        String date = "<p>5 أبريل 2026</p>";
        String two = "<p>" + PARAGRAPH + "</p><p>" + PARAGRAPH + "</p>";
        all.put(
                "endless page",
                units -> page("<article><h1>عنوان الخبر الجديد هنا</h1>" + date + two + "</article>", units));
        all.put(
                "embedded articles",
                units ->
                        OPEN + "<h1>عنوان</h1>" + two + fill("<p>إقرأ أيضاً:</p><p>عنوان آخر</p>" + date + two, units));
        all.put("date lines", units -> OPEN + "<h1>عنوان الخبر هنا</h1>" + two + fill(date, units));
        all.put("headlines", units -> page("<h1>عنوان الخبر الجديد هنا</h1>", units));
        all.put("linked headlines", units -> page("<h2><a href=x>عنوان الخبر الجديد هنا</a></h2>", units));
        all.put("bodies", units -> page("<div class=article-body><p>" + PARAGRAPH + "</p></div>", units));
        all.put("nested bodies", units -> page("<div class=article-body><p>" + PARAGRAPH + "</p>", units));
        all.put("subheads", units -> OPEN + "<h1>عنوان</h1>" + two + fill("<h2>عنوان فرعي</h2>", units));
        all.put("bylines", units -> OPEN + "<h1>عنوان</h1>" + two + numbered("<p class=author>سلمى ", "</p>", units));
        all.put(
                "joined authors",
                units -> OPEN + "<h1>عنوان</h1>" + two + "<p class=author>" + fill("سلمى ومحمد ", units));
        all.put("authors", units -> OPEN + "<h1>عنوان</h1>" + two + "<p class=author>" + named("سلمى ", "، ", units));
        all.put(
                "trails",
                units -> OPEN + fill("<p>الرئيسية » سياسة »", units) + "<h1>عنوان الخبر الجديد هنا</h1>" + two);
        all.put("empty trail", units -> OPEN + "<p>" + fill("»", units) + "<h1>عنوان الخبر الجديد هنا</h1>" + two);
        all.put(
                "headings under a long title",
                units -> "<html><title>" + "عنوان آخر ".repeat(40) + "</title>" + OPEN
                        + fill("<h1>عنوان آخر هنا", units) + two);
        all.put(
                "paragraphs of dates",
                units -> OPEN + "<h1>عنوان الخبر الجديد هنا</h1>"
                        + fill("<p>" + "قال الحارس إن الجسر سيفتح يوم 5 أبريل 2026 و12/3/2025. ".repeat(60), units));
        all.put(
                "nested quotations",
                units -> OPEN + "<h1>عنوان</h1>" + two + fill("<blockquote>ن<a href=//x>ن</a>", units));
        all.put(
                "labelled dates",
                units -> OPEN + "<h1>عنوان الخبر الجديد هنا</h1>" + two + fill("<p>نشر في 5 أبريل 2026</p>", units));
        all.put("credits", units -> OPEN + "<h1>عنوان</h1>" + two + fill("<p>المصدر: صحيفة</p>", units));
        all.put(
                "captions",
                units -> OPEN + "<h1>عنوان</h1>" + two + fill("<figcaption>الرصيف (وكالة الموج)</figcaption>", units));
        all.put("hidden text", units -> OPEN + "<h1>عنوان</h1>" + fill("<p hidden>نص</p>", units) + two);
        all.put("list headings", units -> OPEN + "<h1>عنوان</h1>" + two + fill("<h3>إقرأ أيضاً</h3>", units));
        all.put(
                "list headings before hidden text",
                units -> OPEN + two + fill("<h3>إقرأ أيضاً</h3>", units / 2) + fill("<p hidden>ن", units / 2));
        all.put("hidden text between headings", units -> OPEN + two + fill("<h1>عنوان</h1><p hidden>ن", units));
        all.put("clocks", units -> OPEN + "<h1>عنوان</h1>" + two + fill("<p>14:20</p><p>نص</p>", units));
        all.put("times", units -> page("<time datetime='2026-04-05'>ن</time>", units));
        all.put("trail", units -> OPEN + fill("<a href=x>ن</a> » ", units) + "<h1>عنوان</h1>" + two);
    }

    private static void textPages(Map<String, IntFunction<String>> all) {
        all.put("text of sentences in one line", units -> "عنوان\n" + fill(SENTENCE, units));
        all.put("text of paragraphs", units -> "عنوان الخبر\n" + fill(PARAGRAPH + "\n", units));
        all.put("text of short lines", units -> fill("نص\n", units));
        all.put(
                "text of announcements",
                units -> "عنوان\n" + PARAGRAPH + "\n"
                        + fill("إقرأ أيضاً:\nعنوان آخر\n" + PARAGRAPH + "\n" + PARAGRAPH + "\n", units));
        all.put("text of labels", units -> "عنوان\n" + PARAGRAPH + "\n" + fill("المصدر: صحيفة\n", units));
        all.put("text of tags", units -> "عنوان\n" + PARAGRAPH + "\nكلمات دلالية:\n" + numbered("وسم", "\n", units));
        all.put("text of dates", units -> "عنوان\n" + PARAGRAPH + "\n" + fill("5 أبريل 2026\n", units));
        all.put("text of many dates", units -> "عنوان\n" + fill("يوم 5 أبريل 2026 و12/3/2025 ", units));
        all.put("text of hashtags", units -> "عنوان\n" + PARAGRAPH + "\n" + numbered("#وسم", " ", units));
        all.put(
                "text of copyright lines",
                units -> "الموجة\n" + PARAGRAPH + "\n" + fill("جميع الحقوق محفوظة الموجة\n", units));
    }

    private static String page(String part, int units) {
        return OPEN + fill(part, units);
    }

    private static String fill(String part, int units) {
        return part.repeat(Math.max(1, units / part.length()));
    }

    private static String numbered(String before, String after, int units) {
        StringBuilder out = new StringBuilder(units + 64);
        for (int i = 0; out.length() < units; i++) {
            out.append(before).append(i).append(after);
        }
        return out.toString();
    }

    /** Parts with names of letters between, no two the same. */
    private static String named(String before, String after, int units) {
        StringBuilder out = new StringBuilder(units + 64);
        for (int i = 0; out.length() < units; i++) {
            out.append(before);
            for (int rest = i + 64; rest > 0; rest /= 26) {
                out.append((char) ('ب' + rest % 26));
            }
            out.append(after);
        }
        return out.toString();
    }

    private static String name(String unit) {
        StringBuilder out = new StringBuilder();
        unit.chars()
                .forEach(c -> out.append(c > ' ' && c < 0x7F ? String.valueOf((char) c) : String.format("%04X", c)));
        return out.toString();
    }
}
