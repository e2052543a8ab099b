package org.isnad.collect;

import java.io.IOException;
import java.util.Objects;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.When;
import org.isnad.desk.Arrival;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;

/** Records of WARC files that Isnad wrote: their {@code Isnad-} headers tell what the standard has no place for. Pure functions. */
final class OwnRecords {
    private static final String ID = "Isnad-Id";
    private static final String NO_ADDRESS = "urn:isnad:page:";

    private OwnRecords() {}

    static boolean isOwn(WarcRecord record) {
        return record.headers().first(ID).isPresent();
    }

    static Arrival page(WarcResource record, byte[] bytes) {
        String target = WarcPages.header(record, "WARC-Target-URI");
        String url = target == null || target.startsWith(NO_ADDRESS) ? null : target;
        String type = WarcPages.header(record, "Content-Type");
        return new Arrival.Arrived(new RawPage(name(record), url, type, fetched(record), bytes));
    }

    private static @Nullable When fetched(WarcRecord record) {
        String fetched = WarcPages.header(record, "Isnad-Fetched");
        return fetched == null ? null : When.parse(fetched).orElse(null);
    }

    static Arrival rejected(WarcMetadata record) throws IOException {
        MessageHeaders fields = record.fields();
        Rejected.Reason reason = Rejected.Reason.named(fields.first("rejected").orElse(""));
        return new Arrival.Unusable(
                new Rejected(name(record), reason, fields.first("detail").orElse("")));
    }

    private static String name(WarcRecord record) {
        return Objects.requireNonNullElse(WarcPages.header(record, "Isnad-Name"), "");
    }
}
