package org.isnad.measure.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.RawPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Prints articles as the sample press prints its own: in the forms of its pages, of the size of a page of the press. For one thread. */
public final class PressTemplates {
    /** Bytes of a page; the rest is script and links, as on real pages. */
    private static final int SIZE = 60_000;

    private static final int LINKS = 150;
    private static final int FEWEST_PARAGRAPHS = 3;

    private final List<String> forms;

    private PressTemplates(List<String> forms) {
        this.forms = forms;
    }

    /** @param folder of the press's pages */
    public static PressTemplates of(Path folder) throws IOException {
        List<String> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".html")).sorted().toList()) {
                String html = Files.readString(file, StandardCharsets.ISO_8859_1);
                boolean utf8 = html.contains("charset=\"utf-8\"") || html.contains("charset=utf-8");
                if (utf8 && body(Jsoup.parse(Files.readString(file))).size() >= FEWEST_PARAGRAPHS) {
                    forms.add(Files.readString(file));
                }
            }
        }
        return new PressTemplates(forms);
    }

    /** The paragraphs that stand together and have most text. */
    private static Elements body(Document page) {
        Elements most = new Elements();
        for (Element parent : page.select("*:has(> p)")) {
            Elements paragraphs = parent.select("> p");
            most = paragraphs.text().length() > most.text().length() ? paragraphs : most;
        }
        return most;
    }

    /** An article as a page; the number chooses the form. */
    public RawPage page(int number, Article article) {
        Document page = Jsoup.parse(forms.get(number % forms.size()));
        page.outputSettings().prettyPrint(false);
        String title = article.title() == null ? "" : article.title();
        String url = "https://outlet" + number % 200 + ".example/news/" + number;
        page.select("h1").forEach(head -> head.text(title));
        page.select("title").forEach(head -> head.text(title));
        page.select("script[type=application/ld+json], link[rel=canonical], meta[property^=og]")
                .remove();
        String published = Objects.toString(article.published(), "2026-04-05T12:00+03:00");
        page.select("time").forEach(time -> time.attr("datetime", published).text(published));
        page.head()
                .appendElement("meta")
                .attr("property", "article:published_time")
                .attr("content", published);
        Elements body = body(page);
        Element at = Objects.requireNonNull(body.first());
        for (String line : article.body()) {
            at.before(new Element("p").text(line));
        }
        body.remove();
        fill(page, number);
        return new RawPage("page-" + number, url, "text/html; charset=utf-8", null, bytes(page));
    }

    private static void fill(Document page, int number) {
        Element links = page.body().appendElement("nav").appendElement("ul");
        for (int i = 0; i < LINKS; i++) {
            links.appendElement("li").appendElement("a").attr("href", "/s/" + i).text("قسم من أقسام الموقع " + i);
        }
        StringBuilder script = new StringBuilder("window.state={\"page\":" + number);
        int room = SIZE - bytes(page).length;
        for (int i = 0; script.length() < room; i++) {
            script.append(",\"key")
                    .append(i)
                    .append("\":\"")
                    .append(Integer.toHexString(i * 0x9E3779B1))
                    .append('"');
        }
        page.head()
                .appendElement("script")
                .appendChild(new DataNode(script.append('}').toString()));
    }

    private static byte[] bytes(Document page) {
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
}
