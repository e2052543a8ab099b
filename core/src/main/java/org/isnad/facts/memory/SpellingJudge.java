package org.isnad.facts.memory;

/** Tells whether two spellings can be one name. Implementations are pure and safe for many threads. */
public interface SpellingJudge {
    /**
     * Why two spellings are one name, by letters alone.
     *
     * @param score 0..1
     * @param reason a few English words
     */
    record Verdict(boolean same, double score, String reason) {}

    Verdict judge(String a, String b);

    /** A key that spellings of one name mostly share. */
    String key(String name);
}
