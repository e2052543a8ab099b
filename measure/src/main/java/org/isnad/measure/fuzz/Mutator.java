package org.isnad.measure.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes the bytes of a page in ways that templates, transports and attackers do. Same seed, same pages; serves one thread. */
final class Mutator {
    private static final int LONGEST = 3_000_000;
    private static final int MOST_CHANGES = 12;

    private static final List<String> PARTS = List.of(
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<a href=x>",
            "</a>",
            "<table><tr><td>",
            "</table>",
            "<br>",
            "<h1>",
            "</h1>",
            "<h2>",
            "<li>",
            "<ul>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<script>",
            "</script>",
            "<style>",
            "<svg>",
            "<noscript>",
            "<title>",
            "<textarea>",
            "<select>",
            "<template>",
            "<iframe>",
            "<form>",
            "<html lang=ar>",
            "<body>",
            "<head>",
            "<article>",
            "<div class='related'>",
            "<div class=\"article-body\">",
            "<span class=author>",
            "<p hidden>",
            "<div style='display: none'>",
            "<time datetime='2026-13-45T99:99'>",
            "<time datetime='+999999999-12-31'>",
            "<meta property=og:title content='",
            "<meta property='article:published_time' content='0000-00-00T00:00Z'>",
            "<link rel=canonical href='http://[::1'>",
            "<script type='application/ld+json'>",
            "{\"@type\":\"NewsArticle\",",
            "[[[[",
            "{{{{",
            "\"datePublished\":\"-9999-99-99\",",
            "\"author\":[{\"@id\":\"#a\"}],",
            "\\u12",
            "&#xD800;",
            "&#0;",
            "&#x110000;",
            "&lt",
            "&",
            "\0",
            "\uFEFF",
            "\u202E",
            "\u064E\u064E",
            "\uD83D\uDE00",
            "\u2028",
            "\r",
            "\r\n",
            "\n",
            "\f",
            "إقرأ أيضاً:",
            "المصدر:",
            "كلمات دلالية:",
            "#وسم ",
            "منذ 99999999999999999999 يوم",
            "31/02/2026",
            "٣١ فبراير ٠٠٠٠",
            "30 رجب 99999",
            "25:61 م",
            "(رويترز)",
            "/ ",
            "| ",
            "- ",
            "»",
            "«",
            "\"",
            "'",
            "<",
            ">",
            "=",
            " ",
            "  ",
            "ـ",
            "1",
            "٩",
            "2026-04-05T22:15:00Z",
            "99999999999999999");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1256"),
            Charset.forName("ISO-8859-6"),
            Charset.forName("ISO-2022-JP"),
            Charset.forName("UTF-32"),
            Charset.forName("IBM037"));

    private final List<byte[]> pages;
    private final Random random;

    Mutator(List<byte[]> pages, long seed) {
        this.pages = pages;
        random = new Random(seed);
    }

    /** The next page: one of the corpus, changed in some places. */
    byte[] next() {
        byte[] page = any();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && page.length < LONGEST; i++) {
            page = change(page);
        }
        return page;
    }

    private byte[] any() {
        return pages.get(random.nextInt(pages.size()));
    }

    private byte[] change(byte[] page) {
        return switch (random.nextInt(13)) {
            case 0 -> noise(page);
            case 1 -> cut(page);
            case 2 -> splice(page, page);
            case 3 -> splice(page, any());
            case 4 -> Arrays.copyOf(page, random.nextInt(page.length + 1));
            case 5 -> repeat(page);
            case 6 -> charset(page);
            case 7 -> withoutLineEnds(page);
            case 8 -> withoutTag(page);
            default -> insert(page, part().getBytes(StandardCharsets.UTF_8), at(page));
        };
    }

    private String part() {
        String part = PARTS.get(random.nextInt(PARTS.size()));
        boolean many = random.nextInt(12) == 0;
        return many ? part.repeat(1 + random.nextInt(20_000)) : part;
    }

    /** A place to change something: mostly at a tag, else anywhere. */
    private int at(byte[] page) {
        int at = random.nextInt(page.length + 1);
        if (random.nextInt(3) > 0) {
            for (int i = at; i < page.length; i++) {
                if (page[i] == '<' || page[i] == '"' || page[i] == '\n') {
                    return i;
                }
            }
        }
        return at;
    }

    private byte[] noise(byte[] page) {
        byte[] out = page.clone();
        int count = 1 + random.nextInt(20);
        for (int i = 0; i < count && out.length > 0; i++) {
            out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
        return out;
    }

    private byte[] cut(byte[] page) {
        int begin = at(page);
        int end = Math.min(page.length, begin + random.nextInt(2000));
        return join(Arrays.copyOf(page, begin), Arrays.copyOfRange(page, end, page.length));
    }

    private byte[] splice(byte[] page, byte[] other) {
        int begin = at(other);
        int end = Math.min(other.length, begin + random.nextInt(20_000));
        return insert(page, Arrays.copyOfRange(other, begin, end), at(page));
    }

    private byte[] repeat(byte[] page) {
        int begin = at(page);
        int end = Math.min(page.length, begin + 1 + random.nextInt(400));
        byte[] part = Arrays.copyOfRange(page, begin, end);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int times = 1 + random.nextInt(random.nextInt(10) == 0 ? 3000 : 40);
        for (int i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        return insert(page, out.toByteArray(), end);
    }

    private byte[] charset(byte[] page) {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        return random.nextInt(4) > 0 ? page : new String(page, StandardCharsets.UTF_8).getBytes(charset);
    }

    private static byte[] withoutLineEnds(byte[] page) {
        byte[] out = page.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] == '\n' ? (byte) ' ' : out[i];
        }
        return out;
    }

    private byte[] withoutTag(byte[] page) {
        int begin = at(page);
        int end = begin;
        while (end < page.length && page[end] != '>') {
            end++;
        }
        return join(Arrays.copyOf(page, begin), Arrays.copyOfRange(page, Math.min(page.length, end + 1), page.length));
    }

    private static byte[] insert(byte[] page, byte[] part, int at) {
        int place = Math.min(at, page.length);
        byte[] out = new byte[page.length + part.length];
        System.arraycopy(page, 0, out, 0, place);
        System.arraycopy(part, 0, out, place, part.length);
        System.arraycopy(page, place, out, place + part.length, page.length - place);
        return out;
    }

    private static byte[] join(byte[] left, byte[] right) {
        return insert(right, left, 0);
    }
}
