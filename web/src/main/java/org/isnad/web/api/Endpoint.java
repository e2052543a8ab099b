package org.isnad.web.api;

import java.util.List;
import java.util.function.Function;
import org.isnad.desk.access.Role;

/**
 * One kind of question. Its description is the message {@code api.<name>}.
 *
 * @param name its name, also that of its operation
 * @param path below {@link Api#BASE}; {@code {id}} stands for the thing asked for
 * @param parameters what it can be asked with
 * @param form what the answer looks like
 * @param role who may ask it
 * @param reply answers it
 */
record Endpoint(
        String name,
        String path,
        List<Parameter> parameters,
        Class<?> form,
        Role role,
        Function<Question, Reply> reply) {
    /** What every reader may ask. */
    Endpoint(String name, String path, List<Parameter> parameters, Class<?> form, Function<Question, Reply> reply) {
        this(name, path, parameters, form, Role.READER, reply);
    }

    Endpoint {
        parameters = List.copyOf(parameters);
    }

    boolean isOfOne() {
        return path.contains("{id}");
    }
}
