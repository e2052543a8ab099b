package org.isnad.collect;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.When;
import org.isnad.desk.Arrival;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages in a WARC file: responses with status 200 and resources, where their media type may be a page's. Other records
 * are passed over. What Isnad itself wrote is read as it was first read, rejected input included. A record whose HTTP message is broken or ends early is reported and the next one read; where the file itself is broken or
 * ends early, that is reported once under the file's name.
 */
final class WarcPages {
    private static final int OK = 200;

    private final String file;
    private final Consumer<Arrival> sink;
    private boolean ended;

    WarcPages(String file, Consumer<Arrival> sink) {
        this.file = file;
        this.sink = sink;
    }

    void collect(InputStream in) {
        try (WarcReader reader = new WarcReader(watched(in))) {
            Optional<WarcRecord> record = next(reader);
            while (record.isPresent()) {
                read(record.get()).ifPresent(sink);
                record = next(reader);
            }
        } catch (IOException broken) {
            sink.accept(new Arrival.Unusable(new Rejected(
                    file, Rejected.Reason.TRUNCATED, "WARC ends early or is damaged: " + broken.getMessage())));
        }
    }

    /** The file's bytes, not to be closed, noting when they are at their end: only then has the file been cut. */
    private InputStream watched(InputStream in) {
        return new FilterInputStream(Collector.unclosed(in)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                ended |= count < 0;
                return count;
            }
        };
    }

    /** The reader's own failures on damaged headers are failures of the file. */
    private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
        try {
            return reader.next();
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException damaged) {
            throw new IOException(damaged);
        }
    }

    private Optional<Arrival> read(WarcRecord record) throws IOException {
        try {
            return switch (record) {
                case WarcResource resource when OwnRecords.isOwn(resource) -> own(resource);
                case WarcMetadata metadata
                when OwnRecords.isOwn(metadata) -> Optional.of(OwnRecords.rejected(metadata));
                case WarcResponse response -> response(response);
                case WarcResource resource -> page(resource, header(resource, "Content-Type"), resource.body());
                default -> Optional.empty();
            };
        } catch (EOFException cutOff) {
            if (ended) {
                throw cutOff;
            }
            return Optional.of(unusable(record, Rejected.Reason.TRUNCATED, "its payload ends early"));
        } catch (IOException | IllegalArgumentException | DateTimeException | NoSuchElementException broken) {
            return Optional.of(unusable(record, Rejected.Reason.UNREADABLE, "broken record: " + broken.getMessage()));
        }
    }

    private Optional<Arrival> response(WarcResponse record) throws IOException {
        HttpResponse http = record.http();
        if (http.status() != OK) {
            return Optional.empty();
        }
        String type = http.headers().first("Content-Type").orElse(null);
        return Kinds.isPageType(type) ? page(record, type, http.bodyDecoded()) : Optional.empty();
    }

    private Optional<Arrival> page(WarcTargetRecord record, @Nullable String type, MessageBody body)
            throws IOException {
        if (!Kinds.isPageType(type)) {
            return Optional.empty();
        }
        byte[] bytes = bytes(body);
        String url = header(record, "WARC-Target-URI");
        return Optional.of(
                bytes.length > Collector.MAX_PAGE
                        ? tooLarge(record)
                        : new Arrival.Arrived(new RawPage(name(record), url, type, fetched(record), bytes)));
    }

    private static Optional<Arrival> own(WarcResource record) throws IOException {
        byte[] bytes = bytes(record.body());
        return Optional.of(bytes.length > Collector.MAX_PAGE ? tooLarge(record) : OwnRecords.page(record, bytes));
    }

    private static byte[] bytes(MessageBody body) throws IOException {
        return body.stream().readNBytes(Collector.MAX_PAGE + 1);
    }

    private static Arrival tooLarge(WarcRecord record) {
        return unusable(record, Rejected.Reason.TOO_LARGE, "a record of more than 32 MiB");
    }

    private static @Nullable When fetched(WarcRecord record) {
        String date = header(record, "WARC-Date");
        return date == null ? null : When.parse(date).orElse(null);
    }

    static @Nullable String header(WarcRecord record, String name) {
        return record.headers().first(name).orElse(null);
    }

    private static Arrival unusable(WarcRecord record, Rejected.Reason reason, String detail) {
        return new Arrival.Unusable(new Rejected(name(record), reason, detail));
    }

    private static String name(WarcRecord record) {
        return record.headers().first("WARC-Record-ID").orElse("record at " + record.position());
    }
}
