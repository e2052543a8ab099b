package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.isnad.store.access.AccessStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, tokens and the record on the command line. */
class AccessTest {
    private static final String PASSWORD = "ريح هادئة فوق السهل\n";

    @TempDir
    Path folder;

    private CommandRun run(String in, String... args) {
        String store = folder.resolve("store").toString();
        return CommandRun.of(folder, Map.of("ISNAD_LANG", "en", "ISNAD_STORE", store, "USER", "salma"), in, args);
    }

    private CommandRun add(String name, String role) {
        return run(PASSWORD, "account", "add", name, "--role", role);
    }

    @Test
    void anAccountIsMadeListedDisabledAndRecorded() {
        assertThat(run("", "account", "list").out()).contains("no accounts");
        assertThat(add("Huda", "admin").code()).isZero();
        assertThat(add("huda", "reader").code()).isEqualTo(Exit.FAILED);
        assertThat(run("", "account", "list").out()).startsWith("huda · admin");
        assertThat(run("", "account", "role", "huda", "editor").out()).contains("editor");
        assertThat(run("", "account", "disable", "huda").out()).contains("disabled");
        assertThat(run("", "account", "enable", "huda").out()).doesNotContain("disabled");
        assertThat(run(PASSWORD, "account", "passwd", "huda").code()).isZero();
        assertThat(run("", "audit").out())
                .contains("1 · 2026-03-05T12:00:00Z · Account added · huda admin · salma (on the command line)")
                .contains("Password changed");
        assertThat(run("", "audit", "--json", "--limit", "1").out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"huda, boss", "'a b', reader", "'', reader"})
    void whatCanBeNoAccountIsUsage(String name, String role) {
        assertThat(add(name, role).code()).isEqualTo(Exit.USAGE);
        assertThat(run("", "account", "list").out()).contains("no accounts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short\n"})
    void aPasswordMustBeLongEnough(String typed) {
        assertThat(run(typed, "account", "add", "huda", "--role", "admin").code())
                .isEqualTo(Exit.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "enable", "passwd"})
    void anUnknownAccountIsToldOf(String verb) {
        add("huda", "admin");
        assertThat(run(PASSWORD, "account", verb, "none").err()).contains("no account none");
    }

    @Test
    void aTokenIsShownOnce() {
        CommandRun made = run("", "token", "add", "bot");
        assertThat(made.out().strip()).startsWith("isnad_").doesNotContain(" ");
        assertThat(run("", "token", "add", "bot").code()).isEqualTo(Exit.FAILED);
        assertThat(run("", "token", "list").out())
                .startsWith("bot · reader")
                .doesNotContain(made.out().strip());
        assertThat(run("", "token", "revoke", "bot").code()).isZero();
        assertThat(run("", "token", "list").out()).contains("no tokens");
    }

    @Test
    void accountsAreSeenWithoutWritingAnything() throws Exception {
        run("", "read", folder.toString());
        add("huda", "admin");
        Path store = folder.resolve("store");
        try (AccessStore access = AccessStore.openToRead(store, InstantSource.system())) {
            assertThat(access.accounts()).hasSize(1);
            assertThatThrownBy(() -> access.setDisabled("huda", true)).hasMessageContaining("read only");
        }
    }

    @Test
    void otherMachinesAreServedOnlyWithAccounts() {
        run("", "read", folder.toString());
        CommandRun open = run("", "serve", "--bind", "0.0.0.0");
        assertThat(open.code()).isEqualTo(Exit.USAGE);
        assertThat(open.err()).contains("isnad account add NAME --role admin");
        assertThat(run("", "serve", "--behind-proxy").code()).isEqualTo(Exit.USAGE);
        assertThat(run("", "--lang", "ar", "serve", "--bind", "0.0.0.0").err()).contains("ولا حساب لهذا المخزن");
    }
}
