package org.isnad.web.page;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What speaks for a place in a copy tree, in the reader's words. */
final class CopySigns {
    private static final Map<String, String> KEYS = Map.of(
            "text", "sign.text",
            "reworded text", "sign.reworded",
            "credit", "sign.credit",
            "same credit", "sign.same-credit",
            "habit", "sign.habit",
            "earliest known printing", "sign.earliest",
            "agency's mark", "sign.mark",
            "same text as those with the agency's mark", "sign.same-as-marked");
    private static final String IMPLIED = "implied by the mark of ";

    private CopySigns() {}

    /** The signs of an evidence's rule, those without words as they are. */
    static String of(Shell shell, String rule) {
        return Arrays.stream(rule.split(", "))
                .map(sign -> said(shell, sign))
                .collect(Collectors.joining(shell.say("list.comma")));
    }

    private static String said(Shell shell, String sign) {
        if (sign.startsWith(IMPLIED)) {
            String count = sign.substring(IMPLIED.length()).split(" ")[0];
            return shell.say("sign.implied", Integer.parseInt(count));
        }
        String key = KEYS.get(sign);
        return key == null ? sign : shell.say(key);
    }
}
