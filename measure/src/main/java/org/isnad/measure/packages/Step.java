package org.isnad.measure.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * One instruction of a Containerfile.
 *
 * @param line where it begins, from 1
 * @param word what it is, in capitals: {@code COPY}
 * @param rest what follows, its lines joined
 */
record Step(int line, String word, String rest) {
    private static final Pattern FLAG = Pattern.compile("^--([a-z-]+)=(\\S*)\\s+");
    private static final JsonMapper JSON = new JsonMapper();

    /** The value of a flag such as {@code --from=build}; empty when it is not given. */
    String flag(String name) {
        Matcher flag = FLAG.matcher(rest);
        for (String left = rest; flag.find(); flag = FLAG.matcher(left)) {
            if (flag.group(1).equals(name)) {
                return flag.group(2);
            }
            left = left.substring(flag.end());
        }
        return "";
    }

    /** What follows the flags. */
    String text() {
        String left = rest;
        for (Matcher flag = FLAG.matcher(left); flag.find(); flag = FLAG.matcher(left)) {
            left = left.substring(flag.end());
        }
        return left;
    }

    /** The text as words: those of the array where it is one, else what stands between spaces. */
    List<String> words() {
        return words(text());
    }

    /** The command that a health check runs. */
    List<String> check() {
        String text = text();
        if (!text.startsWith("CMD ")) {
            throw fault("a health check runs CMD");
        }
        return words(text.substring("CMD ".length()).strip());
    }

    IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("Containerfile, line " + line + ": " + what + ": " + word + " " + rest);
    }

    private static List<String> words(String text) {
        if (!text.startsWith("[")) {
            return List.of(text.split("\\s+"));
        }
        List<String> words = new ArrayList<>();
        JSON.readTree(text).valueStream().forEach(word -> words.add(word.asString()));
        return List.copyOf(words);
    }
}
