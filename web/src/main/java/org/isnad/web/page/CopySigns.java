package org.isnad.web.page;

import java.util.stream.Collectors;
import org.isnad.CopySign;

/** What speaks for a place in a copy tree, in the reader's words. */
final class CopySigns {
    private CopySigns() {}

    /** The signs of an evidence's rule, those without words as they are. */
    static String of(Shell shell, String rule) {
        return CopySign.in(rule).stream()
                .map(named -> said(shell, named))
                .collect(Collectors.joining(shell.say("list.comma")));
    }

    static boolean tells(String rule, CopySign sign) {
        return CopySign.in(rule).stream().anyMatch(named -> named.sign() == sign);
    }

    private static String said(Shell shell, CopySign.Named named) {
        CopySign sign = named.sign();
        if (sign == null) {
            return named.words();
        }
        String key = "sign." + sign.key();
        return sign == CopySign.IMPLIED ? shell.say(key, named.outlets()) : shell.say(key);
    }
}
