package org.isnad.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.CopySign;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/** Which names of sources mean one: «المرساة», «مرساة» and «وكالة المرساة». Pure functions. */
final class SourceNames {
    /** What stands between the sources that one line credits. */
    private static final String BETWEEN_SOURCES = "+/|،,؛;&";
    /** A word keeps its article when hardly more than that is left. */
    private static final int LONG_ENOUGH = 4;

    private SourceNames() {}

    /** Whether a credit line names a source, alone, with others or after words such as «صحيفة». */
    static boolean credits(@Nullable String line, @Nullable String source) {
        if (line == null || source == null || source.isBlank()) {
            return false;
        }
        String name = plain(source);
        int begin = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || BETWEEN_SOURCES.indexOf(line.charAt(i)) >= 0) {
                String one = plain(line.substring(begin, i));
                if (one.equals(name) || one.endsWith(' ' + name)) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }

    /**
     * How a text credits an earlier one: with a line that names its outlet, or with the source that it credits too; null when it does not.
     *
     * @param named whether it names the outlet of the earlier one
     */
    static @Nullable CopySign sign(boolean named, @Nullable String line, @Nullable String earlierLine) {
        return named ? CopySign.CREDIT : credits(line, earlierLine) ? CopySign.SAME_CREDIT : null;
    }

    /** For each name credited with one text the first given that means the same source: agencies are called differently. */
    static Map<String, String> united(Collection<String> names) {
        Map<String, String> united = new HashMap<>();
        List<String> firsts = new ArrayList<>();
        for (String name : names) {
            if (!united.containsKey(name)) {
                String first = firsts.stream()
                        .filter(other -> credits(name, other) || credits(other, name))
                        .findFirst()
                        .orElse(name);
                united.put(name, first);
                if (first.equals(name)) {
                    firsts.add(name);
                }
            }
        }
        return united;
    }

    /** Folded, with single spaces, without articles. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (String word : Letters.fold(name).strip().split(" ")) {
            boolean article = word.startsWith("ال") && word.length() > LONG_ENOUGH;
            plain.append(plain.isEmpty() || word.isEmpty() ? "" : " ").append(article ? word.substring(2) : word);
        }
        return plain.toString();
    }
}
