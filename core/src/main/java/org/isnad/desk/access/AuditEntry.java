package org.isnad.desk.access;

import java.time.Instant;

/**
 * One line of the record of what happened.
 *
 * @param number counts up from 1
 * @param at when, to the second
 * @param who the account, the token, or the name that was tried
 * @param subject what it was done to; may be empty
 * @param address from where; empty for the command line
 */
public record AuditEntry(
        long number, Instant at, String who, Caller.How how, Act act, String subject, String address) {}
