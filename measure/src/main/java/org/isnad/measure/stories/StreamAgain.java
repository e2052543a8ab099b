package org.isnad.measure.stories;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.isnad.Article;
import org.isnad.lexicon.Lexicon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints as many article lines as wanted: a stream, then the same many times as other news of later weeks, so that stories, copies and
 * days are those of a real archive of that size. Each outlet files its articles under sections, which the stream does not tell:
 * an article's is drawn by its id from what outlets call theirs.
 */
public final class StreamAgain {
    private static final List<String> SECTIONS = List.of(
            "سياسة",
            "أخبار عربية",
            "اقتصاد",
            "الاقتصاد والأعمال",
            "رياضة",
            "الرياضة",
            "محليات",
            "ثقافة",
            "العالم",
            "منوعات",
            "تكنولوجيا",
            "صحة",
            "Business",
            "Sports");

    private StreamAgain() {}

    /** @param args analysed lines of the stream, how many to print */
    public static void main(String[] args) throws IOException {
        NewsAgain news = new NewsAgain(
                AnalysedStream.read(Path.of(args[0])), Lexicon.bundled(), StoriesScale.MANY, StoriesScale.STAYING);
        int count = Integer.parseInt(args[1]);
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (int made = 0; made < count; made++) {
                int number = made % news.size();
                if (number == 0 && made > 0) {
                    news.nextRound();
                }
                out.println(line(news.reading(number).article(), made / news.size()));
            }
        }
    }

    private static String line(Article article, int round) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("id", article.id());
        fields.put("outlet", Objects.requireNonNullElse(article.outlet(), ""));
        fields.put("url", Objects.requireNonNullElse(article.url(), "") + (round == 0 ? "" : "?again=" + round));
        fields.put("published", Objects.toString(article.published(), ""));
        fields.put("section", section(article));
        fields.put("title", Objects.requireNonNullElse(article.title(), ""));
        fields.put("text", article.text());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static String section(Article article) {
        CRC32 sum = new CRC32();
        sum.update(article.id().getBytes(StandardCharsets.UTF_8));
        return SECTIONS.get((int) (sum.getValue() % SECTIONS.size()));
    }
}
