package org.isnad.web.api;

import java.util.List;
import java.util.function.Function;
import org.isnad.wire.Json;
import org.isnad.wire.Schemas;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface in OpenAPI 3.1. */
final class OpenApi {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "application/problem+json";

    private final boolean secured;
    private final Function<String, String> say;
    private final Schemas schemas = new Schemas();

    private OpenApi(boolean secured, Function<String, String> say) {
        this.secured = secured;
        this.say = say;
    }

    /**
     * The description as JSON.
     *
     * @param secured whether callers need a token
     * @param say the message of a key in the reader's language
     */
    static String of(List<Endpoint> endpoints, String base, boolean secured, Function<String, String> say) {
        return new OpenApi(secured, say).document(endpoints, base).toString();
    }

    private ObjectNode document(List<Endpoint> endpoints, String base) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("openapi", "3.1.0");
        out.putObject("info")
                .put("title", say.apply("api.title"))
                .put("description", say.apply("api.about"))
                .put("version", "1");
        out.putArray("servers").addObject().put("url", base);
        ObjectNode paths = out.putObject("paths");
        endpoints.forEach(endpoint -> paths.putObject(endpoint.path()).set("get", operation(endpoint)));
        ObjectNode components = out.putObject("components");
        components.set("schemas", schemas.all());
        if (secured) {
            secure(out, components);
        }
        return out;
    }

    /** A token of a program, or what a browser that signed in sends by itself. */
    private void secure(ObjectNode out, ObjectNode components) {
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", say.apply("api.security.token"));
        out.putArray("security").addObject().putArray(TOKEN);
    }

    private ObjectNode operation(Endpoint endpoint) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("operationId", endpoint.name());
        out.put("summary", say.apply("api." + endpoint.name()));
        ArrayNode parameters = out.putArray("parameters");
        if (endpoint.isOfOne()) {
            ObjectNode id =
                    parameters.addObject().put("name", "id").put("in", "path").put("required", true);
            id.put("description", say.apply("api.param.id"));
            id.putObject("schema").put("type", "string");
        }
        endpoint.parameters().forEach(each -> parameters.add(parameter(each)));
        ObjectNode responses = out.putObject("responses");
        response(responses, "200", "application/json", endpoint.form(), "api.found");
        response(responses, "400", PROBLEM, Answers.Problem.class, "api.problem.parameter");
        if (endpoint.isOfOne()) {
            response(responses, "404", PROBLEM, Answers.Problem.class, "api.problem.missing");
        }
        if (secured) {
            response(responses, "401", PROBLEM, Answers.Problem.class, "api.problem.401");
            response(responses, "403", PROBLEM, Answers.Problem.class, "api.problem.403");
            response(responses, "429", PROBLEM, Answers.Problem.class, "api.problem.429");
        }
        return out;
    }

    private ObjectNode parameter(Parameter parameter) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("name", parameter.name()).put("in", "query");
        out.put("description", say.apply("api.param." + parameter.name()));
        ObjectNode schema = out.putObject("schema");
        switch (parameter.kind()) {
            case TEXT, CURSOR -> schema.put("type", "string");
            case DAY -> schema.put("type", "string").put("format", "date");
            case LIMIT ->
                schema.put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", Parameter.MOST)
                        .put("default", Parameter.USUAL);
            case CHOICE -> schema.put("type", "string").set("enum", Json.list(parameter.choices()));
        }
        return out;
    }

    private void response(ObjectNode responses, String status, String media, Class<?> form, String key) {
        ObjectNode response = responses.putObject(status);
        response.put("description", say.apply(key));
        response.putObject("content").putObject(media).set("schema", schemas.of(form));
    }
}
