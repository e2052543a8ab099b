package org.isnad.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.isnad.Rejected;

/**
 * The lines of a stream in UTF-8, numbered from 1. A line of more than {@link Collector#MAX_PAGE} bytes is passed over up to its
 * line feed, and said, so that no input can fill the memory; so is one that is not in UTF-8. For one thread.
 */
public final class BoundedLines {
    private static final int CHUNK = 1 << 16;

    private final int most;
    private final Taker taker;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;
    private boolean tooLong;

    public BoundedLines(Taker taker) {
        this(Collector.MAX_PAGE, taker);
    }

    BoundedLines(int most, Taker taker) {
        this.most = most;
        this.taker = taker;
    }

    /** Takes the lines in their order. */
    public interface Taker {
        /** @param line without its ending */
        void line(int number, String line);

        /** Takes the number of a line that was passed over, and why, as {@link Rejected} has it. */
        void passedOver(int number, Rejected.Reason reason, String detail);
    }

    public void read(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int count; (count = in.read(chunk)) >= 0; ) {
            chunk(chunk, count);
        }
        if (line.size() > 0 || tooLong) {
            end();
        }
    }

    private void chunk(byte[] chunk, int count) {
        int from = 0;
        for (int at = 0; at < count; at++) {
            if (chunk[at] == '\n') {
                add(chunk, from, at);
                end();
                from = at + 1;
            }
        }
        add(chunk, from, count);
    }

    private void add(byte[] chunk, int from, int to) {
        if (line.size() + to - from > most) {
            tooLong = true;
            line.reset();
        }
        if (!tooLong) {
            line.write(chunk, from, to - from);
        }
    }

    private void end() {
        number++;
        if (tooLong) {
            taker.passedOver(number, Rejected.Reason.TOO_LARGE, "a line of more than 32 MiB");
        } else {
            text();
        }
        line.reset();
        tooLong = false;
    }

    /** A decoder that puts other letters for what it cannot read would leave an article of question marks, without a word. */
    private void text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            taker.line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        } catch (CharacterCodingException otherCharset) {
            taker.passedOver(number, Rejected.Reason.UNREADABLE, "not in UTF-8");
        }
    }
}
