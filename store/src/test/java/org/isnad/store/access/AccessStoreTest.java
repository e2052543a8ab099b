package org.isnad.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.ApiToken;
import org.isnad.desk.access.AuditEntry;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessStoreTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-04-16T15:00:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "ريح هادئة فوق السهل";

    @TempDir
    Path folder;

    private AccessStore access;

    @BeforeEach
    void open() {
        access = AccessStore.open(folder, NOW);
        access.add("سلمى", Role.EDITOR, PASSWORD);
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void theRightPasswordSignsIn() {
        assertThat(access.signIn("سلمى", PASSWORD)).get().satisfies(account -> {
            assertThat(account.role()).isEqualTo(Role.EDITOR);
            assertThat(account.made()).isEqualTo(NOW.instant());
        });
        assertThat(access.signIn("سلمى", PASSWORD + " ")).isEmpty();
        assertThat(access.signIn("سلوى", PASSWORD)).isEmpty();
    }

    @Test
    void keyboardsThatComposeLettersDifferentlyGiveTheSamePassword() {
        access.add("omar", Role.READER, "caf\u00e9 \u0622mina long");
        assertThat(access.signIn("omar", "cafe\u0301 \u0627\u0653mina long")).isPresent();
    }

    @Test
    void aNameIsTakenOnce() {
        assertThat(access.add("سلمى", Role.ADMIN, "another password")).isFalse();
        assertThat(access.accounts()).hasSize(1);
        assertThat(access.signIn("سلمى", PASSWORD)).isPresent();
    }

    @Test
    void sessionsLastUntilTheyEndOrAreIdleTooLong() {
        String secret = access.begin("سلمى");
        assertThat(access.session(secret)).isPresent();
        assertThat(access.session(secret + "x")).isEmpty();
        assertThat(later(Duration.ofDays(13), secret)).isTrue();
        assertThat(later(Duration.ofDays(26), secret)).as("used meanwhile").isTrue();
        assertThat(later(Duration.ofDays(41), secret)).isFalse();
        String other = access.begin("سلمى");
        access.end(other);
        assertThat(access.session(other)).isEmpty();
    }

    private boolean later(Duration after, String secret) {
        try (AccessStore then = AccessStore.open(folder, Clock.offset(NOW, after))) {
            return then.session(secret).isPresent();
        }
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndMayComeBack() {
        String secret = access.begin("سلمى");
        assertThat(access.setDisabled("سلمى", true)).isTrue();
        assertThat(access.session(secret)).isEmpty();
        assertThat(access.signIn("سلمى", PASSWORD)).isEmpty();
        access.setDisabled("سلمى", false);
        assertThat(access.session(secret)).isEmpty();
        assertThat(access.signIn("سلمى", PASSWORD)).isPresent();
        assertThat(access.setDisabled("none", true)).isFalse();
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        String secret = access.begin("سلمى");
        access.setPassword("سلمى", "long enough this");
        assertThat(access.session(secret)).isEmpty();
        assertThat(access.signIn("سلمى", PASSWORD)).isEmpty();
        assertThat(access.signIn("سلمى", "long enough this")).isPresent();
    }

    @Test
    void tokensOpenUntilTheyAreRevoked() {
        String secret = access.addToken("bot", Role.READER).orElseThrow();
        assertThat(secret).startsWith("isnad_").hasSizeGreaterThan(40);
        assertThat(access.addToken("bot", Role.ADMIN)).isEmpty();
        assertThat(access.token(secret)).map(ApiToken::scope).contains(Role.READER);
        assertThat(access.tokens()).extracting(ApiToken::used).containsExactly(NOW.instant());
        assertThat(access.revoke("bot")).isTrue();
        assertThat(access.token(secret)).isEmpty();
        assertThat(access.revoke("bot")).isFalse();
    }

    @Test
    void noSecretIsInTheFile() throws Exception {
        String session = access.begin("سلمى");
        String token = access.addToken("bot", Role.READER).orElseThrow();
        access.close();
        String bytes = Files.readString(AccessStore.file(folder), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .contains("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(session)
                .doesNotContain(token.substring(6))
                .doesNotContain(new String(PASSWORD.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(AccessStore.file(folder))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM audit", "UPDATE audit SET who = 'x'"})
    void theRecordIsOnlyAddedTo(String change) throws Exception {
        access.record(Caller.LOCAL, Act.STORY_EDITED, "mute s-1", "127.0.0.1");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + AccessStore.file(folder));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
        }
        assertThat(access.audit(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void theRecordIsReadBackwards() {
        for (int i = 0; i < 5; i++) {
            access.record(Caller.NOBODY, Act.LOGIN_FAILED, Integer.toString(i), "192.0.2.1");
        }
        assertThat(access.audit(Long.MAX_VALUE, 2))
                .extracting(AuditEntry::subject)
                .containsExactly("4", "3");
        assertThat(access.audit(4, 9)).extracting(AuditEntry::number).containsExactly(3L, 2L, 1L);
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgainAndInACopy() throws Exception {
        String secret = access.begin("سلمى");
        try (AccessStore again = AccessStore.open(folder, NOW)) {
            assertThat(again.session(secret)).isPresent();
        }
        Path copy = Files.createDirectory(folder.resolve("copy"));
        AccessStore.copy(folder, copy);
        try (AccessStore copied = AccessStore.open(copy, NOW)) {
            assertThat(copied.signIn("سلمى", PASSWORD)).isPresent();
        }
    }
}
