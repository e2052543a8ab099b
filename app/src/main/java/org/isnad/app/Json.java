package org.isnad.app;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Copy;
import org.isnad.DateMention;
import org.isnad.Dissection;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Placement;
import org.isnad.Rejected;
import org.isnad.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON lines of FORMATS.md: absent values left out, keys in camelCase. Pure and safe for many threads. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static JsonNode parse(String line) {
        return MAPPER.readTree(line);
    }

    public static ObjectNode dissection(Dissection dissection, boolean withBlocks) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("page", dissection.page());
        switch (dissection) {
            case Rejected rejected -> reject(out, rejected);
            case Dissection.Dissected page -> dissected(out, page, withBlocks);
        }
        return out;
    }

    private static void reject(ObjectNode out, Rejected rejected) {
        out.putArray("articles");
        out.putObject("rejected").put("reason", rejected.reason().wire()).put("detail", rejected.detail());
    }

    private static void dissected(ObjectNode out, Dissection.Dissected page, boolean withBlocks) {
        put(out, "url", page.url());
        put(out, "charset", page.source().charset());
        put(out, "published", page.published());
        ArrayNode articles = out.putArray("articles");
        page.articles().forEach(article -> articles.add(article(article)));
        ArrayNode related = out.putArray("related");
        for (Dissection.RelatedList list : page.related()) {
            ObjectNode entry = related.addObject();
            put(entry, "heading", list.heading());
            put(entry, "titles", list.titles());
        }
        put(out, "social", page.social());
        if (!page.notes().isEmpty()) {
            put(out, "notes", page.notes());
        }
        if (withBlocks) {
            ArrayNode blocks = out.putArray("blocks");
            page.blocks().forEach(block -> blocks.add(block(block)));
        }
    }

    public static ObjectNode article(Article article) {
        ObjectNode out = MAPPER.createObjectNode();
        put(out, "title", article.title());
        put(out, "standfirst", article.standfirst());
        put(out, "outlet", article.outlet());
        put(out, "credit", article.credit());
        put(out, "authors", article.authors());
        put(out, "published", article.published());
        put(out, "publishedText", article.publishedText());
        put(out, "modified", article.modified());
        put(out, "dateline", article.dateline());
        put(out, "section", article.section());
        put(out, "tags", article.tags());
        put(out, "captions", article.captions());
        put(out, "body", article.body());
        out.put("breaking", article.breaking());
        if (article.readingMinutes() != null) {
            out.put("readingMinutes", article.readingMinutes());
        }
        put(out, "language", article.language());
        out.put("embedded", article.embedded());
        ObjectNode evidence = out.putObject("evidence");
        for (Map.Entry<String, Evidence> why : new TreeMap<>(article.evidence()).entrySet()) {
            evidence.put(
                    why.getKey(), why.getValue().where() + ": " + why.getValue().rule());
        }
        return out;
    }

    private static ObjectNode block(Block block) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("role", block.role().wire());
        out.put("text", block.text());
        out.put("line", block.line());
        if (block.article() >= 0) {
            out.put("article", block.article());
        }
        if (block.place() != null) {
            out.put("begin", block.place().begin()).put("end", block.place().end());
        }
        return out;
    }

    public static ObjectNode facts(Facts facts) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("id", facts.article());
        put(out, "credit", facts.credit());
        put(out, "dateline", facts.dateline());
        ArrayNode entities = out.putArray("entities");
        facts.mentions().forEach(mention -> entities.add(mention(mention)));
        out.set("dates", dates(facts.dates()));
        ArrayNode statements = out.putArray("statements");
        facts.statements().forEach(statement -> statements.add(statement(statement)));
        if (facts.unread() > 0) {
            out.put("unread", facts.unread());
        }
        return out;
    }

    private static ObjectNode mention(Mention mention) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("begin", mention.span().begin()).put("end", mention.span().end());
        out.put("type", lower(mention.type())).put("kind", lower(mention.kind()));
        out.put("name", mention.name()).put("entity", mention.entity());
        put(out, "role", mention.role());
        if (mention.outer() >= 0) {
            out.put("outer", mention.outer());
        }
        if (mention.actsAs() != null) {
            out.put("actsAs", lower(mention.actsAs()));
        }
        return out;
    }

    public static ArrayNode dates(List<DateMention> dates) {
        ArrayNode out = MAPPER.createArrayNode();
        for (DateMention date : dates) {
            ObjectNode entry = out.addObject();
            entry.put("begin", date.span().begin()).put("end", date.span().end());
            entry.put("text", date.text());
            if (!date.value().isEmpty()) {
                entry.put("value", date.value());
            }
            entry.put("grain", lower(date.grain()));
        }
        return out;
    }

    public static ObjectNode statement(Statement statement) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("id", statement.id());
        out.put("begin", statement.span().begin()).put("end", statement.span().end());
        out.put("where", lower(statement.where())).put("cue", statement.cue());
        put(out, "speaker", statement.speaker());
        put(out, "speakerFull", statement.speakerFull());
        put(out, "speakerEntity", statement.speakerEntity());
        put(out, "role", statement.role());
        out.put("direct", statement.direct()).put("modality", lower(statement.modality()));
        put(out, "via", statement.via());
        ArrayNode chain = out.putArray("chain");
        statement.chain().forEach(link -> chain.add(link(link)));
        put(out, "addressee", statement.addressee());
        put(out, "evidence", statement.evidence().rule());
        return out;
    }

    public static ObjectNode link(Link link) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("name", link.name()).put("kind", link.kind().wire());
        if (link.span() != null) {
            out.put("begin", link.span().begin()).put("end", link.span().end());
        }
        out.put("rule", link.evidence().rule())
                .put("confidence", link.evidence().confidence());
        return out;
    }

    public static ObjectNode placement(Placement placement) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("id", placement.article());
        out.put("event", placement.event()).put("story", placement.story());
        ArrayNode copies = out.putArray("copies");
        for (Copy copy : placement.copies().copies()) {
            copies.addObject().put("of", copy.of()).put("share", copy.share()).put("near", copy.near());
        }
        out.put("new", placement.copies().fresh())
                .put("origin", placement.copies().origin());
        return out;
    }

    /** {@link #facts} with the evidence of every mention, date and statement in full and in words. */
    public static ObjectNode explained(Facts facts, Article article, Reasons reasons) {
        ObjectNode out = facts(facts);
        String text = article.text();
        explain(out, "entities", facts.mentions().stream().map(Mention::evidence), text, reasons);
        Iterator<JsonNode> entries = out.withArray("entities").iterator();
        for (Mention mention : facts.mentions()) {
            ObjectNode entry = (ObjectNode) entries.next();
            Evidence same = mention.same();
            if (same != null) {
                ObjectNode why = evidence(same);
                reasons.explain(same, text, why);
                entry.set("same", why);
            }
        }
        explain(out, "dates", facts.dates().stream().map(DateMention::evidence), text, reasons);
        explain(out, "statements", facts.statements().stream().map(Statement::evidence), text, reasons);
        return out;
    }

    private static void explain(
            ObjectNode facts, String list, Stream<Evidence> evidence, String text, Reasons reasons) {
        Iterator<JsonNode> entries = facts.withArray(list).iterator();
        evidence.forEach(why -> {
            ObjectNode out = evidence(why);
            reasons.explain(why, text, out);
            ((ObjectNode) entries.next()).set("evidence", out);
        });
    }

    private static ObjectNode evidence(Evidence why) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("where", why.where());
        if (why.span() != null) {
            out.put("begin", why.span().begin()).put("end", why.span().end());
        }
        return out.put("rule", why.rule()).put("confidence", why.confidence());
    }

    /** Facts with the article they were read from, so that {@code thread --analysed} needs no second analysis. */
    public static ObjectNode withText(ObjectNode facts, Article article) {
        put(facts, "outlet", article.outlet());
        put(facts, "url", article.url());
        put(facts, "published", article.published());
        put(facts, "title", article.title());
        return facts.put("text", article.text());
    }

    private static void put(ObjectNode out, String key, @Nullable Object value) {
        if (value != null) {
            out.put(key, value.toString());
        }
    }

    private static void put(ObjectNode out, String key, List<String> values) {
        ArrayNode array = out.putArray(key);
        values.forEach(array::add);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
