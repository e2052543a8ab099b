package org.isnad.app;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Statement;
import org.isnad.lexicon.Lexicon;
import org.isnad.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code --explain} says of a fact's evidence: the words it rests on, the rule in English and Arabic where {@code rules.tsv}
 * has it, and the version of the tables that decide. Immutable.
 */
public final class Reasons {
    /** The tables that names, dates and statements are found with. */
    private static final List<String> TABLES = List.of(
            "common-words.tsv",
            "countries.tsv",
            "cues.tsv",
            "date-grammar.tsv",
            "date-words.tsv",
            "family-names.tsv",
            "foreign-g-names.tsv",
            "given-names.tsv",
            "name-affixes.tsv",
            "name-context.tsv",
            "organisation-heads.tsv",
            "organisations.tsv",
            "place-heads.tsv",
            "places.tsv",
            "public-figures.tsv",
            "tagger.tsv",
            "titles.tsv");

    private final String version;
    private final Map<String, Lexicon.Row> rules = new TreeMap<>();

    public Reasons(Lexicon lexicon) {
        version = lexicon.version(TABLES);
        lexicon.table("rules.tsv").forEach(row -> rules.put(row.cell(0), row));
    }

    /** The version of the lexicon, as {@link Lexicon#version} gives it. */
    public String version() {
        return version;
    }

    /** Adds to printed evidence the words that it rests on and its rule in words. */
    private void explain(Evidence why, String text, ObjectNode out) {
        if (why.span() != null
                && why.span().end() <= text.length()
                && !why.where().equals("title")) {
            out.put("text", why.span().of(text));
        }
        Lexicon.Row row = rules.get(named(why.rule()));
        if (row != null) {
            out.put("en", row.cell(1)).put("ar", row.cell(2));
        }
        out.put("lexicon", version);
    }

    /** A rule without what it was joined with: memory, or the pattern of a date behind its symbol. */
    private static String named(String rule) {
        int colon = rule.indexOf(':');
        return (colon < 0 ? rule : rule.substring(0, colon)).replace("+memory", "");
    }

    /** The facts of an article with the evidence of every mention, date and statement in full and in words. */
    public ObjectNode explained(Facts facts, Article article) {
        ObjectNode out = Json.tree(facts);
        String text = article.text();
        explain(out, "entities", facts.mentions().stream().map(Mention::evidence), text);
        explain(out, "dates", facts.dates().stream().map(DateMention::evidence), text);
        Iterator<JsonNode> said = out.withArray("statements").iterator();
        for (Statement statement : facts.statements()) {
            String in = article.textOf(statement.where());
            ((ObjectNode) said.next()).set("evidence", explained(statement.evidence(), in));
        }
        Iterator<JsonNode> entries = out.withArray("entities").iterator();
        for (Mention mention : facts.mentions()) {
            ObjectNode entry = (ObjectNode) entries.next();
            Evidence same = mention.same();
            if (same != null) {
                entry.set("same", explained(same, text));
            }
        }
        return out;
    }

    private void explain(ObjectNode facts, String list, Stream<Evidence> evidence, String text) {
        Iterator<JsonNode> entries = facts.withArray(list).iterator();
        evidence.forEach(why -> ((ObjectNode) entries.next()).set("evidence", explained(why, text)));
    }

    private ObjectNode explained(Evidence why, String text) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("where", why.where());
        if (why.span() != null) {
            out.put("begin", why.span().begin()).put("end", why.span().end());
        }
        out.put("rule", why.rule()).put("confidence", why.confidence());
        explain(why, text, out);
        return out;
    }
}
