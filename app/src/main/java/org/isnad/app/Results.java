package org.isnad.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Standard output, UTF-8, that remembers why it could not be written. For one thread at a time. */
final class Results extends PrintStream {
    private static final int BUFFER = 1 << 15;

    private final Watched to;

    Results(OutputStream out) {
        this(new Watched(out));
    }

    private Results(Watched to) {
        super(new BufferedOutputStream(to, BUFFER), false, StandardCharsets.UTF_8);
        this.to = to;
    }

    /** Whether writing failed because nobody reads any more. */
    boolean readerHasGone() {
        IOException fault = to.fault;
        return fault != null && String.valueOf(fault.getMessage()).contains("Broken pipe");
    }

    /** Keeps the first failure, which a print stream would only count. */
    private static final class Watched extends FilterOutputStream {
        private @Nullable IOException fault;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                fault = fault == null ? e : fault;
                throw e;
            }
        }
    }
}
