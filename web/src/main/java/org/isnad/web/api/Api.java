package org.isnad.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.desk.Watched;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.views.Library;
import org.isnad.views.query.QueryProblem;
import org.isnad.web.access.Callers;
import org.isnad.web.text.Language;
import org.isnad.web.text.Wording;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JSON interface on HTTP. Wrong questions are answered with RFC 9457 problems in the language that the caller prefers, Arabic
 * where none is told. Safe for many threads.
 */
public final class Api {
    /** Where it lies. What is added stays compatible; what breaks gets another number. */
    public static final String BASE = "/api/v1";

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final String TYPE = "application/json; charset=utf-8";
    private static final String PROBLEM_TYPE = "application/problem+json; charset=utf-8";

    private final List<Endpoint> endpoints;
    private final boolean secured;
    private final Map<Language, Wording> wordings;

    /**
     * @param deliveries where alerts are delivered; null where nothing is
     * @param watched how the watched sources do; null where none are
     * @param secured whether callers need a token
     * @param wordings of every language
     */
    public Api(
            Library library,
            @Nullable Deliveries deliveries,
            @Nullable Watched watched,
            boolean secured,
            Map<Language, Wording> wordings) {
        this.secured = secured;
        this.endpoints = new Endpoints(library, deliveries, watched).all();
        this.wordings = Map.copyOf(wordings);
    }

    public void add(RoutesConfig routes) {
        for (Endpoint endpoint : endpoints) {
            read(routes, BASE + endpoint.path(), ctx -> answer(ctx, endpoint));
        }
        read(routes, BASE + "/openapi.json", this::describe);
        read(routes, BASE + "/*", ctx -> refuse(ctx, problem(ctx, 404, "address", ctx.path())));
    }

    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** What it answers, for a page that tells of it. */
    public List<Described> described() {
        return endpoints.stream()
                .map(each -> new Described(each.name(), BASE + each.path(), each.isOfOne(), each.parameters()))
                .toList();
    }

    /** One kind of question; its words are the message {@code api.<name>}. */
    public record Described(String name, String path, boolean ofOne, List<Parameter> parameters) {
        public Described {
            parameters = List.copyOf(parameters);
        }
    }

    private void describe(Context ctx) {
        Tagged.send(ctx, TYPE, OpenApi.of(endpoints, BASE, secured, wording(ctx)::say));
    }

    private void answer(Context ctx, Endpoint endpoint) {
        Callers.require(ctx, endpoint.role());
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> asked : ctx.queryParamMap().entrySet()) {
            Answers.Problem wrong = wrong(ctx, endpoint, asked.getKey(), asked.getValue());
            if (wrong != null) {
                refuse(ctx, wrong);
                return;
            }
            given.put(asked.getKey(), asked.getValue().getFirst());
        }
        given.values().removeIf(String::isEmpty);
        String id = ctx.pathParamMap().getOrDefault("id", "");
        try {
            send(ctx, endpoint.reply().apply(new Question(id, given)));
        } catch (RuntimeException failure) {
            LOG.error("answering {}", ctx.path(), failure);
            refuse(ctx, problem(ctx, 500, "failure"));
        }
    }

    private Answers.@Nullable Problem wrong(Context ctx, Endpoint endpoint, String name, List<String> values) {
        Optional<Parameter> parameter = endpoint.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (parameter.isEmpty()) {
            String known = String.join(
                    ", ", endpoint.parameters().stream().map(Parameter::name).toList());
            return problem(ctx, 400, "unknown", name, known.isEmpty() ? "–" : known);
        }
        boolean good = values.size() == 1
                && (values.getFirst().isEmpty() || parameter.get().takes(values.getFirst()));
        return good ? null : problem(ctx, 400, "parameter", name, wording(ctx).say("api.param." + name));
    }

    private void send(Context ctx, Reply reply) {
        switch (reply) {
            case Reply.Found(Object answer) -> Tagged.send(ctx, TYPE, Json.of(answer));
            case Reply.Moved(String path) -> ctx.redirect(BASE + path, HttpStatus.PERMANENT_REDIRECT);
            case Reply.Missing(String id) -> refuse(ctx, problem(ctx, 404, "missing", id));
            case Reply.Misread(List<QueryProblem> problems) -> misread(ctx, problems);
        }
    }

    private void misread(Context ctx, List<QueryProblem> problems) {
        Wording wording = wording(ctx);
        List<Answers.QueryMistake> mistakes = problems.stream()
                .map(each -> new Answers.QueryMistake(
                        each.kind().wire(),
                        each.span().begin(),
                        each.span().end(),
                        wording.say(each.message(), each.argument()),
                        each.mended()))
                .toList();
        Answers.Problem bare = problem(ctx, 400, "query");
        refuse(
                ctx,
                new Answers.Problem(
                        bare.type(),
                        bare.title(),
                        bare.status(),
                        mistakes.getFirst().message(),
                        ctx.path(),
                        mistakes));
    }

    /** Tells a program that it may not have something: 401, 403 or 429. */
    public void refuse(Context ctx, int status) {
        refuse(ctx, problem(ctx, status, Integer.toString(status)));
    }

    private Answers.Problem problem(Context ctx, int status, String kind, Object... values) {
        Wording wording = wording(ctx);
        String title = wording.say("api.problem." + kind);
        return new Answers.Problem(
                "urn:isnad:problem:" + kind,
                title,
                status,
                wording.say("api.problem." + kind + ".detail", values),
                ctx.path(),
                null);
    }

    private static void refuse(Context ctx, Answers.Problem problem) {
        ctx.status(problem.status()).contentType(PROBLEM_TYPE).result(Json.of(problem));
    }

    private Wording wording(Context ctx) {
        String accepted = Objects.requireNonNullElse(ctx.header("Accept-Language"), "");
        return Objects.requireNonNull(wordings.get(preferred(accepted)));
    }

    private static Language preferred(String accepted) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted.isBlank() ? "ar" : accepted);
            String tag = Locale.lookupTag(ranges, List.of("ar", "en"));
            return "en".equals(tag) ? Language.ENGLISH : Language.ARABIC;
        } catch (IllegalArgumentException unreadable) {
            return Language.ARABIC;
        }
    }
}
