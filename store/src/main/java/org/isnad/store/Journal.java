package org.isnad.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.chains.Chains;
import org.isnad.desk.Correction;
import org.isnad.facts.memory.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What readers have corrected: a line of JSON each, in the order they came. Like the archive it is an input, never derived; a last
 * line that a crash cut short was never reported as taken and is passed over. For one thread.
 */
final class Journal {
    private static final String SPELLING = "spelling-rejected";
    private static final String STATEMENT = "statement-rejected";

    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<Correction> corrections = new LinkedHashSet<>();

    Journal(Path file) {
        this.file = file;
        try {
            Files.readString(file).lines().forEach(this::read);
        } catch (NoSuchFileException none) {
            corrections.clear();
        } catch (IOException e) {
            throw StoreException.io("reading " + file, e);
        }
    }

    private void read(String line) {
        try {
            JsonNode entry = json.readTree(line);
            switch (entry.path("kind").asString("")) {
                case SPELLING ->
                    corrections.add(new Correction.SpellingRejected(
                            entry.path("person").asString(""),
                            entry.path("spelling").asString("")));
                case STATEMENT ->
                    corrections.add(new Correction.StatementRejected(
                            entry.path("article").asString(""),
                            entry.path("words").asString("")));
                default -> {
                    return;
                }
            }
        } catch (JacksonException cutShort) {
            return;
        }
    }

    /** The spellings that are not forms of a person's name: what memories are learnt without. */
    Set<Rejection> rejections() {
        return corrections.stream()
                .filter(Correction.SpellingRejected.class::isInstance)
                .map(Correction.SpellingRejected.class::cast)
                .map(wrong -> new Rejection(wrong.person(), wrong.spelling()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The statements that were reported as wrong: what chains are made without. */
    Set<Chains.Rejection> statements() {
        return corrections.stream()
                .filter(Correction.StatementRejected.class::isInstance)
                .map(Correction.StatementRejected.class::cast)
                .map(wrong -> new Chains.Rejection(wrong.article(), wrong.words()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps a correction durably; says whether it is new. */
    boolean append(Correction correction) {
        if (!corrections.add(correction)) {
            return false;
        }
        byte[] line = ("\n" + line(correction) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw StoreException.io("writing " + file, e);
        }
        return true;
    }

    private String line(Correction correction) {
        return switch (correction) {
            case Correction.SpellingRejected(String person, String spelling) ->
                json.createObjectNode()
                        .put("kind", SPELLING)
                        .put("person", person)
                        .put("spelling", spelling)
                        .toString();
            case Correction.StatementRejected(String article, String words) ->
                json.createObjectNode()
                        .put("kind", STATEMENT)
                        .put("article", article)
                        .put("words", words)
                        .toString();
        };
    }
}
