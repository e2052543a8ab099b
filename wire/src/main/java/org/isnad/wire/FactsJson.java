package org.isnad.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads back the facts that {@code analyse} printed. Evidence comes back as far as it was printed: its rule, and that it was read
 * from the body. Pure.
 */
public final class FactsJson {
    private FactsJson() {}

    /**
     * The facts of a line.
     *
     * @throws IllegalArgumentException when it is not what {@code analyse} prints
     */
    public static Facts of(Article article, JsonNode line) {
        List<Mention> mentions = new ArrayList<>();
        line.path("entities").forEach(node -> mentions.add(mention(node)));
        List<DateMention> dates = new ArrayList<>();
        line.path("dates").forEach(node -> dates.add(date(node)));
        List<Statement> statements = new ArrayList<>();
        line.path("statements").forEach(node -> statements.add(statement(node)));
        mentions.forEach(mention -> check(mention.span(), article.text()));
        dates.forEach(date -> check(date.span(), article.text()));
        statements.forEach(statement -> check(statement.span(), article.textOf(statement.where())));
        return new Facts(
                article.id(),
                text(line, "credit"),
                text(line, "dateline"),
                mentions,
                dates,
                statements,
                line.path("unread").asInt(0));
    }

    private static void check(Span span, String in) {
        if (span.end() > in.length()) {
            throw new IllegalArgumentException(span + " ends after the text");
        }
    }

    private static Mention mention(JsonNode node) {
        return new Mention(
                span(node),
                Mention.Type.valueOf(upper(node, "type")),
                Mention.Kind.valueOf(upper(node, "kind")),
                node.path("name").asString(),
                node.path("entity").asString(),
                text(node, "role"),
                node.path("outer").asInt(-1),
                node.has("actsAs") ? Mention.Type.valueOf(upper(node, "actsAs")) : null,
                Evidence.of("body", "read-back"));
    }

    private static DateMention date(JsonNode node) {
        return new DateMention(
                span(node),
                node.path("text").asString(),
                node.path("value").asString(""),
                DateMention.Grain.valueOf(upper(node, "grain")),
                false,
                Evidence.of("body", "read-back"));
    }

    private static Statement statement(JsonNode node) {
        List<Link> chain = new ArrayList<>();
        node.path("chain").forEach(link -> chain.add(link(link)));
        return new Statement(
                node.path("id").asString(),
                Statement.Where.valueOf(upper(node, "where")),
                span(node),
                node.path("cue").asString(),
                text(node, "speaker"),
                text(node, "speakerFull"),
                text(node, "speakerEntity"),
                text(node, "role"),
                node.path("direct").asBoolean(),
                Statement.Modality.valueOf(upper(node, "modality")),
                chain,
                text(node, "addressee"),
                Evidence.of("body", "read-back"));
    }

    private static Link link(JsonNode node) {
        double confidence = node.path("confidence").asDouble(1);
        return new Link(
                node.path("name").asString(),
                Link.Kind.valueOf(upper(node, "kind")),
                node.has("begin") ? span(node) : null,
                new Evidence("body", null, node.path("rule").asString(), confidence));
    }

    private static Span span(JsonNode node) {
        return new Span(node.path("begin").asInt(), node.path("end").asInt());
    }

    private static String upper(JsonNode node, String key) {
        return node.path(key).asString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }
}
