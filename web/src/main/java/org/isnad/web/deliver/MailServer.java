package org.isnad.web.deliver;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes letters to where they belong.
 *
 * @param user null where it asks for none
 * @param password of the user; never printed
 * @param from the address that letters come from, with or without a name
 * @param trust what secure connections are made with; null for the platform's
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable SSLSocketFactory trust) {
    /** How connections are secured. */
    public enum Security {
        /** Nothing is sent before the connection was turned into a secure one. */
        STARTTLS,
        /** Secure from the first byte on. */
        TLS,
        /** Not at all: for a server on this machine. */
        NONE;

        /** The name in settings, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of a name; empty where there is none. */
        public static Optional<Security> of(String wire) {
            return Arrays.stream(values())
                    .filter(each -> each.wire().equals(wire))
                    .findFirst();
        }
    }

    @Override
    public String toString() {
        return host + ":" + port + " (" + security.wire() + ")";
    }
}
