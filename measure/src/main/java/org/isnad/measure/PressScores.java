package org.isnad.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.Dissection;
import org.isnad.Facts;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.RawPage;
import org.isnad.Reading;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.PressGold.GoldArticle;
import org.isnad.measure.PressGold.GoldPage;
import org.isnad.stories.StoryStream.Threads;
import org.isnad.telling.Narrator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The figures of the golden test set that the project carries: the sample press, read in memory by the pipeline alone. Misses
 * are told to a stream, so that a fallen figure can be understood at once. For one thread.
 */
final class PressScores {
    private final PressGold gold;
    private final boolean memory;
    private final Lexicon lexicon;
    private final Pipeline pipeline;
    private final PrintStream misses;
    private final Map<String, Article> found = new LinkedHashMap<>();
    private final Map<String, Facts> facts = new HashMap<>();

    PressScores(PressGold gold, Lexicon lexicon, PrintStream misses) {
        this(gold, lexicon, misses, false);
    }

    /** @param memory whether pages are read in event order with memories that learn on the way */
    PressScores(PressGold gold, Lexicon lexicon, PrintStream misses, boolean memory) {
        this.memory = memory;
        this.gold = gold;
        this.lexicon = lexicon;
        this.pipeline = new Pipeline(lexicon);
        this.misses = misses;
    }

    /**
     * The figures of dissection alone, of any way to dissect: body F1, share of articles without leaks, of embedded articles found
     * and of fields right, in this order, 0..1.
     *
     * @param press the folder of the sample press
     */
    static List<Double> dissection(Path press, Lexicon lexicon, Function<RawPage, Dissection> dissector)
            throws IOException {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        PressScores scores = new PressScores(PressGold.read(press), lexicon, nowhere);
        for (GoldPage page : scores.gold.pages()) {
            RawPage raw = RawPage.of(page.name(), scores.gold.bytes(page));
            if (dissector.apply(raw) instanceof Dissection.Dissected dissected) {
                for (int i = 0; i < dissected.articles().size(); i++) {
                    scores.found.put(page.name() + "#" + i, dissected.articles().get(i));
                }
            }
        }
        return List.of(scores.bodyF1(), scores.withoutLeaks(), scores.embeddedFound(), scores.fields());
    }

