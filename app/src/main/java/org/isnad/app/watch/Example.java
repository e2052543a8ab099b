package org.isnad.app.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.isnad.app.Workshop;

/** The commented file of sources, in the user's language. */
final class Example {
    private Example() {}

    static String text(Workshop workshop) {
        boolean arabic = workshop.messages().locale().getLanguage().equals("ar");
        String name = arabic ? "sources_ar.yaml" : "sources.yaml";
        try (InputStream in = Example.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
