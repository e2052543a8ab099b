package org.isnad.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.desk.access.Access;
import org.isnad.desk.access.Account;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.ApiToken;
import org.isnad.desk.access.AuditEntry;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;

/** Accounts in memory: one for each role, by the role's name; a token for each, likewise. */
final class SampleAccess implements Access {
    static final String PASSWORD = "ريح هادئة فوق السهل";

    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final List<AuditEntry> record = new ArrayList<>();

    SampleAccess() {
        for (Role role : Role.values()) {
            passwords.put(role.wire(), PASSWORD);
        }
    }

    private static Account account(String name) {
        return new Account(name, Role.of(name).orElseThrow(), false, SampleServer.CLOCK.instant());
    }

    @Override
    public synchronized Optional<Account> signIn(String name, String password) {
        return password.equals(passwords.get(name)) ? Optional.of(account(name)) : Optional.empty();
    }

    @Override
    public synchronized String begin(String account) {
        String secret = account + "-" + sessions.size();
        sessions.put(secret, account);
        return secret;
    }

    @Override
    public synchronized Optional<Account> session(String secret) {
        return Optional.ofNullable(sessions.get(secret)).map(SampleAccess::account);
    }

    @Override
    public synchronized void end(String secret) {
        sessions.remove(secret);
    }

    @Override
    public synchronized void setPassword(String account, String password) {
        passwords.put(account, password);
        sessions.values().removeIf(account::equals);
    }

    @Override
    public Optional<ApiToken> token(String secret) {
        return Role.of(secret).map(role -> new ApiToken(secret, role, SampleServer.CLOCK.instant(), null));
    }

    @Override
    public synchronized void record(Caller caller, Act act, String subject, String address) {
        record.add(new AuditEntry(
                record.size() + 1L, SampleServer.CLOCK.instant(), caller.name(), caller.how(), act, subject, address));
    }

    @Override
    public synchronized List<AuditEntry> audit(long before, int limit) {
        return record.reversed().stream()
                .filter(each -> each.number() < before)
                .limit(limit)
                .toList();
    }

    synchronized List<Act> acts() {
        return record.stream().map(AuditEntry::act).toList();
    }
}
