package org.isnad.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.Statement;
import org.isnad.article.ArticleLine;
import org.isnad.lexicon.Lexicon;
import org.isnad.memory.Epoch;
import org.isnad.memory.EpochFormat;
import org.isnad.memory.Epochs;
import org.isnad.memory.Memories;
import org.jspecify.annotations.Nullable;

/**
 * Reads article JSON lines in event order without memory and with a name memory that learns on the way, and counts what differs.
 * Arguments: the file; {@code --samples N} prints every Nth difference.
 */
public final class MemoryWorth {
    private final Pipeline pipeline = new Pipeline(Lexicon.bundled());
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final int sampled;
    private int differences;

    private MemoryWorth(int sampled) {
        this.sampled = sampled;
    }

    public static void main(String[] args) throws IOException {
        int sampled = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        new MemoryWorth(sampled).run(Path.of(args[0]));
    }

    private void run(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().forEach(line -> ArticleLine.parse(line).ifPresent(articles::add));
        }
        articles.removeIf(article -> article.eventTime() == null);
        articles.sort(Pipeline.EVENT_ORDER);
        Memories memories = pipeline.memories(Epoch.NONE);
        Epoch epoch = Epoch.NONE;
        long plain = 0;
        long helped = 0;
        for (Article article : articles) {
            epoch = memories.at(Objects.requireNonNull(article.eventTime()).day());
            long start = System.nanoTime();
            Facts without = pipeline.analyse(article);
            long middle = System.nanoTime();
            Facts with = pipeline.with(Epochs.of(epoch)).analyse(article);
            helped += System.nanoTime() - middle;
            plain += middle - start;
            compare(article, without, with);
            check(article, without, with);
            memories.learn(pipeline.lesson(new Reading(article, with)));
        }
        counts.forEach((name, count) -> out.println(name + "\t" + count));
        out.printf("seconds without %.1f, with %.1f%n", plain / 1e9, helped / 1e9);
        size(epoch);
        out.flush();
    }

    private void check(Article article, Facts without, Facts with) {
        boolean same =
                pipeline.lesson(new Reading(article, without)).equals(pipeline.lesson(new Reading(article, with)));
        count("articles", 1);
        count("articles that teach otherwise with memory", same ? 0 : 1);
    }

    private void compare(Article article, Facts without, Facts with) {
        count("people without memory", people(without));
        count("people with memory", people(with));
        Map<Object, Mention> before = new HashMap<>();
        without.mentions().forEach(mention -> before.put(mention.span(), mention));
        for (Mention mention : with.mentions()) {
            String rule = mention.evidence().rule();
            if (rule.contains("memory")) {
                count("by " + (rule.endsWith("+memory") ? rule : rule), 1);
                sample(article, mention);
            }
        }
        count("statements without memory", without.statements().size());
        count("statements with memory", with.statements().size());
        with.statements().stream()
                .filter(s -> String.valueOf(s.speakerEntity()).startsWith("role/"))
                .forEach(s -> count("role speaker", 1));
        with.mentions().stream()
                .filter(s -> String.valueOf(s.entity()).startsWith("role/"))
                .forEach(s -> out.println("ROLE\t" + s.role()));
        count("speakers in full without memory", full(without));
        count("speakers in full with memory", full(with));
    }

    private void sample(Article article, Mention mention) {
        if (sampled > 0 && ++differences % sampled == 0) {
            String text = article.text();
            int begin = Math.max(0, mention.span().begin() - 40);
            int end = Math.min(text.length(), mention.span().end() + 30);
            out.println(mention.evidence().rule() + "\t" + mention.name() + "\t"
                    + text.substring(begin, mention.span().begin()) + "["
                    + mention.span().of(text) + "]"
                    + text.substring(mention.span().end(), end).replace('\n', ' '));
        }
    }

    private static int people(Facts facts) {
        return (int) facts.mentions().stream()
                .filter(m -> m.type() == Mention.Type.PERSON && m.kind() == Mention.Kind.NAME)
                .count();
    }

    /** Statements of people whose speaker has a name of two words or more. */
    private static int full(Facts facts) {
        return (int) facts.statements().stream().filter(s -> isFull(s)).count();
    }

    private static boolean isFull(Statement statement) {
        @Nullable String entity = statement.speakerEntity();
        String name = statement.speakerFull();
        return entity != null && entity.startsWith("person/") && name != null && name.indexOf(' ') > 0;
    }

    private void count(String name, int by) {
        counts.merge(name, by, Integer::sum);
    }

    private void size(Epoch epoch) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        long start = System.nanoTime();
        EpochFormat.write(epoch, bytes);
        long middle = System.nanoTime();
        EpochFormat.read(new java.io.ByteArrayInputStream(bytes.toByteArray()));
        long end = System.nanoTime();
        out.printf(
                "persons %d, bytes %d, written in %.2f s, read in %.2f s%n",
                epoch.names().size(), bytes.size(), (middle - start) / 1e9, (end - middle) / 1e9);
    }
}