    List<Figure> measure() throws IOException {
        new PressReading(gold, pipeline, memory, misses).read(found, facts);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("press body F1", bodyF1()));
        figures.add(new Figure("press without leaks", withoutLeaks()));
        figures.add(new Figure("press embedded found", embeddedFound()));
        figures.add(new Figure("press fields", fields()));
        figures.add(new Figure("press people", people()));
        figures.add(new Figure("press people united", PressPeople.united(gold, found, facts, misses)));
        figures.add(new Figure("press dates", dates()));
        figures.addAll(new PressStatements(gold, new NameMatcher(lexicon), misses).measure(found, facts));
        threads(figures);
        return figures;
    }

    private double bodyF1() {
        double precision = 0;
        double recall = 0;
        for (GoldArticle article : gold.articles()) {
            Map<String, Integer> want = shingles(String.join("\n", article.list("body")));
            Map<String, Integer> got = shingles(found.containsKey(article.id()) ? body(article) : "");
            double hit = want.entrySet().stream()
                    .mapToInt(e -> Math.min(e.getValue(), got.getOrDefault(e.getKey(), 0)))
                    .sum();
            double p = hit / Math.max(1, total(got));
            double r = hit / Math.max(1, total(want));
            if (p < 0.999 || r < 0.999) {
                misses.printf("body %s: precision %.3f recall %.3f%n", article.id(), p, r);
            }
            precision += p;
            recall += r;
        }
        int articles = gold.articles().size();
        return BCubed.harmonic(precision / articles, recall / articles);
    }

    private String body(GoldArticle article) {
        Article got = found.get(article.id());
        return got == null ? "" : got.text();
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = Words.of(text).stream().map(Word::form).toList();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        return counts;
    }

    /** Leaks into bodies; an article found on a page that holds none is one. */
    private double withoutLeaks() {
        int asked = 0;
        int leaked = 0;
        for (GoldArticle article : gold.articles()) {
            for (String forbidden : article.list("mustNot")) {
                if (fold(forbidden).isEmpty()) {
                    continue;
                }
                asked++;
                if (found.containsKey(article.id()) && fold(body(article)).contains(fold(forbidden))) {
                    leaked++;
                    misses.println("leak " + article.id() + ": " + forbidden);
                }
            }
        }
        for (GoldPage page : gold.pages()) {
            boolean list = page.articles().isEmpty();
            boolean article = list && found.containsKey(page.name() + "#0");
            asked += list ? 1 : 0;
            leaked += article ? 1 : 0;
            if (article) {
                misses.println("article on a page that holds none: " + page.name());
            }
        }
        return asked == 0 ? 1 : 1 - (double) leaked / asked;
    }

    /** Embedded articles found; one found where none is counts against them. */
    private double embeddedFound() {
        List<GoldArticle> embedded =
                gold.articles().stream().filter(a -> !a.id().endsWith("#0")).toList();
        long right = embedded.stream()
                .filter(a -> found.containsKey(a.id())
                        && Objects.requireNonNull(found.get(a.id())).embedded())
                .count();
        Set<String> wanted = gold.articles().stream().map(GoldArticle::id).collect(Collectors.toSet());
        long wrong = found.keySet().stream()
                .filter(id -> !id.endsWith("#0") && !wanted.contains(id))
                .peek(id -> misses.println("no article: " + id))
                .count();
        long asked = embedded.size() + wrong;
        return asked == 0 ? 1 : (double) right / asked;
    }

    private double fields() {
        int asked = 0;
        int right = 0;
        for (GoldArticle article : gold.articles()) {
            Article got = found.get(article.id());
            for (String field : List.of("title", "credit", "published", "authors", "tags")) {
                boolean ok = got != null && fieldRight(article, got, field);
                asked++;
                right += ok ? 1 : 0;
                if (!ok) {
                    misses.println(field + " " + article.id() + ": want "
                            + article.json().get(field) + " got " + (got == null ? null : value(got, field)));
                }
            }
        }
        return (double) right / asked;
    }

    private static boolean fieldRight(GoldArticle want, Article got, String field) {
        return switch (field) {
            case "authors" -> folded(want.list("authors")).equals(folded(got.authors()));
            case "tags" -> folded(want.list("tags")).equals(folded(got.tags()));
            case "published" -> day(want.text("published")).equals(day(value(got, field)));
            default -> fold(want.text(field)).equals(fold(value(got, field)));
        };
    }

    private static @Nullable String value(Article article, String field) {
        return switch (field) {
            case "title" -> article.title();
            case "credit" -> article.credit();
            case "published" ->
                article.published() == null ? null : article.published().toString();
            case "authors" -> article.authors().toString();
            default -> article.tags().toString();
        };
    }

    private static String day(@Nullable String iso) {
        return iso == null ? "" : iso.substring(0, 10);
    }

    private double people() {
        int asked = 0;
        int right = 0;
        for (GoldArticle article : gold.articles()) {
            Set<String> names = new HashSet<>();
            Facts read = facts.get(article.id());
            if (read != null) {
                read.mentions().forEach(m -> names.add(fold(m.span().of(body(article)))));
            }
            for (JsonNode person : article.json().path("people")) {
                for (JsonNode spelling : person.path("spellings")) {
                    asked++;
                    boolean ok = names.contains(fold(spelling.asString()));
                    right += ok ? 1 : 0;
                    if (!ok) {
                        misses.println("person " + article.id() + ": " + spelling.asString());
                    }
                }
            }
        }
        return asked == 0 ? 1 : (double) right / asked;
    }

    private double dates() {
        int asked = 0;
        int right = 0;
        for (GoldArticle article : gold.articles()) {
            Facts read = facts.get(article.id());
            for (JsonNode date : article.json().path("dates")) {
                asked++;
                String want = date.path("value").asString();
                boolean ok = read != null && read.dates().stream().anyMatch(d -> isSameTime(want, d.value()));
                right += ok ? 1 : 0;
                if (!ok) {
                    misses.println(
                            "date " + article.id() + ": " + date.path("text").asString() + " = " + want);
                }
            }
        }
        return asked == 0 ? 1 : (double) right / asked;
    }

    /** Equal, equal as moments however written, or a moment on the wanted day. */
    private static boolean isSameTime(String want, String got) {
        boolean moments = want.contains("T") && !want.contains("/") && !got.contains("/");
        boolean onDay = want.length() == 10 && got.startsWith(want) && !got.contains("/");
        return got.equals(want) || onDay || moments && isSameMoment(want, got);
    }

    /** A time read from a page that tells no offset has none; the gold's offset is then taken for granted. */
    private static boolean isSameMoment(String want, String got) {
        Optional<When> wanted = When.parse(want);
        Optional<When> read = When.parse(got);
        boolean open = read.isPresent() && read.get().offset() == null;
        return wanted.equals(read)
                || open && wanted.map(w -> new When(w.date(), w.time(), null)).equals(read);
    }

    private void threads(List<Figure> figures) throws IOException {
        List<Reading> readings = Pipeline.inEventOrder(found.values().stream()
                .map(article -> new Reading(article, Objects.requireNonNull(facts.get(article.id()))))
                .toList());
        Threads threads = pipeline.thread(readings);
        Map<String, Placement> placed =
                threads.placements().stream().collect(Collectors.toMap(Placement::article, p -> p));
        figures.add(new Figure("press events B3 F1", clusters("event", placed, Placement::event)));
        figures.add(new Figure("press stories B3 F1", clusters("story", placed, Placement::story)));
        figures.add(new Figure("press copies found", copies(placed)));
        Narrator narrator = pipeline.narrator();
        readings.forEach(narrator::hear);
        List<TimelineEntry> told = narrator.tell(threads, List.of()).stories().stream()
                .flatMap(story -> story.timeline().stream())
                .toList();
        figures.addAll(new PressTimeline(gold).measure(told, placed, misses));
        figures.add(new PressTrees(Trees.nodes(readings, placed)).measure(gold, misses));
        figures.addAll(new PressChains(gold, pipeline, lexicon, readings, placed, misses).measure());
    }

    private double clusters(String level, Map<String, Placement> placed, Function<Placement, String> cluster) {
        Map<String, String> want = new LinkedHashMap<>();
        Map<String, String> got = new HashMap<>();
        for (GoldArticle article : gold.articles()) {
            String name = article.text(level);
            if (name != null) {
                want.put(article.id(), name);
                Placement placement = placed.get(article.id());
                if (placement != null) {
                    got.put(article.id(), cluster.apply(placement));
                }
            }
        }
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        want.forEach((id, name) ->
                parts.computeIfAbsent(name, k -> new HashSet<>()).add(got.getOrDefault(id, "missing " + id)));
        parts.forEach((name, ids) -> {
            if (ids.size() > 1) {
                misses.println(level + " " + name + " torn into " + ids.size());
            }
        });
        return BCubed.f1(want, got);
    }

    private double copies(Map<String, Placement> placed) {
        int asked = 0;
        int right = 0;
        for (GoldArticle article : gold.articles()) {
            String origin = article.copyOf();
            Placement placement = placed.get(article.id());
            if (origin != null) {
                asked++;
                boolean ok = placement != null
                        && placement.copies().copies().stream()
                                .anyMatch(c -> c.of().equals(origin) && Math.max(c.share(), c.near()) >= 0.3);
                right += ok ? 1 : 0;
                if (!ok) {
                    misses.println("copy " + article.id() + " of " + origin + " not found");
                }
            }
        }
        return asked == 0 ? 1 : (double) right / asked;
    }

    private static Set<String> folded(List<String> values) {
        return values.stream().map(PressScores::fold).collect(Collectors.toSet());
    }

    static String fold(@Nullable String text) {
        return text == null
                ? ""
                : Words.of(Letters.fold(text)).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
