package org.isnad.web.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.SourceHealth.FailedPages;
import org.jspecify.annotations.Nullable;

/** Words for how a watched source does and what to do about it, on pages and on the command line. Immutable and safe for many threads. */
public final class SourceWords {
    private static final String OF_ROBOTS = "robots.txt: ";
    /** What of a detail can be worded, in the order of trying. */
    private static final List<Form> FORMS = List.of(
            new Form("detail.status", "(\\d{3})(?: without a condition)?"),
            new Form("detail.wait", "asked to wait"),
            new Form("detail.budget", "(\\d+) requests within PT1H"),
            new Form("detail.no-feed", "not a feed or sitemap any more"),
            new Form("detail.no-lists", "no list and no article links"),
            new Form("detail.more", "more than (\\d+)"),
            new Form("detail.bytes", "more than (\\d+) bytes.*"),
            new Form("detail.back", "back to (.+)"),
            new Form("detail.moved", "(\\d{3}) to (.+)"),
            new Form("detail.port", "port (\\d+)"),
            new Form("detail.address", "(\\S+) is (\\S+)"));
    /** What the words of the trouble say already. */
    private static final Pattern SAID = Pattern.compile("robots\\.txt disallows it|not an address.*|interrupted|null|");

    private final Wording wording;

    public SourceWords(Wording wording) {
        this.wording = wording;
    }

    /** What a detail looks like, with its values as groups. */
    private record Form(String key, Pattern pattern) {
        Form(String key, String pattern) {
            this(key, Pattern.compile(pattern));
        }
    }

    /** Whether somebody should look after a source. */
    public static boolean isIll(SourceHealth source) {
        return source.state().compareTo(SourceHealth.State.SILENT) >= 0;
    }

    public String state(SourceHealth.State state) {
        return wording.say("health." + state.wire());
    }

    /** What to do about a source's state; null where nothing is to be done. */
    public @Nullable String advice(SourceHealth source) {
        return isIll(source) ? wording.say("health." + source.state().wire() + ".advice", source.fails()) : null;
    }

    /** @param wire the trouble's name on the wire, such as {@code not-found} */
    public String trouble(String wire) {
        return wording.say("trouble." + wire);
    }

    /** What to do about a trouble. */
    public String troubleAdvice(String wire) {
        return wording.say("trouble." + wire + ".advice");
    }

    /** What exactly happened; null where there is nothing to add in this language. */
    public @Nullable String detail(@Nullable String detail) {
        if (detail == null || SAID.matcher(detail).matches()) {
            return null;
        }
        if (detail.startsWith(OF_ROBOTS)) {
            String inner = detail(detail.substring(OF_ROBOTS.length()));
            return inner == null ? wording.say("detail.robots") : wording.say("detail.robots-file", inner);
        }
        for (Form form : FORMS) {
            Matcher match = form.pattern().matcher(detail);
            if (match.matches()) {
                return wording.say(form.key(), values(match));
            }
        }
        return wording.language() == Language.ENGLISH ? detail : null;
    }

    private Object[] values(Matcher match) {
        Object[] values = new Object[match.groupCount()];
        for (int i = 0; i < values.length; i++) {
            String value = match.group(i + 1);
            boolean number = value.chars().allMatch(Character::isDigit);
            values[i] = number ? wording.digits(value) : wording.isolated(value);
        }
        return values;
    }

    /** What most of a source's latest pages are in place of articles, and how many. */
    public String pages(FailedPages pages) {
        return wording.say("sources.pages", pages.failed(), pages.of(), failed(pages.kind(), ""));
    }

    /** What to do about pages that fail. */
    public String pagesAdvice(FailedPages pages) {
        return failed(pages.kind(), ".advice");
    }

    private String failed(String kind, String part) {
        String key = "failed." + kind;
        return wording.say((wording.keys().contains(key) ? key : "trouble." + kind) + part);
    }

    /** How many of today's pages gave no article; null where none. */
    public @Nullable String failedToday(SourceHealth source) {
        return source.failed() == 0 ? null : wording.say("sources.failed", source.failed());
    }

    /** Articles of today and yesterday, against the habit where there is one. */
    public String days(SourceHealth source) {
        return wording.say(
                source.habit() == 0 ? "sources.days-new" : "sources.days",
                wording.say("n.articles", source.today()),
                wording.say("n.articles", source.articles()),
                wording.digits(String.format(Locale.ROOT, "%.1f", source.habit())));
    }
}
