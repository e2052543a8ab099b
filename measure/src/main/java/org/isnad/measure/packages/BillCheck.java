package org.isnad.measure.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks the licences of a bill of materials against {@code packaging/licences.tsv}, and fails when a part has none that fits:
 * {@code BillCheck BILL [WHOLE]}. With a second file the bill is written there with the parts that Maven does not know of.
 */
public final class BillCheck {
    private BillCheck() {}

    public static void main(String[] args) throws IOException {
        Path packaging = Path.of(System.getProperty("isnad.home", "")).resolve("packaging");
        Bill bill = Bill.read(Path.of(args[0]))
                .with(packaging.resolve("parts.tsv"), Runtime.version().toString());
        List<String> faults = Licences.read(packaging.resolve("licences.tsv")).faults(bill.parts());
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
        if (args.length > 1) {
            Files.writeString(Path.of(args[1]), bill.json());
        }
        System.out.println(bill.parts().size() + " parts, each under a licence that fits");
    }
}
