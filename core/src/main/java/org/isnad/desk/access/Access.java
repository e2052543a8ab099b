package org.isnad.desk.access;

import java.util.List;
import java.util.Optional;

/** The accounts as the pages need them. Secrets are stored as digests only. For use by many threads at once. */
public interface Access {
    /**
     * Checks a password. Slow on purpose, and as slow for names that nobody has.
     *
     * @return the account; empty where name or password is wrong or the account is disabled
     */
    Optional<Account> signIn(String name, String password);

    /** Begins a session of an account and gives its secret. */
    String begin(String account);

    /** The account of a session that goes on; empty for any other secret. */
    Optional<Account> session(String secret);

    /** Ends a session. */
    void end(String secret);

    /**
     * Sets another password, which ends all sessions of the account.
     *
     * @param password at least {@link #SHORTEST} characters
     */
    void setPassword(String account, String password);

    /** The token of a secret; empty for any other, and for one that was revoked. */
    Optional<ApiToken> token(String secret);

    /** Adds a line to the record, for good. */
    void record(Caller caller, Act act, String subject, String address);

    /**
     * The record, the newest first.
     *
     * @param before only what has a smaller number
     */
    List<AuditEntry> audit(long before, int limit);

    /** Characters that a password has at least (NIST SP 800-63B asks for 8, and for 15 where nothing else is asked). */
    int SHORTEST = 12;

    /** Characters that a password has at most, so that nobody keeps the server busy with digesting one. */
    int LONGEST = 256;
}
