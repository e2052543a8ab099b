package org.isnad.collect.watch;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import org.isnad.Dissection;
import org.isnad.RawPage;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.polite.PoliteGate;
import org.isnad.desk.Intake;
import org.isnad.lexicon.Lexicon;

/**
 * What watching is done with.
 *
 * @param intake where pages go
 * @param dissect takes a page apart; a pure function
 * @param holds whether the store has an article of an id
 */
public record Parts(
        Fetcher fetcher,
        PoliteGate gate,
        Book book,
        Intake intake,
        Function<RawPage, Dissection> dissect,
        Predicate<String> holds,
        Lexicon lexicon,
        InstantSource clock) {}
