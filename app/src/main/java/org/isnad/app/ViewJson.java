package org.isnad.app;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.function.Function;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Placement;
import org.isnad.Statement;
import org.isnad.When;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** The store's answers as JSON: records by their fields, and what {@link Json} knows in the same form as everywhere. Pure. */
public final class ViewJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(When.class, as(When::toString))
                    .addSerializer(Enum.class, as(ViewJson::wire))
                    .addSerializer(Article.class, as(ViewJson::article))
                    .addSerializer(Facts.class, as(Json::facts))
                    .addSerializer(Statement.class, as(Json::statement))
                    .addSerializer(Link.class, as(Json::link))
                    .addSerializer(Placement.class, as(Json::placement)))
            .build();

    private ViewJson() {}

    public static String of(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    /** A view as a tree, to be added to. */
    public static ObjectNode tree(Object view) {
        return MAPPER.valueToTree(view);
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An article as {@code dissect} prints it, with its id, address and text. */
    public static ObjectNode article(Article article) {
        ObjectNode out = Json.article(article);
        out.put("id", article.id());
        if (article.url() != null) {
            out.put("url", article.url());
        }
        if (article.bound() != null) {
            out.put("notBefore", article.bound().toString());
        }
        return out.put("text", article.text());
    }

    private static <T> ValueSerializer<T> as(Function<? super T, Object> form) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                context.writeValue(out, form.apply(value));
            }
        };
    }
}
