package org.isnad.web;

import io.javalin.http.Context;
import org.isnad.desk.access.Access;
import org.isnad.desk.access.Act;
import org.isnad.web.access.Callers;
import org.jspecify.annotations.Nullable;

/**
 * Records who did what, where people sign in; elsewhere nobody is known who could be recorded.
 *
 * @param access keeps the record; null where nobody signs in
 */
record Recording(@Nullable Access access) {
    private static final int LONGEST = 300;

    void record(Context ctx, Act act, String subject) {
        if (access != null) {
            String shown = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
            access.record(Callers.of(ctx), act, shown, Callers.address(ctx));
        }
    }
}
