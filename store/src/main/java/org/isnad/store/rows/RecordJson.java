package org.isnad.store.rows;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.isnad.Change;
import org.isnad.When;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Records of the vocabulary as JSON for the database's columns, and back without loss; a list that an older row has not is empty. Pure and safe for many threads. */
final class RecordJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addSerializer(When.class, new WhenWriter())
                    .addDeserializer(When.class, new WhenReader()))
            .addMixIn(Change.class, NamedKind.class)
            .build();

    private RecordJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The kinds of a sealed type by their simple names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface NamedKind {}

    private static final class WhenWriter extends ValueSerializer<When> {
        @Override
        public void serialize(When when, JsonGenerator out, SerializationContext context) {
            out.writeString(when.toString());
        }
    }

    private static final class WhenReader extends ValueDeserializer<When> {
        @Override
        public When deserialize(JsonParser in, DeserializationContext context) {
            String iso = in.getString();
            return When.parse(iso).orElseThrow(() -> new IllegalStateException("not a moment: " + iso));
        }
    }
}
