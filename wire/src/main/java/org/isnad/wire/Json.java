package org.isnad.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Change;
import org.isnad.DateMention;
import org.isnad.Dissection;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Placement;
import org.isnad.Rejected;
import org.isnad.Sources;
import org.isnad.Statement;
import org.isnad.When;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON of commands and interface: records by their components, the vocabulary in its {@link Forms}, moments in ISO form,
 * kinds in lower case with hyphens, absent values left out. Pure and safe for many threads.
 */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(When.class, as(When::toString))
                    .addSerializer(Enum.class, as(Forms::wire))
                    .addSerializer(Article.class, as(Forms.ArticleForm::of))
                    .addSerializer(Block.class, as(PageForms.BlockForm::of))
                    .addSerializer(Change.class, as(Forms.ChangeForm::of))
                    .addSerializer(Rejected.class, as(PageForms.RejectedForm::of))
                    .addSerializer(Facts.class, as(Forms.FactsForm::of))
                    .addSerializer(Mention.class, as(Forms.MentionForm::of))
                    .addSerializer(DateMention.class, as(Forms.DateForm::of))
                    .addSerializer(Statement.class, as(Forms.StatementForm::of))
                    .addSerializer(Link.class, as(Forms.LinkForm::of))
                    .addSerializer(Placement.class, as(Forms.PlacementForm::of))
                    .addSerializer(Sources.class, as(Forms.SourcesForm::of)))
            .build();

    private Json() {}

    private static <T> ValueSerializer<T> as(Function<? super T, Object> form) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                context.writeValue(out, form.apply(value));
            }
        };
    }

    /** A value on one line. */
    public static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A value as a tree, to be added to. */
    public static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Names as a list. */
    public static JsonNode list(List<String> names) {
        return MAPPER.valueToTree(names);
    }

    /** A page taken apart, with its blocks where they are asked for. */
    public static String page(Dissection dissection, boolean withBlocks) {
        return of(PageForms.PageForm.of(dissection, withBlocks));
    }

    /** The dates of a text, as an object with the one key {@code dates}. */
    public static String dates(List<DateMention> dates) {
        return of(new Dates(dates));
    }

    /** Reads what a line holds. */
    public static JsonNode parse(String line) {
        return MAPPER.readTree(line);
    }

    private record Dates(List<DateMention> dates) {}
}
