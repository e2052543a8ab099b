package org.isnad.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isnad.views.Suggestion;

/** Suggestions as the script of the pages takes them: {@code [{"label", "note", "href"}]}. Pure. */
public final class Suggested {
    private Suggested() {}

    public static String json(Shell shell, List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> one(shell, each)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String one(Shell shell, Suggestion each) {
        String kind = each.kind().name().toLowerCase(Locale.ROOT);
        String matched = each.matched().isEmpty() ? "" : " (" + each.matched() + ")";
        String note =
                shell.say("suggest." + kind) + matched + " · " + shell.wording().number(each.articles());
        String href = shell.href(
                switch (each.kind()) {
                    case STORY -> Links.story(each.target());
                    case PERSON -> Links.person(each.target());
                    default ->
                        Links.search(shell.say("query.field." + kind) + ":\""
                                + each.target().replace('"', ' ') + "\"");
                });
        return "{\"label\":" + quoted(each.label()) + ",\"note\":" + quoted(note) + ",\"href\":" + quoted(href) + "}";
    }

    /** A JSON string (RFC 8259, section 7). */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
