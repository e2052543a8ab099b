package org.isnad.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Evidence;
import org.isnad.lexicon.Lexicon;
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
    void explain(Evidence why, String text, ObjectNode out) {
        if (why.span() != null
                && why.span().end() <= text.length()
                && !why.where().equals("title")) {
            out.put("text", why.span().of(text));
        }
        Lexicon.Row row = rules.get(why.rule().replace("+memory", ""));
        if (row != null) {
            out.put("en", row.cell(1)).put("ar", row.cell(2));
        }
        out.put("lexicon", version);
    }
}
