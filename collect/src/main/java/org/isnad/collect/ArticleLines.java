package org.isnad.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.article.ArticleLine;
import org.isnad.desk.Arrival;

/** The lines of a file of article JSON, each an arrival of its own. */
final class ArticleLines {
    private final String name;
    private final Consumer<Arrival> sink;

    ArticleLines(String name, Consumer<Arrival> sink) {
        this.name = name;
        this.sink = sink;
    }

    void collect(InputStream in) throws IOException {
        new BoundedLines(new Lines()).read(in);
    }

    private final class Lines implements BoundedLines.Taker {
        @Override
        public void line(int number, String line) {
            if (!line.isBlank()) {
                sink.accept(arrival(name + ":" + number, line));
            }
        }

        @Override
        public void passedOver(int number, Rejected.Reason reason, String detail) {
            sink.accept(new Arrival.Unusable(new Rejected(name + ":" + number, reason, detail)));
        }
    }

    private static Arrival arrival(String place, String line) {
        if (ArticleLine.parse(line).isEmpty()) {
            return new Arrival.Unusable(new Rejected(place, Rejected.Reason.UNREADABLE, ArticleLine.NEEDED));
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new Arrival.Arrived(new RawPage(place, null, ArticleLine.MEDIA_TYPE, null, bytes));
    }
}
