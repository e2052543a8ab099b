package org.isnad.web;

import io.javalin.http.Context;
import java.util.Objects;

/** Reads what a form sends. Pure functions. */
final class Form {
    private static final int LONGEST = 500;

    private Form() {}

    /** A value of the form, on one line and no longer than anybody needs; empty where it is not given. */
    static String given(Context ctx, String name) {
        String value =
                Objects.requireNonNullElse(ctx.formParam(name), "").strip().replaceAll("\\s+", " ");
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
