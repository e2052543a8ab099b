package org.isnad.app.access;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.desk.access.Access;
import org.jspecify.annotations.Nullable;

/** Asks for a new password: twice and unseen at a terminal, otherwise as the first line of standard input. */
final class PasswordPrompt {
    private final Workshop workshop;

    PasswordPrompt(Workshop workshop) {
        this.workshop = workshop;
    }

    String ask() {
        Console console = workshop.shell().in().equals(System.in) ? System.console() : null;
        String password = console == null ? line() : typed(console);
        if (password.length() < Access.SHORTEST || password.length() > Access.LONGEST) {
            throw wrong("account.length", Access.SHORTEST, Access.LONGEST);
        }
        return password;
    }

    private String typed(Console console) {
        String first = text(console.readPassword("%s ", workshop.messages().of("account.type")));
        if (!first.equals(text(console.readPassword("%s ", workshop.messages().of("account.again"))))) {
            throw wrong("account.different");
        }
        return first;
    }

    private static String text(char @Nullable [] typed) {
        return typed == null ? "" : new String(typed);
    }

    private String line() {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(workshop.shell().in(), StandardCharsets.UTF_8));
        try {
            String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input", e);
        }
    }

    private Failure wrong(String key, Object... values) {
        return new Failure(Exit.USAGE, workshop.messages().of(key, values));
    }
}
