package org.isnad.wire;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Arrays;
import org.isnad.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12, as OpenAPI 3.1 takes it) of what {@link Json} writes, read off the records. One object gathers the
 * schemas of several types, which refer to each other. For one thread.
 */
public final class Schemas {
    private static final String WHERE = "components/schemas";

    private final SchemaBuilder builder = new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();

    /** A reference to the schema of a type. */
    public ObjectNode of(Class<?> type) {
        return builder.createSchemaReference(type);
    }

    /** All schemas that were referred to, by name. */
    public ObjectNode all() {
        return builder.collectDefinitions(WHERE);
    }

    private static SchemaGeneratorConfigBuilder config() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral().withCustomDefinitionProvider(Schemas::written);
        config.forFields().withRequiredCheck(field -> !isNullable(field));
        config.forFields().withPropertyNameOverrideResolver(Schemas::name);
        return config;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String name(FieldScope field) {
        JsonProperty given = field.getRawMember().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? null : given.value();
    }

    /** Types that are written in another form than by their components. */
    private static @Nullable CustomDefinition written(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw == When.class) {
            ObjectNode moment = context.getGeneratorConfig().createObjectNode();
            moment.put("type", "string");
            moment.put("description", "ISO 8601: a day, or a day and time with or without its offset");
            return new CustomDefinition(moment);
        }
        if (raw.isEnum()) {
            ObjectNode kind = context.getGeneratorConfig().createObjectNode();
            kind.put("type", "string");
            ArrayNode names = kind.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).forEach(each -> names.add(Forms.wire((Enum<?>) each)));
            return new CustomDefinition(kind);
        }
        Class<?> form = Forms.WRITTEN_AS.get(raw);
        return form == null
                ? null
                : new CustomDefinition(
                        context.createDefinitionReference(
                                context.getTypeContext().resolve(form)),
                        CustomDefinition.DefinitionType.INLINE,
                        CustomDefinition.AttributeInclusion.NO);
    }
}
