package org.isnad.desk.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of a program; its secret is known to its holder alone.
 *
 * @param name by which it is listed and revoked
 * @param scope what it may do
 * @param made when it was made, to the second
 * @param used when it was last used, to the hour or so; null when never
 */
public record ApiToken(
        String name, Role scope, Instant made, @Nullable Instant used) {}
